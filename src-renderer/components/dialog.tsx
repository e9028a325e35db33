import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../theme/cx.ts';
import { Button } from './button.tsx';
import { useDiscardGuard } from './discard-guard.ts';
import { IconButton } from './icon-button.tsx';
import { useReturnFocus } from './use-return-focus.ts';

const FIRST_FIELD =
  'input:not([type="hidden"], [type="checkbox"], [aria-hidden="true"], [tabindex="-1"]), textarea';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** The buttons at its foot, the main one last. */
  actions: ReactNode;
  /** For what has two columns. */
  wide?: boolean;
  /** Called when it is gone and the focus is back where it came from. */
  onClosed?: () => void;
}

/**
 * A question in front of everything else; focus returns to where it came from. Escape and a press outside close it, unless something was typed
 * in it: then it asks first, at its foot. Its own buttons close it at once.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, actions, wide = false, onClosed } = props;
  const { t } = useTranslation();
  const guard = useDiscardGuard();
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const finalFocus = useReturnFocus(open);
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next, details) => {
        if (next) return;
        const byAccident = details.reason === 'escape-key' || details.reason === 'outside-press';
        if (byAccident && guard.isFilledIn()) {
          details.cancel();
          // A second Escape goes on filling in; only the button throws away.
          guard.setAsking(!guard.asking);
          return;
        }
        onClose();
      }}
      onOpenChangeComplete={(now) => {
        if (now) return;
        guard.forget();
        onClosed?.();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex items-center justify-center overflow-hidden p-4">
          <BaseDialog.Popup
            onFocusCapture={guard.onFocusCapture}
            // Where there is something to fill in, one begins with that; the name of the dialog is read out all the same. Never with the
            // button that closes: its tooltip would take the first Escape.
            initialFocus={() => body.current?.querySelector<HTMLElement>(FIRST_FIELD) ?? heading.current}
            finalFocus={finalFocus}
            className={cx(
              'flex max-h-full max-w-full flex-col rounded-card border border-line bg-raised text-ink shadow-float transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
              wide ? 'w-176' : 'w-120',
            )}
          >
            <header className="flex items-start gap-3 ps-5 pe-3 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <BaseDialog.Title
                  ref={heading}
                  tabIndex={-1}
                  className="text-base font-semibold outline-none"
                >
                  {title}
                </BaseDialog.Title>
                {description !== undefined && (
                  <BaseDialog.Description className="mt-1 text-sm text-ink-2">
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close render={<IconButton icon={X} label={t('common.actions.close')} />} />
            </header>
            <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 py-1">
              {children}
            </div>
            {guard.asking ? (
              <Asking onKeep={() => guard.setAsking(false)} onDiscard={onClose} />
            ) : (
              <footer className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-4">{actions}</footer>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** In place of the dialog's buttons, so that it is where the eyes are and in the way of nothing. */
function Asking({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const { t } = useTranslation();
  const keep = useRef<HTMLButtonElement>(null);
  // The question came by a key or a press that was meant for something else: the safe answer has the focus.
  useEffect(() => keep.current?.focus(), []);
  return (
    <footer className="mt-4 flex flex-wrap items-center justify-end gap-2 rounded-b-card bg-warn-soft px-5 py-4">
      <p role="alert" className="me-auto text-sm font-medium text-warn">
        {t('discard.question')}
      </p>
      <Button onClick={onDiscard}>{t('discard.discard')}</Button>
      <Button look="primary" ref={keep} onClick={onKeep}>
        {t('discard.keep')}
      </Button>
    </footer>
  );
}
