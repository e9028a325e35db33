import type { SortingState } from '@tanstack/react-table';
import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { markSign } from '../../../src-shared/mt940/model.ts';
import type { EntryRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import type { ListState } from '../../components/data-table/use-list-state.ts';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { places } from '../../router/places.ts';

const column = columnsOf<EntryRow>();

/** The column of credits; that of debits has the name by which the bank sorts: both are sorted by the one amount that an entry has. */
const CREDIT = 'creditMinor';

/** The order by amount, as the headers of both columns show and change it. */
export function amountSorting({ sorting, onSort }: Pick<ListState<string>, 'sorting' | 'onSort'>): {
  sorting: SortingState;
  onSort: (sorting: SortingState) => void;
} {
  return {
    sorting: sorting.flatMap((by) => (by.id === 'amountMinor' ? [by, { ...by, id: CREDIT }] : [by])),
    onSort: ([first]) =>
      onSort(first === undefined ? [] : [{ ...first, id: first.id === CREDIT ? 'amountMinor' : first.id }]),
  };
}

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
          meta: { min: 192, grow: 0 },
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
          header: t('accountingLog.columns.debit'),
          cell: ({ row: { original } }) => <Side entry={original} side={-1} />,
          sortDescFirst: true,
          meta: { min: 148, grow: 0.3, align: 'end' },
        }),
        column.accessor((entry) => entry.amountMinor, {
          id: CREDIT,
          header: t('accountingLog.columns.credit'),
          cell: ({ row: { original } }) => <Side entry={original} side={1} />,
          sortDescFirst: true,
          meta: { min: 148, grow: 0.3, align: 'end' },
        }),
        column.accessor('mark', {
          header: t('accountingLog.columns.mark'),
          cell: (cell) => <MarkBadge mark={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 164, grow: 0, optional: true },
        }),
        column.accessor('customerReferenceNo', {
          header: t('accountingLog.columns.customerReference'),
          cell: ({ row: { original } }) => <PaymentLink entry={original} />,
          enableSorting: false,
          meta: { min: 154, grow: 0.4 },
        }),
        column.accessor('blockReferenceNo', {
          header: t('accountingLog.columns.block'),
          cell: (cell) => <BlockLink reference={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 150, grow: 0.4, optional: true },
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

/** The amount in its column: debits are money out of the account, credits money in. A reversal stands where its money goes, with a sign of its own. */
function Side({ entry, side }: { entry: EntryRow; side: 1 | -1 }) {
  const { t } = useTranslation();
  const { mark, amountMinor, currency } = entry;
  if (markSign(mark) !== side) return null;
  const isReversal = mark === 'RD' || mark === 'RC';
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {isReversal && (
        <span title={t(`statuses.mark.${mark}`)} className="inline-flex">
          <Undo2 aria-hidden className="size-3.5 text-ink-2" />
          <span className="sr-only">{t(`statuses.mark.${mark}`)}</span>
        </span>
      )}
      <Money minor={amountMinor} currency={currency} />
    </span>
  );
}

/** The payment that was booked; money that an operator brings in comes from none. */
function PaymentLink({ entry: { transactionCode, customerReferenceNo } }: { entry: EntryRow }) {
  if (transactionCode === 'DEP') return <Reference text={customerReferenceNo} />;
  return (
    <PlaceLink to={places.paymentStory(customerReferenceNo)}>
      <Reference text={customerReferenceNo} />
    </PlaceLink>
  );
}

function BlockLink({ reference }: { reference: string | null }) {
  const { t } = useTranslation();
  if (reference === null) return <span className="text-ink-3">{t('common.none')}</span>;
  return (
    <PlaceLink to={places.fundBlock(reference)}>
      <Reference text={reference} />
    </PlaceLink>
  );
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
