import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunningWork } from '../../../src-shared/operator/progress-views.ts';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { useRunningWork } from '../../components/progress/use-work.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { BatchStateBadge } from '../../components/statuses.tsx';

/** The posting of this batch while it is under way; a batch that is through is not waited for. */
export function usePosting({ batchId, state }: BatchRow): RunningWork | undefined {
  const work = useRunningWork('posting', batchId);
  return state === 'processed' ? undefined : work;
}

/** How a batch stands; while the posting job is at it, that. */
export function BatchState({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  return usePosting(batch) === undefined ? (
    <BatchStateBadge state={batch.state} />
  ) : (
    <StatusBadge tone="info" icon={LoaderCircle} label={t('batches.posting')} />
  );
}
