import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../../operator-client/use-pages.ts';
import { Button } from '../button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../states.tsx';

/** What stands in the place of rows: not there yet, cannot be had, or none. */
export function TableMessage({ pages, empty }: { pages: Pages<unknown>; empty: ReactNode }) {
  const { window, error, retry } = pages;
  if (window === undefined && error !== undefined)
    return (
      <Centre>
        <ErrorState error={error} onRetry={retry} />
      </Centre>
    );
  if (window === undefined) return <LoadingRows />;
  // Nothing so far of a list that nobody has looked through yet is not nothing.
  if (window.length === 0 && window.countIsLowerBound) return <Searching />;
  if (window.length === 0) return <Centre>{empty}</Centre>;
  return null;
}

/** Below the last row: the next ones on their way, or why not. */
export function TableFoot({ pages }: { pages: Pages<unknown> }) {
  const { t } = useTranslation();
  const { window, error, retry } = pages;
  if (window === undefined || (!window.more && error === undefined)) return null;
  return (
    <div className="sticky start-0 flex h-10 items-center justify-center gap-2 text-sm text-ink-2">
      {error === undefined ? (
        <>
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('table.loadingMore')}
        </>
      ) : (
        <>
          {t('table.moreFailed')} <Button onClick={retry}>{t('common.actions.retry')}</Button>
        </>
      )}
    </div>
  );
}

/** The empty state of a list: one for "nothing yet", one for "nothing that fits", with the way out of the filter. */
export function ListEmpty(props: {
  filtered: boolean;
  onClear: () => void;
  title: string;
  text: string;
  action?: ReactNode;
}) {
  const { t } = useTranslation();
  const { filtered, onClear, title, text, action } = props;
  if (!filtered) return <EmptyState title={title} text={text} action={action} />;
  return (
    <EmptyState
      title={t('table.noMatchTitle')}
      text={t('table.noMatchText')}
      action={<Button onClick={onClear}>{t('common.actions.clearFilters')}</Button>}
    />
  );
}

function Searching() {
  const { t } = useTranslation();
  return (
    <Centre>
      <output className="flex items-center gap-2 text-sm text-ink-2">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {t('table.searching')}
      </output>
    </Centre>
  );
}

function Centre({ children }: { children: ReactNode }) {
  return (
    <div className="sticky start-0 flex h-[calc(100%-2.5rem)] min-h-48 items-center justify-center">
      {children}
    </div>
  );
}

function LoadingRows() {
  return (
    <div className="flex flex-col">
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b border-line px-3">
          <Skeleton className="h-3 w-32" />
          <Skeleton className="h-3 flex-1" />
          <Skeleton className="h-3 w-24" />
        </div>
      ))}
    </div>
  );
}
