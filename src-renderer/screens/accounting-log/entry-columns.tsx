import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { places } from '../../router/places.ts';

const column = columnsOf<EntryRow>();

/** The columns of the accounting log. */
export function useEntryColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('bookedAt', {
          header: t('accountingLog.columns.bookedAt'),
          cell: (cell) => <DateTime iso={cell.getValue()} />,
          sortDescFirst: true,
          meta: { min: 172, grow: 0 },
        }),
        column.accessor('mark', {
          header: t('accountingLog.columns.mark'),
          cell: (cell) => <MarkBadge mark={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 164, grow: 0 },
        }),
        column.accessor('accountNumber', {
          header: t('accountingLog.columns.account'),
          cell: (cell) => <AccountLink accountNumber={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 132, grow: 0.8 },
        }),
        column.accessor('contraAccountNumber', {
          header: t('accountingLog.columns.contra'),
          cell: (cell) => <AccountLink accountNumber={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 132, grow: 0.8, optional: true },
        }),
        column.accessor('amountMinor', {
          header: t('accountingLog.columns.amount'),
          cell: ({ row: { original } }) => (
            <EntryAmount mark={original.mark} minor={original.amountMinor} currency={original.currency} />
          ),
          sortDescFirst: true,
          meta: { min: 132, grow: 0.4, align: 'end' },
        }),
        column.accessor('customerReferenceNo', {
          header: t('accountingLog.columns.customerReference'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 154, grow: 0.4 },
        }),
        column.accessor('statementId', {
          header: t('accountingLog.columns.statement'),
          cell: ({ row: { original } }) => <StatementLink entry={original} />,
          enableSorting: false,
          meta: { min: 84, grow: 0, optional: true },
        }),
        column.accessor((entry) => shortNarrative(entry), {
          id: 'narratives',
          header: t('accountingLog.columns.narratives'),
          cell: (cell) => (
            <bdi className="truncate text-ink-2" title={cell.getValue()}>
              {cell.getValue()}
            </bdi>
          ),
          enableSorting: false,
          meta: { min: 130, grow: 1, optional: true },
        }),
        column.accessor('referenceNo', {
          header: t('accountingLog.columns.referenceNo'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 154, grow: 0, optional: true },
        }),
      ]),
    [t],
  );
}

/** What the narratives say, in one line. */
function shortNarrative({ narratives }: EntryRow): string {
  return narratives.filter((text) => text !== null && text !== '').join(' · ');
}

function AccountLink({ accountNumber }: { accountNumber: string | null }) {
  const { t } = useTranslation();
  if (accountNumber === null) return <span className="text-ink-3">{t('common.none')}</span>;
  return (
    <PlaceLink to={places.account(accountNumber)}>
      <Reference text={accountNumber} />
    </PlaceLink>
  );
}

function StatementLink({ entry }: { entry: EntryRow }) {
  const { t } = useTranslation();
  const { statementId: id, referenceNo } = entry;
  if (id === null) return <span className="text-ink-3">{t('accountingLog.notReported')}</span>;
  return (
    <PlaceLink to={places.statement(id, referenceNo)}>{t('accountingLog.statementLink', { id })}</PlaceLink>
  );
}
