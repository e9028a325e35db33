import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

const manager = Toast.createToastManager();

export interface Notice {
  title: string;
  text?: string;
  /** A way on: to what was made, or back to what was before. */
  action?: { label: string; onPress: () => void };
}

/** Says quietly that something went through. It takes no focus; F6 gets there, and it waits while the pointer or the focus is on it. */
export function toastDone(notice: Notice): void {
  show('done', notice);
}

/** Says that something did not go through, where no form can say it. It stays until closed. */
export function toastFailed(notice: Notice): void {
  show('failed', notice);
}

function show(type: 'done' | 'failed', { title, text, action }: Notice): void {
  const id = manager.add({
    type,
    title,
    description: text,
    timeout: type === 'failed' ? 0 : 6000,
    priority: type === 'failed' ? 'high' : 'low',
    actionProps: action && {
      children: action.label,
      onClick: () => {
        action.onPress();
        manager.close(id);
      },
    },
  });
}

/** Everything below it can toast. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Toast.Provider toastManager={manager} limit={2}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t('shell.messages')}
          className="fixed end-4 bottom-4 z-35 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { t } = useTranslation();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      data-message
      swipeDirection={['right', 'down']}
      className="rounded-card border border-line bg-raised text-ink shadow-float transition-opacity duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 py-3 ps-3.5 pe-2.5">
        {toast.type === 'failed' ? (
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
        ) : (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
        )}
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-sm font-semibold" />
          <Toast.Description className="text-sm text-ink-2" />
          <Toast.Action className="mt-1 text-sm font-medium text-accent underline-offset-2 hover:underline" />
        </div>
        <Toast.Close render={<IconButton icon={X} label={t('common.actions.close')} small />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
