import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryAnswer } from '../operator-client/use-query.ts';
import { Button } from './button.tsx';
import { Skeleton } from './states.tsx';

export interface CompactListProps<Row> {
  answer: QueryAnswer<{ rows: Row[] }>;
  rowKey: (row: Row) => string;
  /** Two lines at the start, the figure at the end. */
  render: (row: Row) => { main: ReactNode; more: ReactNode; figure: ReactNode };
  empty: string;
}

/** The first few rows of a list inside a panel. */
export function CompactList<Row>({ answer, rowKey, render, empty }: CompactListProps<Row>) {
  const { t } = useTranslation();
  const { data, error, retry } = answer;
  if (data === undefined && error !== undefined) {
    return (
      <p role="alert" className="flex items-center gap-3 text-sm text-ink-2">
        {t('common.errors.title')} <Button onClick={retry}>{t('common.actions.retry')}</Button>
      </p>
    );
  }
  if (data === undefined) return <Skeleton className="h-24" />;
  if (data.rows.length === 0) return <p className="text-sm text-ink-2">{empty}</p>;
  return <CompactRows rows={data.rows} rowKey={rowKey} render={render} />;
}

/** Rows that are here already, as {@link CompactList} shows them. */
export function CompactRows<Row>(props: Pick<CompactListProps<Row>, 'rowKey' | 'render'> & { rows: Row[] }) {
  const { rows, rowKey, render } = props;
  return (
    <ul className="divide-y divide-line rounded-control border border-line">
      {rows.map((row) => {
        const { main, more, figure } = render(row);
        return (
          <li key={rowKey(row)} className="flex items-center gap-4 px-3 py-2">
            <div className="min-w-0 flex-1">
              <div className="flex min-w-0 items-center gap-2 text-sm">{main}</div>
              <div className="mt-0.5 flex min-w-0 items-center gap-2 text-xs text-ink-2">{more}</div>
            </div>
            <div className="text-end text-sm">{figure}</div>
          </li>
        );
      })}
    </ul>
  );
}
