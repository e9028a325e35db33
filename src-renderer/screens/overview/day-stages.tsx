import {
  BookCheck,
  ChevronRight,
  FileText,
  Inbox,
  Lock,
  PackageCheck,
  SearchCheck,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrencySum, DayView } from '../../../src-shared/operator/overview-views.ts';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { titleWhereCut } from '../../components/title-where-cut.ts';
import { formatCount, formatFigures, formatMoney } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { cx } from '../../theme/cx.ts';

/** The steps from the bridge's first question to what came back, each a link to its list. */
export function DayStages({ day, counts }: { day: DayView; counts: OverviewView['counts'] }) {
  const { t } = useTranslation();
  const span = { from: day.date, to: day.date };
  const entries = (count: number): string => t('overview.day.entries', { count });
  // What waits does so now, whatever day is looked at.
  const waiting = (kind: 'unposted' | 'requested' | 'queued', count: number): string | undefined =>
    day.isToday && count > 0 ? t(`overview.day.waiting.${kind}`, { count }) : undefined;
  return (
    <ol className="grid grid-cols-2 gap-1 @md:grid-cols-4 @2xl:grid-cols-7">
      <Checked day={day} />
      <Stage name="blocked" icon={Lock} unit="blocks" to={places.fundBlocks()} {...day.blocked} />
      <Stage
        name="initiated"
        icon={Inbox}
        unit="payments"
        to={places.payments()}
        {...day.initiated}
        waiting={waiting('unposted', counts.paymentsPending)}
      />
      <Stage
        name="posted"
        icon={BookCheck}
        unit="payments"
        to={places.accountingLog({ mark: 'D', ...span })}
        {...day.posted}
      />
      <Stage
        name="stated"
        icon={FileText}
        unit="statements"
        to={places.statements({ state: 'generated' })}
        count={day.stated.count}
        more={entries(day.stated.entries)}
        waiting={waiting('requested', counts.statementsRequested)}
      />
      <Stage
        name="delivered"
        icon={PackageCheck}
        unit="statements"
        to={places.outbox({ delivery: 'delivered' })}
        count={day.delivered.count}
        more={entries(day.delivered.entries)}
        waiting={waiting('queued', counts.deliveriesQueued + counts.deliveriesFailing)}
      />
      <Stage
        name="returned"
        icon={Undo2}
        unit="payments"
        to={places.accountingLog({ mark: 'RD', ...span })}
        {...day.returned}
        last
      />
    </ol>
  );
}

/** Checks leave nothing in the ledger: the log of the calls knows them, as far as it goes back. */
function Checked({ day }: { day: DayView }) {
  const { t } = useTranslation();
  const operation = 'check_funds';
  const { data, error } = useQuery('listBridgeCalls', { operation, from: day.from, to: day.to, limit: 1 });
  const count = data?.count ?? 0;
  return (
    <Stage
      name="checked"
      icon={SearchCheck}
      unit="calls"
      to={places.bridgeCalls({ operation, since: day.isToday ? 'today' : undefined })}
      count={count}
      text={
        data === undefined
          ? error === undefined
            ? '…'
            : t('overview.day.notKnown')
          : data.countIsLowerBound
            ? t('overview.day.atLeast', { count })
            : undefined
      }
    />
  );
}

interface StageProps {
  name: 'checked' | 'blocked' | 'initiated' | 'posted' | 'stated' | 'delivered' | 'returned';
  icon: LucideIcon;
  unit: 'calls' | 'blocks' | 'payments' | 'statements';
  to: string;
  count: number;
  /** Instead of the count. */
  text?: string;
  sums?: readonly CurrencySum[];
  /** Below the count, where there are no sums. */
  more?: string;
  waiting?: string;
  last?: boolean;
}

function Stage(props: StageProps) {
  const { name, icon: Icon, unit, to, count, text, sums = [], more, waiting, last = false } = props;
  const { t } = useTranslation();
  return (
    <li className="relative min-w-0">
      <a
        href={to}
        className="ring-inside flex h-full flex-col rounded-control px-2.5 py-1.5 transition-colors hover:bg-hover"
      >
        <span className="flex items-center gap-1.5 text-xs font-medium text-ink-2">
          <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          <span className="truncate" onPointerEnter={titleWhereCut}>
            {t(`overview.day.stages.${name}`)}
          </span>
        </span>
        <span className="flex flex-wrap items-baseline gap-x-1.5">
          <span className={cx('figures text-xl', count === 0 ? 'text-ink-3' : 'font-semibold text-ink')}>
            {text ?? formatCount(count)}
          </span>
          <span className="text-xs text-ink-2">{t(`overview.day.units.${unit}`, { count })}</span>
        </span>
        {count > 0 && <Sums sums={sums} />}
        {count > 0 && more !== undefined && <Line>{more}</Line>}
        {waiting !== undefined && <span className="mt-auto text-xs font-medium text-info">{waiting}</span>}
      </a>
      {!last && (
        <ChevronRight
          aria-hidden
          className="absolute -end-2 top-2 hidden size-3.5 text-ink-3 @2xl:block rtl:-scale-x-100"
        />
      )}
    </li>
  );
}

const CURRENCIES_SHOWN = 2;

function Sums({ sums }: { sums: readonly CurrencySum[] }) {
  const { t } = useTranslation();
  const rest = sums.length - CURRENCIES_SHOWN;
  return (
    <>
      {sums.slice(0, CURRENCIES_SHOWN).map(({ currency, amountMinor }) => (
        <Line key={currency}>
          {/* An amount that is too long for one line breaks behind its currency. */}
          <bdi dir="ltr" title={formatMoney(amountMinor, currency)} className="figures wrap-anywhere">
            {currency} <span className="inline-block">{formatFigures(amountMinor, currency)}</span>
          </bdi>
        </Line>
      ))}
      {rest > 0 && <Line>{t('overview.day.moreCurrencies', { count: rest })}</Line>}
    </>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <span className="text-xs text-ink-2">{children}</span>;
}
