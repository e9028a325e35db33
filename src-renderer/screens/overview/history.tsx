import { useTranslation } from 'react-i18next';
import { HISTORY_RANGES } from '../../../src-shared/operator/overview-views.ts';
import { RangeChoice } from '../../components/charts/range-choice.tsx';
import { useChoiceParam } from '../../router/use-param.ts';
import { BalanceChart } from './balance-chart.tsx';
import { LatencyChart } from './latency-chart.tsx';
import { OutcomesChart } from './outcomes-chart.tsx';

/** How payments, money and answers went in the last hours or days. */
export function History() {
  const { t } = useTranslation();
  const [chosen, choose] = useChoiceParam('range', HISTORY_RANGES);
  const range = chosen ?? '24h';
  const choices = HISTORY_RANGES.map((value) => ({ value, label: t(`overview.history.ranges.${value}`) }));
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center justify-between gap-3 pt-1">
        <h2 id="history" className="text-base font-semibold text-ink">
          {t('overview.history.title')}
        </h2>
        <RangeChoice
          label={t('overview.history.range')}
          choices={choices}
          value={range}
          onChange={(value) => choose(value === '24h' ? undefined : value)}
        />
      </header>
      <div className="grid gap-3 @3xl:grid-cols-2">
        <OutcomesChart range={range} />
        <LatencyChart range={range} />
        <div className="min-w-0 @3xl:col-span-2">
          <BalanceChart range={range} />
        </div>
      </div>
    </section>
  );
}
