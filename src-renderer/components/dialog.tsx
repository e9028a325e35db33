import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** The buttons at its foot, the main one last. */
  actions: ReactNode;
}

/** A question in front of everything else. Escape and a press outside close it; focus returns to where it came from. */
export function Dialog({ open, onClose, title, description, children, actions }: DialogProps) {
  const { t } = useTranslation();
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex items-center justify-center overflow-hidden p-4">
          <BaseDialog.Popup className="flex max-h-full w-120 max-w-full flex-col rounded-card border border-line bg-raised text-ink shadow-float transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <header className="flex items-start gap-3 ps-5 pe-3 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <BaseDialog.Title className="text-base font-semibold">{title}</BaseDialog.Title>
                {description !== undefined && (
                  <BaseDialog.Description className="mt-1 text-sm text-ink-2">
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close render={<IconButton icon={X} label={t('common.actions.close')} />} />
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-1">{children}</div>
            <footer className="flex justify-end gap-2 px-5 pt-4 pb-4">{actions}</footer>
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
