import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { titleWhereCut } from '../../components/title-where-cut.ts';
import { formatTime } from '../../i18n/formats.ts';
import { useConnectionState } from '../../operator-client/connection-state.ts';
import { places } from '../../router/places.ts';
import { useRunJob } from './use-run-job.ts';
import { useJobDone } from './use-job-done.ts';

/** One job: next run, last run with what came of it, and the button that runs it now. */
export function JobLine({ job, now, off }: { job: JobView; now: number; off: boolean }) {
  const { t } = useTranslation();
  const { pending, run } = useRunJob(job.name);
  const name = t(`overview.jobs.names.${job.name}`);
  return (
    <div className="min-w-0 text-sm">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h3 className="truncate font-medium text-ink" onPointerEnter={titleWhereCut}>
          {name}
        </h3>
        {!off && (
          <Button
            icon={Play}
            aria-label={t('overview.jobs.runThis', { job: name })}
            pending={pending}
            onClick={run}
          >
            {t('overview.jobs.runNow')}
          </Button>
        )}
      </div>
      {off ? (
        <p className="text-xs text-ink-2">
          {t(job.name === 'returns' ? 'overview.jobs.returnsOff' : 'overview.jobs.deliveryOff')}{' '}
          <PlaceLink to={places.settings()}>{t('overview.openSettings')}</PlaceLink>
        </p>
      ) : (
        <>
          <p
            className="figures text-xs text-ink-2"
            title={t('overview.jobs.every', { seconds: job.intervalSeconds })}
          >
            <NextRun job={job} now={now} />
          </p>
          <LastRun job={job} />
        </>
      )}
      {job.lastError !== null && (
        <p className="mt-0.5 line-clamp-3 text-xs wrap-anywhere text-bad" title={job.lastError}>
          {t('overview.jobs.lastError', { error: job.lastError })}
        </p>
      )}
    </div>
  );
}

function NextRun({ job, now }: { job: JobView; now: number }) {
  const { t } = useTranslation();
  const lost = useConnectionState(({ connection }) => connection === 'lost');
  if (lost) return t('common.connection.unknown');
  if (job.running) return t('overview.jobs.running');
  if (job.nextRunAt === null) return t('overview.jobs.noNext');
  // Never more than the interval, however the two clocks tick.
  const seconds = Math.min(Math.ceil((Date.parse(job.nextRunAt) - now) / 1000), job.intervalSeconds);
  if (seconds <= 0) return t('overview.jobs.nextNow');
  if (seconds < 120) return t('overview.jobs.nextSeconds', { seconds });
  return t('overview.jobs.nextMinutes', { minutes: Math.round(seconds / 60) });
}

function LastRun({ job }: { job: JobView }) {
  const { t } = useTranslation();
  const done = useJobDone();
  if (job.lastFinishedAt === null) return <p className="text-xs text-ink-2">{t('overview.jobs.never')}</p>;
  return (
    <p className="text-xs text-ink-2">
      {t('overview.jobs.lastRun')} <Time iso={job.lastFinishedAt} />
      {job.lastError === null && <> · {done(job)}</>}
    </p>
  );
}

/** The time of day is enough: a job runs at least once a day. */
function Time({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={iso} className="figures">
      {formatTime(iso)}
    </time>
  );
}
