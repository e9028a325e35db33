import { useTranslation } from 'react-i18next';
import type { JobName } from '../../../../src-shared/operator/views.ts';
import { useNextRun } from '../../../components/progress/use-work.ts';

/** When a job runs next, counted down; nothing while that is not known. */
export function NextRunText({ job }: { job: JobName }) {
  const { t } = useTranslation();
  const next = useNextRun(job);
  if (next === undefined) return null;
  return (
    <span className="figures">
      {'count' in next
        ? t(`paymentStory.nextRun.${next.unit}`, { count: next.count })
        : t(`paymentStory.nextRun.${next.unit}`)}
    </span>
  );
}
