import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../src-shared/operator/views.ts';

/** Says how much a job's last run did. */
export function useJobDone(): (job: JobView) => string {
  const { t } = useTranslation();
  return ({ name, lastDone }) =>
    lastDone === null || lastDone === 0
      ? t('overview.jobs.done.nothing')
      : t(`overview.jobs.done.${name}`, { count: lastDone });
}
