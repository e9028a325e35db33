import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

export interface DrawerProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons below the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A thing in detail, beside the list it comes from. It slides in from the end of the line and closes by Escape. */
export function Drawer({ open, onClose, title, subtitle, actions, children }: DrawerProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          initialFocus={heading}
          data-panel
          className="fixed inset-y-0 end-0 z-30 flex w-144 max-w-full sm:max-w-[calc(100vw-3rem)] flex-col border-s border-line bg-raised text-ink shadow-float transition-[translate] duration-200 ease-out data-ending-style:translate-x-full data-starting-style:translate-x-full rtl:data-ending-style:-translate-x-full rtl:data-starting-style:-translate-x-full"
        >
          <header className="flex items-start gap-3 border-b border-line ps-4 pe-4 pt-4 pb-4 sm:ps-6">
            <div className="min-w-0 flex-1">
              <BaseDialog.Title
                ref={heading}
                tabIndex={-1}
                className="flex min-w-0 items-center gap-1.5 text-lg font-semibold outline-none"
              >
                {title}
              </BaseDialog.Title>
              {subtitle !== undefined && <div className="mt-0.5 text-sm text-ink-2">{subtitle}</div>}
              {actions !== undefined && (
                <div className="mt-3 flex flex-wrap gap-2 empty:hidden">{actions}</div>
              )}
            </div>
            <BaseDialog.Close render={<IconButton icon={X} label={t('common.actions.close')} />} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 sm:px-6">{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
