import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { Day } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { DeliveryStateBadge, StatementStateBadge } from '../../components/statuses.tsx';
import { formatCount, formatDateTime, formatTime } from '../../i18n/formats.ts';
import { places } from '../../router/places.ts';

const column = columnsOf<StatementRow>();

/** The columns of the list of statements. */
export function useStatementColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('id', {
          // The bank counts statements up as they are asked for, so its order by request is the order of the ids.
          id: 'requestedAt',
          header: t('statements.columns.id'),
          cell: (cell) => <span className="figures">{cell.getValue()}</span>,
          sortDescFirst: true,
          meta: { min: 64, grow: 0 },
        }),
        column.accessor('accountNumber', {
          header: t('statements.columns.account'),
          cell: (cell) => (
            <PlaceLink to={places.account(cell.getValue())}>
              <Reference text={cell.getValue()} />
            </PlaceLink>
          ),
          meta: { min: 132, grow: 1 },
        }),
        column.accessor('statementDate', {
          header: t('statements.columns.date'),
          cell: (cell) => <Day date={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 108, grow: 0.2 },
        }),
        column.accessor('number', {
          header: t('statements.columns.number'),
          cell: ({ row: { original } }) => <StatementNumber statement={original} />,
          enableSorting: false,
          meta: { min: 80, grow: 0.2 },
        }),
        column.accessor('state', {
          header: t('statements.columns.state'),
          cell: (cell) => <StatementStateBadge state={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 132, grow: 0.2 },
        }),
        column.accessor('origin', {
          header: t('statements.columns.origin'),
          cell: (cell) => t(`statements.origins.${cell.getValue()}`),
          enableSorting: false,
          meta: { min: 108, grow: 0.2, optional: true },
        }),
        money('openingMinor', t('statements.columns.opening'), true),
        money('closingMinor', t('statements.columns.closing'), false),
        column.accessor('entryCount', {
          header: t('statements.columns.entries'),
          cell: (cell) => <span className="figures">{countOf(cell.getValue())}</span>,
          enableSorting: false,
          meta: { min: 76, grow: 0, align: 'end', optional: true },
        }),
        column.accessor('delivery', {
          header: t('statements.columns.delivery'),
          cell: ({ row: { original } }) => <Delivery statement={original} />,
          enableSorting: false,
          meta: { min: 188, grow: 0.1 },
        }),
      ]),
    [t],
  );
}

const NOT_THERE = <span className="text-ink-3">–</span>;

function countOf(count: number | null) {
  return count === null ? NOT_THERE : formatCount(count);
}

function money(id: 'openingMinor' | 'closingMinor', header: string, optional: boolean) {
  return column.accessor(id, {
    header,
    cell: (cell) => {
      const minor = cell.getValue();
      return minor === null ? NOT_THERE : <Money minor={minor} currency={cell.row.original.currency} />;
    },
    enableSorting: false,
    meta: { min: 136, grow: 0.4, align: 'end', optional },
  });
}

function StatementNumber({ statement: { number, year } }: { statement: StatementRow }) {
  const { t } = useTranslation();
  if (number === null || year === null) return NOT_THERE;
  return <span className="figures">{t('statements.number', { number, year })}</span>;
}

/** The state of the delivery and, where there is room, when it is tried next. */
function Delivery({ statement: { state, delivery } }: { statement: StatementRow }) {
  const { t } = useTranslation();
  if (delivery === null) {
    return state === 'generated' ? <span className="text-ink-2">{t('statements.notSent')}</span> : NOT_THERE;
  }
  const next = delivery.state === 'failing' ? delivery.nextAttemptAt : null;
  return (
    <span className="flex h-5.5 min-w-0 flex-wrap items-center gap-x-2 overflow-hidden">
      <DeliveryStateBadge state={delivery.state} />
      {next !== null && (
        <time
          dateTime={next}
          title={`${t('statements.delivery.nextTry')}: ${formatDateTime(next)}`}
          className="figures flex h-5.5 items-center text-xs whitespace-nowrap text-ink-2"
        >
          {formatTime(next)}
        </time>
      )}
    </span>
  );
}
