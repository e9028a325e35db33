import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatCount } from '../../i18n/formats.ts';
import { places } from '../../router/places.ts';
import { cx } from '../../theme/cx.ts';

type Counts = OverviewView['counts'];
type Wait = Exclude<keyof Counts, 'accounts'>;

/** What waits, in the order in which the bank works it off, and where one sees it. */
const WAITS: readonly { wait: Wait; to: string; attention?: boolean }[] = [
  { wait: 'paymentsPending', to: places.payments({ state: 'pending' }) },
  { wait: 'batchesWaiting', to: places.batches({ state: 'waiting' }) },
  { wait: 'batchesScheduled', to: places.batches({ state: 'scheduled' }) },
  { wait: 'batchesHeld', to: places.batches({ state: 'held' }), attention: true },
  { wait: 'statementsRequested', to: places.statements({ state: 'requested' }) },
  { wait: 'statementsFailed', to: places.statements({ state: 'failed' }), attention: true },
  { wait: 'deliveriesQueued', to: places.outbox({ delivery: 'queued' }) },
  { wait: 'deliveriesFailing', to: places.outbox({ delivery: 'failing' }), attention: true },
  { wait: 'deliveriesGivenUp', to: places.outbox({ delivery: 'given_up' }), attention: true },
];

/** Work in the bank's queues, each a link to its list; quiet where there is none. */
export function WaitsCard({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  return (
    <TitledCard title={t('overview.waits.title')} aside={<Summary counts={counts} />}>
      <ul className="grid grid-cols-5 gap-2 xl:grid-cols-9">
        {WAITS.map(({ wait, to, attention = false }) => (
          <li key={wait}>
            <Tile label={t(`overview.waits.${wait}`)} count={counts[wait]} to={to} attention={attention} />
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}

function Tile(props: { label: string; count: number; to: string; attention: boolean }) {
  const { label, count, to, attention } = props;
  const alarming = attention && count > 0;
  return (
    <a
      href={to}
      className={cx(
        'flex h-full flex-col rounded-control border px-3 py-2 transition-colors',
        alarming
          ? 'border-transparent bg-bad-soft text-bad hover:border-bad'
          : 'border-line text-ink-2 hover:bg-hover',
      )}
    >
      <span
        className={cx(
          'figures flex items-center gap-1.5 text-lg',
          count === 0 ? 'text-ink-3' : 'font-semibold',
          count > 0 && !alarming && 'text-ink',
        )}
      >
        {formatCount(count)}
        {alarming && <TriangleAlert aria-hidden className="size-4" />}
      </span>
      <span className="text-xs">{label}</span>
    </a>
  );
}

function Summary({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const waiting = WAITS.filter(({ wait }) => counts[wait] > 0);
  if (waiting.length === 0) {
    return <StatusBadge tone="good" icon={CircleCheck} label={t('overview.waits.nothing')} />;
  }
  return waiting.some(({ attention }) => attention) ? (
    <StatusBadge tone="bad" icon={TriangleAlert} label={t('overview.waits.attention')} />
  ) : (
    <StatusBadge tone="info" icon={Clock} label={t('overview.waits.some')} />
  );
}
