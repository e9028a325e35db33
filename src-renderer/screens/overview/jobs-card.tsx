import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobName, JobView } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { useNow } from '../../components/use-now.ts';
import { JobLine } from './job-line.tsx';

/** A bank that runs late is given this long before it is asked again. */
const GRACE_MS = 500;

export interface JobsCardProps {
  jobs: readonly JobView[];
  /** Jobs that have nothing to do as the bank is set. */
  off: readonly JobName[];
  /** A run that finds nothing to do may not be announced: when one was due, its view is asked for again. */
  onOverdue: () => void;
}

/** What the bank does by itself, when it did and when it will again. */
export function JobsCard({ jobs, off, onOverdue }: JobsCardProps) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const overdue = jobs.some(
    ({ running, nextRunAt }) => !running && nextRunAt !== null && Date.parse(nextRunAt) + GRACE_MS < now,
  );
  useEffect(() => {
    if (!overdue) return undefined;
    onOverdue();
    const timer = setInterval(onOverdue, 1000);
    return () => clearInterval(timer);
  }, [overdue, onOverdue]);
  return (
    <TitledCard title={t('overview.jobs.title')}>
      <ul className="grid gap-x-6 gap-y-3 @md:grid-cols-2 @2xl:grid-cols-4">
        {jobs.map((job) => (
          <li key={job.name} className="min-w-0">
            <JobLine job={job} now={now} off={off.includes(job.name)} />
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}
