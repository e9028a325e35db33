import { useTranslation } from 'react-i18next';
import type { HistoryRange, OutcomesView } from '../../../src-shared/operator/overview-views.ts';
import { ChartFrame, type ChartContent } from '../../components/charts/chart-frame.tsx';
import type { SeriesLook } from '../../components/charts/plot.ts';
import { StackedBars } from '../../components/charts/stacked-bars.tsx';
import { formatCount } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { chartPoints } from './chart-points-of.ts';

const OUTCOMES = ['posted', 'returned', 'held'] as const;
const LOOKS = { posted: 'solid', returned: 'hatched', held: 'dotted' } as const satisfies Record<
  string,
  SeriesLook
>;

/** What became of payments, by the hour or the day. */
export function OutcomesChart({ range }: { range: HistoryRange }) {
  const { t } = useTranslation();
  const { data, error, retry } = useQuery('getOutcomes', { range });
  const sums = data && sumsOf(data);
  const content: ChartContent | undefined = data && {
    points: chartPoints(
      data.buckets.map(({ at }) => at),
      { byHour: data.step === 'hour', wholeDays: data.step === 'day' },
    ),
    series: OUTCOMES.map((id) => ({
      id,
      label: t(`overview.history.outcomes.${id}`),
      look: LOOKS[id],
      values: data.buckets.map((bucket) => bucket[id]),
      format: formatCount,
    })),
    sentence: t(`overview.history.outcomes.sentence.${range}`, sumsOf(data)),
  };
  const isEmpty = sums !== undefined && OUTCOMES.every((id) => sums[id] === 0);
  return (
    <ChartFrame
      title={t('overview.history.outcomes.title')}
      content={content}
      error={error}
      onRetry={retry}
      empty={isEmpty ? t('overview.history.outcomes.empty') : undefined}
      note={sums !== undefined && sums.held > 0 ? t('overview.history.outcomes.note') : undefined}
      layout="bands"
      render={(plot, { points, series }) => <StackedBars plot={plot} points={points} series={series} />}
    />
  );
}

function sumsOf({ buckets }: OutcomesView): Record<(typeof OUTCOMES)[number], number> {
  const sum = (id: (typeof OUTCOMES)[number]): number => buckets.reduce((all, bucket) => all + bucket[id], 0);
  return { posted: sum('posted'), returned: sum('returned'), held: sum('held') };
}
