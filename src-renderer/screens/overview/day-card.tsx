import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { DateFilter } from '../../components/data-table/date-filter.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Skeleton } from '../../components/states.tsx';
import { TitledCard } from '../../components/titled-card.tsx';
import { formatDay } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { useDateParam } from '../../router/use-param.ts';
import { dayAfter } from './day-after.ts';
import { DayStages } from './day-stages.tsx';

/** The way of the day's payments through the bank, step by step; another day's, too. */
export function DayCard({ overview }: { overview: OverviewView }) {
  const { t } = useTranslation();
  const today = overview.businessDate;
  const [chosen, choose] = useDateParam('day');
  // Nothing has happened tomorrow.
  const date = chosen === undefined || chosen > today ? today : chosen;
  const isToday = date === today;
  const { data, error, retry } = useQuery('getDay', { date: isToday ? null : date });
  const go = (day: string): void => choose(day >= today ? undefined : day);
  return (
    <TitledCard
      title={isToday ? t('overview.day.today') : t('overview.day.past', { day: formatDay(date) })}
      aside={
        <div className="flex flex-wrap items-center gap-1 **:data-disabled:opacity-40 rtl:[&_svg]:-scale-x-100">
          {!isToday && <Button onClick={() => go(today)}>{t('overview.day.backToToday')}</Button>}
          <IconButton
            icon={ChevronLeft}
            label={t('overview.day.before')}
            onClick={() => go(dayAfter(date, -1))}
          />
          <DateFilter label={t('overview.day.choose')} value={date} onChange={(day) => go(day ?? today)} />
          <IconButton
            icon={ChevronRight}
            label={t('overview.day.after')}
            disabled={isToday}
            onClick={() => go(dayAfter(date, 1))}
          />
        </div>
      }
    >
      {data === undefined && error !== undefined && (
        <p role="alert" className="flex items-center gap-3 text-sm text-ink-2">
          {t('overview.day.notLoaded')} <Button onClick={retry}>{t('common.actions.retry')}</Button>
        </p>
      )}
      {data === undefined && error === undefined && <Skeleton className="h-24" />}
      {data !== undefined && <DayStages day={data} counts={overview.counts} />}
    </TitledCard>
  );
}
