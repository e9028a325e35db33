import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundBlockRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { BlockStateBadge } from '../../components/statuses.tsx';
import { places } from '../../router/places.ts';
import { BlockAge } from './block-age.tsx';
import { blockState, BlockUseBar } from './block-use.tsx';

const column = columnsOf<FundBlockRow>();

/** The columns of the list of fund blocks. */
export function useFundBlockColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('blockReferenceNo', {
          header: t('fundBlocks.columns.blockReferenceNo'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 136, grow: 1.2 },
        }),
        column.accessor('accountNumber', {
          header: t('fundBlocks.columns.accountNumber'),
          cell: (cell) => (
            <PlaceLink to={places.account(cell.getValue())}>
              <Reference text={cell.getValue()} />
            </PlaceLink>
          ),
          enableSorting: false,
          meta: { min: 128, grow: 0.8 },
        }),
        column.display({
          id: 'state',
          header: t('fundBlocks.columns.state'),
          cell: (cell) => <BlockStateBadge state={blockState(cell.row.original)} />,
          meta: { min: 124, grow: 0 },
        }),
        money('amountMinor', t('fundBlocks.columns.amount'), {}),
        money('releasedMinor', t('fundBlocks.columns.released'), { optional: true }),
        money('pendingMinor', t('fundBlocks.columns.pending'), { sorts: false, optional: true }),
        money('freeMinor', t('fundBlocks.columns.free'), { sorts: false }),
        column.display({
          id: 'progress',
          header: t('fundBlocks.columns.progress'),
          cell: (cell) => <BlockUseBar block={cell.row.original} small />,
          meta: { min: 96, grow: 0.5, optional: true },
        }),
        column.display({
          id: 'age',
          header: t('fundBlocks.columns.age'),
          cell: (cell) => <BlockAge since={cell.row.original.blockedAt} />,
          meta: { min: 96, grow: 0, optional: true },
        }),
        column.accessor('blockedAt', {
          header: t('fundBlocks.columns.blockedAt'),
          cell: (cell) => <DateTime iso={cell.getValue()} />,
          sortDescFirst: true,
          meta: { min: 192, grow: 0 },
        }),
      ]),
    [t],
  );
}

type MoneyField = 'amountMinor' | 'releasedMinor' | 'pendingMinor' | 'freeMinor';

function money(id: MoneyField, header: string, { sorts = true, optional = false }) {
  return column.accessor(id, {
    header,
    cell: (cell) => <Money minor={cell.getValue()} currency={cell.row.original.currency} quietZero />,
    enableSorting: sorts,
    sortDescFirst: true,
    meta: { min: 128, grow: 0.6, align: 'end', optional },
  });
}
