import { Unlink2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { Day } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { DeliveryStateBadge } from '../../components/statuses.tsx';
import { formatCount, formatDateTime, formatTime } from '../../i18n/formats.ts';
import { places } from '../../router/places.ts';
import { PreflightBadge } from './preflight-badge.tsx';

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
          header: t('statements.columns.number'),
          cell: ({ row: { original } }) => <StatementNumber statement={original} />,
          sortDescFirst: true,
          meta: { min: 86, grow: 0.1 },
        }),
        column.accessor('accountNumber', {
          header: t('statements.columns.account'),
          cell: (cell) => (
            <PlaceLink to={places.account(cell.getValue())}>
              <Reference text={cell.getValue()} />
            </PlaceLink>
          ),
          meta: { min: 96, grow: 1 },
        }),
        column.accessor('periodTo', {
          header: t('statements.columns.period'),
          cell: ({ row: { original } }) => <Period statement={original} />,
          enableSorting: false,
          meta: { min: 104, grow: 0.2 },
        }),
        money('openingMinor', t('statements.columns.opening')),
        money('closingMinor', t('statements.columns.closing')),
        column.accessor('entryCount', {
          header: t('statements.columns.entries'),
          cell: (cell) => <span className="figures">{countOf(cell.getValue())}</span>,
          enableSorting: false,
          meta: { min: 66, grow: 0, align: 'end' },
        }),
        column.accessor('state', {
          header: t('statements.columns.preflight'),
          cell: (cell) => <PreflightBadge state={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 100, grow: 0.1 },
        }),
        column.accessor('delivery', {
          header: t('statements.columns.delivery'),
          cell: ({ row: { original } }) => <Delivery statement={original} />,
          enableSorting: false,
          meta: { min: 130, grow: 0.3 },
        }),
        column.accessor('origin', {
          header: t('statements.columns.origin'),
          cell: (cell) => t(`statements.origins.${cell.getValue()}`),
          enableSorting: false,
          meta: { min: 116, grow: 0.2, optional: true },
        }),
      ]),
    [t],
  );
}

const NOT_THERE = <span className="text-ink-3">–</span>;

function countOf(count: number | null) {
  return count === null ? NOT_THERE : formatCount(count);
}

function money(id: 'openingMinor' | 'closingMinor', header: string) {
  return column.accessor(id, {
    header,
    cell: (cell) => {
      const minor = cell.getValue();
      return minor === null ? NOT_THERE : <Money minor={minor} currency={cell.row.original.currency} />;
    },
    enableSorting: false,
    meta: { min: 154, grow: 0.4, align: 'end' },
  });
}

/** Number and year, below them whether the chain breaks here; a statement without a number is told by its id. */
function StatementNumber({ statement: { id, number, year, chainFaults } }: { statement: StatementRow }) {
  const { t } = useTranslation();
  if (number === null || year === null) {
    return <span className="figures text-ink-2">{t('statements.id', { id })}</span>;
  }
  return (
    <span className="flex min-w-0 flex-col">
      <span className="figures">{t('statements.number', { number, year })}</span>
      {chainFaults.length > 0 && (
        <span
          title={t('statements.chain.broken')}
          className="flex items-center gap-1 text-xs leading-4 font-semibold whitespace-nowrap text-bad"
        >
          <Unlink2 aria-hidden className="size-3 shrink-0" />
          {t('statements.chain.brokenRow')}
        </span>
      )}
    </span>
  );
}

/** From the day of the opening balance to that of the closing one; of one that is not written, the day that was asked for. */
function Period({ statement: { periodFrom, periodTo, statementDate } }: { statement: StatementRow }) {
  const { t } = useTranslation();
  if (periodFrom === null || periodTo === null) {
    return (
      <span className="flex flex-col text-xs leading-4 text-ink-2">
        <span>{t('statements.page.asOf')}</span>
        <Day date={statementDate} />
      </span>
    );
  }
  if (periodFrom === periodTo) {
    return (
      <span className="text-xs">
        <Day date={periodTo} />
      </span>
    );
  }
  return (
    <span className="flex flex-col text-xs leading-4">
      <span>
        <Day date={periodFrom} /> –
      </span>
      <Day date={periodTo} />
    </span>
  );
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
