import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOf } from '../../components/data-table/features.ts';
import { Day } from '../../components/date-time.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { Reference } from '../../components/reference.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { formatCount } from '../../i18n/formats.ts';
import type { ShownEntry } from './shown-text.ts';

const column = columnsOf<ShownEntry>();

/** The columns of a statement's entries; what is left out where it is narrow stands in the panel of the selected entry. */
export function useParsedColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('place', {
          header: t('statements.entry.place'),
          cell: (cell) => <span className="figures text-ink-3">{formatCount(cell.getValue())}</span>,
          enableSorting: false,
          meta: { min: 56, grow: 0, align: 'end' },
        }),
        column.accessor('mark', {
          header: t('statements.entry.mark'),
          cell: (cell) => <MarkBadge mark={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 146, grow: 0 },
        }),
        column.accessor('amountMinor', {
          header: t('statements.entry.amount'),
          cell: ({ row: { original } }) => (
            <EntryAmount mark={original.mark} minor={original.amountMinor} currency={original.currency} />
          ),
          enableSorting: false,
          meta: { min: 128, grow: 0.3, align: 'end' },
        }),
        column.accessor(({ bridge }) => bridge?.reconciliationId, {
          id: 'reconciliationId',
          header: t('statements.entry.reconciliationId'),
          cell: (cell) => <Found text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 154, grow: 0.6 },
        }),
        column.accessor(({ bridge }) => bridge?.beneficiary, {
          id: 'beneficiary',
          header: t('statements.entry.beneficiary'),
          cell: (cell) => <Found text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 104, grow: 0.8, optional: true },
        }),
        column.accessor('valueDate', {
          header: t('statements.entry.valueDate'),
          cell: (cell) => <Day date={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 108, grow: 0, optional: true },
        }),
        column.accessor('customerReference', {
          header: t('statements.entry.customerReference'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 154, grow: 0.4, optional: true },
        }),
        column.accessor('bankReference', {
          header: t('statements.entry.bankReference'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 154, grow: 0, optional: true },
        }),
        column.accessor((entry) => reasonOf(entry), {
          id: 'reason',
          header: t('statements.entry.reason'),
          cell: (cell) => <Found text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 104, grow: 0.8, optional: true },
        }),
      ]),
    [t],
  );
}

/** What the bridge notes as the reason of a reversed debit; undefined for entries where it asks for none. */
export function reasonOf({ mark, bridge }: ShownEntry): string | null | undefined {
  return mark === 'RD' ? bridge?.reason : undefined;
}

/** A text that the bridge looks for, undefined where it does not; that it finds none fails the whole statement, so it is said loudly. */
export function Found({ text }: { text: string | null | undefined }) {
  const { t } = useTranslation();
  if (text === undefined) return <span className="text-ink-3">–</span>;
  if (text === null) return <span className="font-medium text-bad">{t('statements.entry.nothing')}</span>;
  return <Reference text={text} />;
}
