import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { DetailDrawer } from '../../components/detail-drawer.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { BatchDetail } from './batch-detail.tsx';
import { BatchState, usePosting } from './batch-state.tsx';

/** One batch in detail, open while there is an id. */
export function BatchDrawer({ batchId, onClose }: { batchId: string | null; onClose: () => void }) {
  const shown = useLastNonNull(batchId);
  if (shown === null) return null;
  return <OneBatch key={shown} batchId={shown} open={batchId !== null} onClose={onClose} />;
}

function OneBatch(props: { batchId: string; open: boolean; onClose: () => void }) {
  const { batchId, open, onClose } = props;
  const { t } = useTranslation();
  return (
    <DetailDrawer
      open={open}
      onClose={onClose}
      reference={batchId}
      referenceName={t('batches.columns.batchId')}
      answer={useQuery('getBatch', { batchId })}
      missing={{
        title: t('batches.detail.notFoundTitle'),
        text: t('batches.detail.notFoundText', { batch: batchId }),
      }}
      renderSubtitle={(batch) => <Subtitle batch={batch} />}
    >
      {(batch) => <BatchDetail batch={batch} />}
    </DetailDrawer>
  );
}

function Subtitle({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const state = usePosting(batch) === undefined ? batch.state : 'posting';
  return (
    <span className="flex flex-wrap items-center gap-2">
      <BatchState batch={batch} />
      {state !== 'held' && t(`batches.explained.${state}`)}
    </span>
  );
}
