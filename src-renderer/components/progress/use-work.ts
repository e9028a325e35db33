import { useEffect } from 'react';
import type { RunningWork, WorkKind } from '../../../src-shared/operator/progress-views.ts';
import type { JobName, JobView } from '../../../src-shared/operator/views.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { useNow } from '../use-now.ts';

/** The work of this kind that is under way; about one thing where `subject` names it. */
export function useRunningWork(kind: WorkKind, subject?: string): RunningWork | undefined {
  const { data } = useQuery('getWork', {});
  return data?.running.find(
    (work) => work.kind === kind && (subject === undefined || work.subject === subject),
  );
}

/** When a job runs next. */
export type NextRun = { unit: 'running' | 'soon' } | { unit: 'seconds' | 'minutes'; count: number };

/** A bank that runs late is given this long before it is asked again. */
const GRACE_MS = 500;

/** When a job runs next, counted down; undefined while it is not known, or the job stands still. */
export function useNextRun(name: JobName): NextRun | undefined {
  const { data, retry } = useQuery('getWork', {});
  const now = useNow(1000);
  const job = data?.jobs.find((each) => each.name === name);
  // A run that found nothing to do may not be announced.
  const overdue =
    job !== undefined && !job.running && job.nextRunAt !== null && Date.parse(job.nextRunAt) + GRACE_MS < now;
  useEffect(() => {
    if (!overdue) return undefined;
    retry();
    const timer = setInterval(retry, 1000);
    return () => clearInterval(timer);
  }, [overdue, retry]);
  return job === undefined ? undefined : nextRunOf(job, now);
}

function nextRunOf({ running, nextRunAt, intervalSeconds }: JobView, now: number): NextRun | undefined {
  if (running) return { unit: 'running' };
  if (nextRunAt === null) return undefined;
  // Never more than the interval, however the two clocks tick.
  const seconds = Math.min(Math.ceil((Date.parse(nextRunAt) - now) / 1000), intervalSeconds);
  if (seconds <= 0) return { unit: 'soon' };
  return seconds < 120
    ? { unit: 'seconds', count: seconds }
    : { unit: 'minutes', count: Math.round(seconds / 60) };
}
