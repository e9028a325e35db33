import { useTranslation } from 'react-i18next';
import type { JobName } from '../../../src-shared/operator/views.ts';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useJobDone } from './use-job-done.ts';

/** Runs a job now; a toast says what came of it. */
export function useRunJob(name: JobName): { pending: boolean; run: () => void } {
  const { t } = useTranslation();
  const deed = useDeed('runJob');
  const done = useJobDone();
  const job = t(`overview.jobs.names.${name}`);
  const run = async (): Promise<void> => {
    const result = await deed.run({ name });
    const fault = result.ok ? result.value.lastError : t('common.errors.deed');
    if (result.ok && fault === null) {
      toastDone({ title: t('overview.jobs.ran', { job, done: done(result.value) }) });
    } else {
      toastFailed({ title: t('overview.jobs.failed', { job }), text: fault ?? undefined });
    }
  };
  return { pending: deed.pending, run: () => void run() };
}
