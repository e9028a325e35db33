import { useTranslation } from 'react-i18next';
import type { JobName, OverviewView } from '../../../src-shared/operator/views.ts';
import { ListenerProblem } from '../../components/listener-problem.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { ScrollPage } from '../../components/scroll-page.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { FundsCard } from './funds-card.tsx';
import { JobsCard } from './jobs-card.tsx';
import { ListenerCard } from './listener-card.tsx';
import { TryItCard } from './try-it-card.tsx';
import { WaitsCard } from './waits-card.tsx';

/** Whether the bridge can reach the bank, what waits, how the money stands, and what the jobs do. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const { data: overview, error, retry } = useQuery('getOverview', {});
  if (overview === undefined && error !== undefined) return <ErrorState error={error} onRetry={retry} />;
  if (overview === undefined) return <Loading />;
  return (
    <ScrollPage>
      <ListenerProblem
        listener={overview.listener}
        more={<PlaceLink to={places.settings()}>{t('overview.openSettings')}</PlaceLink>}
      />
      <ListenerCard overview={overview} />
      {overview.listener.state === 'listening' && <TryItCard address={overview.listener.address} />}
      <WaitsCard counts={overview.counts} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <FundsCard funds={overview.programmeFunds} />
        <JobsCard jobs={overview.jobs} off={jobsOff(overview)} onOverdue={retry} />
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
      <Skeleton className="h-28" />
      <Skeleton className="h-36" />
      <Skeleton className="h-60" />
    </div>
  );
}
