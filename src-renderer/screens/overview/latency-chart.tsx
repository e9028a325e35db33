import { useTranslation } from 'react-i18next';
import type { HistoryRange } from '../../../src-shared/operator/overview-views.ts';
import { ChartFrame, type ChartContent } from '../../components/charts/chart-frame.tsx';
import { Lines } from '../../components/charts/lines.tsx';
import { byTens } from '../../components/charts/scales.ts';
import { formatCount, formatDuration } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { chartPoints } from './chart-points-of.ts';

const HOURS: Readonly<Record<HistoryRange, number>> = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 };
/** The bridge gives up a call after five seconds (spec/bridge-contract.md). */
const LIMIT_MS = 5000;
const DAY_SECONDS = 86_400;

/** How long the bridge waited for its answers, beside how long it would wait. */
export function LatencyChart({ range }: { range: HistoryRange }) {
  const { t } = useTranslation();
  const { data, error, retry } = useQuery('getCallStats', { hours: HOURS[range] });
  const buckets = data?.buckets ?? [];
  const calls = buckets.reduce((sum, bucket) => sum + bucket.calls, 0);
  const slowest = Math.max(0, ...buckets.map(({ p95Ms }) => p95Ms ?? 0));
  const content: ChartContent | undefined = data && {
    points: chartPoints(
      buckets.map(({ at }) => at),
      { byHour: range === '24h', wholeDays: data.bucketSeconds >= DAY_SECONDS },
    ),
    series: [
      {
        id: 'p50',
        label: t('overview.history.latency.p50'),
        look: 'line',
        values: buckets.map(({ p50Ms }) => p50Ms),
        format: formatDuration,
      },
      {
        id: 'p95',
        label: t('overview.history.latency.p95'),
        look: 'dashed',
        values: buckets.map(({ p95Ms }) => p95Ms),
        format: formatDuration,
      },
      {
        id: 'limit',
        label: t('overview.history.latency.limit'),
        look: 'limit',
        values: buckets.map(() => LIMIT_MS),
        format: formatDuration,
      },
    ],
    moreColumns: (['calls', 'refused'] as const).map((id) => ({
      id,
      label: t(`overview.history.latency.${id}`),
      look: 'line',
      values: buckets.map((bucket) => bucket[id]),
      format: formatCount,
    })),
    sentence: t('overview.history.latency.sentence', { count: calls, slowest: formatDuration(slowest) }),
  };
  return (
    <ChartFrame
      title={t('overview.history.latency.title')}
      content={content}
      error={error}
      onRetry={retry}
      empty={data !== undefined && calls === 0 ? t('overview.history.latency.empty') : undefined}
      note={t('overview.history.latency.scale')}
      layout="points"
      render={(plot, { points, series }) => (
        <Lines
          plot={plot}
          points={points}
          series={series}
          scale={byTens(plot, 0.1, 10_000)}
          formatAxis={formatDuration}
        />
      )}
    />
  );
}
