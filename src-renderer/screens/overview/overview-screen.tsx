import type { JobName, OverviewView } from '../../../src-shared/operator/views.ts';
import { ScrollPage } from '../../components/scroll-page.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { AttentionCard } from './attention-card.tsx';
import { DayCard } from './day-card.tsx';
import { FundsCard } from './funds-card.tsx';
import { History } from './history.tsx';
import { JobsCard } from './jobs-card.tsx';
import { StatusCard } from './status-card.tsx';
import { TryItCard } from './try-it-card.tsx';

/** The screen that stays open all day: the way of the day's payments, what needs somebody, the money, the jobs, and how it went. */
export function OverviewScreen() {
  const { data: overview, error, retry } = useQuery('getOverview', {});
  // A new bank shows how to begin, and no empty charts.
  const { data: batches } = useQuery('listBatches', { limit: 1 });
  if (overview === undefined && error !== undefined) return <ErrorState error={error} onRetry={retry} />;
  if (overview === undefined || batches === undefined) return <Loading />;
  const isNew = batches.count === 0;
  return (
    <ScrollPage>
      <div className="@container flex flex-col gap-3">
        <StatusCard overview={overview} />
        {isNew && overview.listener.state === 'listening' && (
          <TryItCard address={overview.listener.address} />
        )}
        <DayCard overview={overview} />
        <div className="grid items-stretch gap-3 @2xl:grid-cols-2">
          <AttentionCard overview={overview} />
          <FundsCard funds={overview.programmeFunds} />
        </div>
        <JobsCard jobs={overview.jobs} off={jobsOff(overview)} onOverdue={retry} />
        {!isNew && <History />}
      </div>
    </ScrollPage>
  );
}

function jobsOff({ deliveryOn, returnsOn }: OverviewView): JobName[] {
  return [...(returnsOn ? [] : ['returns' as const]), ...(deliveryOn ? [] : ['delivery' as const])];
}

function Loading() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-18" />
      <Skeleton className="h-40" />
      <Skeleton className="h-44" />
      <Skeleton className="h-36" />
    </div>
  );
}
