import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { DateTime, Day } from '../../components/date-time.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { BatchState } from './batch-state.tsx';
import { BatchAmount, BatchAttempts, BatchProgress } from './batch-progress.tsx';

const column = columnsOf<BatchRow>();

/** The columns of the list of batches. */
export function useBatchColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('batchId', {
          header: t('batches.columns.batchId'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 120, grow: 1.4 },
        }),
        column.accessor('state', {
          header: t('batches.columns.state'),
          cell: (cell) => <BatchState batch={cell.row.original} />,
          enableSorting: false,
          meta: { min: 126, grow: 0 },
        }),
        column.accessor('paymentsTotal', {
          header: t('batches.columns.progress'),
          cell: (cell) => <BatchProgress batch={cell.row.original} />,
          sortDescFirst: true,
          meta: { min: 162, grow: 0.8 },
        }),
        column.display({
          id: 'amount',
          header: t('batches.columns.amount'),
          cell: (cell) => <BatchAmount batch={cell.row.original} />,
          meta: { min: 130, grow: 0.6, align: 'end' },
        }),
        column.display({
          id: 'attempts',
          header: t('batches.columns.attempts'),
          cell: (cell) => <BatchAttempts batch={cell.row.original} />,
          meta: { min: 84, grow: 0 },
        }),
        column.accessor('nextDueDate', {
          header: t('batches.columns.due'),
          cell: (cell) => <NextDue batch={cell.row.original} />,
          enableSorting: false,
          meta: { min: 114, grow: 0, optional: true },
        }),
        column.accessor('remittingAccount', {
          header: t('batches.columns.remittingAccount'),
          cell: (cell) => (
            <PlaceLink to={places.account(cell.getValue())}>
              <Reference text={cell.getValue()} />
            </PlaceLink>
          ),
          enableSorting: false,
          meta: { min: 140, grow: 0.8, optional: true },
        }),
        column.accessor('receivedAt', {
          header: t('batches.columns.receivedAt'),
          cell: (cell) => <DateTime iso={cell.getValue()} />,
          sortDescFirst: true,
          meta: { min: 192, grow: 0 },
        }),
      ]),
    [t],
  );
}

/** The day matters where the bank waits for it; a batch that is held or due now waits for something else. */
function NextDue({ batch }: { batch: BatchRow }) {
  if (batch.state !== 'scheduled' || batch.nextDueDate === null) {
    return (
      <span aria-hidden className="text-ink-3">
        –
      </span>
    );
  }
  return <Day date={batch.nextDueDate} />;
}
