import { useTranslation } from 'react-i18next';
import type { CurrencyTotals, EntrySum, EntryTotals } from '../../../src-shared/operator/entries-views.ts';
import { Button } from '../../components/button.tsx';
import { Money } from '../../components/money.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Skeleton } from '../../components/states.tsx';

interface TotalsStripProps {
  totals: EntryTotals | undefined;
  error: Error | undefined;
  onRetry: () => void;
}

/** What the entries of the list come to: a line for each currency. */
export function TotalsStrip({ totals, error, onRetry }: TotalsStripProps) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t('accountingLog.totals.title')}
      aria-busy={totals === undefined || totals.progress !== null}
      className="mb-3 flex flex-col gap-2 rounded-card border border-line bg-surface px-4 py-2 shadow-card"
    >
      {error !== undefined && (
        <p className="flex items-center gap-2 text-sm text-ink-2">
          {t('accountingLog.totals.failed')} <Button onClick={onRetry}>{t('common.actions.retry')}</Button>
        </p>
      )}
      {totals === undefined && error === undefined && <Skeleton className="h-5 w-2/3" />}
      {totals?.currencies.map((of) => (
        <Line key={of.currency} of={of} />
      ))}
      {totals?.currencies.length === 0 && totals.progress === null && (
        <p className="text-sm text-ink-2">{t('accountingLog.totals.none')}</p>
      )}
      {totals !== undefined && totals.progress !== null && (
        <div className="flex items-center gap-3 text-xs text-ink-2">
          <span className="figures whitespace-nowrap">
            {t('accountingLog.totals.adding', { ...totals.progress })}
          </span>
          <ProgressBar small done={totals.progress.done} total={totals.progress.total} />
        </div>
      )}
    </section>
  );
}

function Line({ of: { currency, marks, netMinor } }: { of: CurrencyTotals }) {
  const { t } = useTranslation();
  const count = Object.values(marks).reduce((all, sum) => all + sum.count, 0);
  const figure = (name: 'debits' | 'credits' | 'reversedDebits' | 'reversedCredits', sum: EntrySum) => (
    <Figure
      name={t(`accountingLog.totals.${name}`, { count: sum.count })}
      minor={sum.minor}
      currency={currency}
    />
  );
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {figure('debits', marks.D)}
      {figure('credits', marks.C)}
      {figure('reversedDebits', marks.RD)}
      {marks.RC.count > 0 && figure('reversedCredits', marks.RC)}
      <Figure name={t('accountingLog.totals.net', { count })} minor={netMinor} currency={currency} strong />
    </dl>
  );
}

function Figure(props: { name: string; minor: string; currency: string; strong?: boolean }) {
  const { name, minor, currency, strong = false } = props;
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <dt className="figures text-xs text-ink-2">{name}</dt>
      <dd className={strong ? 'text-sm font-semibold' : 'text-sm'}>
        <Money minor={minor} currency={currency} quietZero />
      </dd>
    </div>
  );
}
