import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyExponent } from '../../../src-shared/money/currencies.ts';
import type { BalanceHistory, HistoryRange } from '../../../src-shared/operator/overview-views.ts';
import { ChartFrame, type ChartContent } from '../../components/charts/chart-frame.tsx';
import type { ChartSeries } from '../../components/charts/plot.ts';
import { StackedAreas } from '../../components/charts/stacked-areas.tsx';
import { Select } from '../../components/select.tsx';
import { formatMoney, formatShort } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { useParam } from '../../router/use-param.ts';
import { chartPoints } from './chart-points-of.ts';

/** So many programme accounts can be chosen from; the fullest come first. */
const ACCOUNTS = 100;

/** How an account's balance went, with the part of it that was blocked. */
export function BalanceChart({ range }: { range: HistoryRange }) {
  const { t } = useTranslation();
  const { data: accounts } = useQuery('listAccounts', {
    kind: 'programme',
    sort: 'bookMinor',
    limit: ACCOUNTS,
  });
  const [chosen, choose] = useParam('account');
  const first = accounts?.rows[0]?.accountNumber;
  const accountNumber = chosen ?? first;
  if (accountNumber === undefined) {
    const empty = accounts === undefined ? undefined : t('overview.history.balance.empty');
    return (
      <ChartFrame
        title={t('overview.history.balance.booked')}
        content={empty === undefined ? undefined : NOTHING}
        empty={empty}
        layout="points"
        render={() => null}
      />
    );
  }
  const choices = (accounts?.rows ?? []).map((row) => ({
    value: row.accountNumber,
    label: `${row.accountNumber} · ${row.currency}`,
  }));
  return (
    <Chart
      key={accountNumber}
      accountNumber={accountNumber}
      range={range}
      choice={
        choices.length > 1 && (
          <Select
            look="filter"
            label={t('overview.history.balance.choose')}
            choices={choices}
            value={accountNumber}
            onChange={(value) => choose(value === first ? undefined : value)}
          />
        )
      }
    />
  );
}

const NOTHING: ChartContent = { points: [], series: [], sentence: '' };

function Chart(props: { accountNumber: string; range: HistoryRange; choice: ReactNode }) {
  const { accountNumber, range, choice } = props;
  const { t } = useTranslation();
  const contentOf = useContent();
  const { data, error, retry } = useQuery('getBalanceHistory', { accountNumber, range });
  // An axis has room for few digits; all others are exact.
  const formatAxis = (minor: number): string => formatShort(minor / 10 ** currencyExponent(data!.currency));
  return (
    <ChartFrame
      title={t('overview.history.balance.title', { account: accountNumber })}
      content={data === null ? NOTHING : data && contentOf(data)}
      error={error}
      onRetry={retry}
      empty={data === null ? t('charts.empty') : undefined}
      aside={choice}
      layout="points"
      render={(plot, { points, series }) => (
        <StackedAreas plot={plot} points={points} series={series} formatAxis={formatAxis} />
      )}
    />
  );
}

function useContent(): (history: BalanceHistory) => ChartContent {
  const { t } = useTranslation();
  return ({ points, range, currency }) => {
    const format = (minor: number): string => formatMoney(minor, currency);
    const series = (
      id: 'available' | 'blocked' | 'booked',
      look: ChartSeries['look'],
      of: (point: BalanceHistory['points'][number]) => number,
    ): ChartSeries => ({
      id,
      label: t(`overview.history.balance.${id}`),
      look,
      values: points.map(of),
      format,
    });
    return {
      points: chartPoints(
        points.map(({ at }) => at),
        { byHour: range === '24h', wholeDays: false },
      ),
      series: [
        series('available', 'solid', ({ bookMinor, blockedMinor }) => bookMinor - blockedMinor),
        series('blocked', 'hatched', ({ blockedMinor }) => blockedMinor),
      ],
      moreColumns: [series('booked', 'line', ({ bookMinor }) => bookMinor)],
      sentence: t('overview.history.balance.sentence', {
        book: format(points.at(-1)!.bookMinor),
        blocked: format(points.at(-1)!.blockedMinor),
        before: format(points[0]!.bookMinor),
      }),
    };
  };
}
