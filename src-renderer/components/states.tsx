import { CloudOff, Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnreachableError } from '../operator-client/connection.ts';
import { cx } from '../theme/cx.ts';
import { Button } from './button.tsx';

export interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  text?: string;
  action?: ReactNode;
}

/** Says why there is nothing, and what would change that. */
export function EmptyState({ icon: Icon = Inbox, title, text, action }: EmptyStateProps) {
  return (
    <div className="flex h-full min-h-40 flex-col items-center justify-center gap-1 p-6 text-center">
      <Icon aria-hidden className="mb-2 size-8 text-ink-3" strokeWidth={1.5} />
      <p className="text-sm font-semibold text-ink">{title}</p>
      {text !== undefined && <p className="max-w-96 text-sm text-ink-2">{text}</p>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}

/** Says what could not be loaded, and offers to try again. */
export function ErrorState({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = error instanceof UnreachableError ? t('common.errors.unreachable') : t('common.errors.host');
  return (
    <div role="alert" className="h-full">
      <EmptyState
        icon={CloudOff}
        title={t('common.errors.title')}
        text={text}
        action={<Button onClick={onRetry}>{t('common.actions.retry')}</Button>}
      />
    </div>
  );
}

/** The place of something that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('animate-pulse rounded-sm bg-calm-soft', className)} />;
}
