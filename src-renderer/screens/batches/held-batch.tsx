import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';

/** Why a held batch waits for the operator, and the way on. */
export function HeldBatch({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const deed = useDeed('retryBatch');
  const retry = async (): Promise<void> => {
    const result = await deed.run({ batchId: batch.batchId });
    if (result.ok) {
      toastDone({ title: t('batches.held.retried'), text: t('batches.held.retriedText') });
    } else {
      toastFailed({
        title: t('batches.held.failed'),
        text: result.refusal === undefined ? t('common.errors.deed') : refusalText(result.refusal),
      });
    }
  };
  return (
    <div className="mb-6">
      <Callout
        tone="bad"
        title={t('batches.held.title')}
        actions={
          <Button icon={RotateCcw} pending={deed.pending} onClick={() => void retry()}>
            {t('batches.held.retry')}
          </Button>
        }
      >
        {t('batches.held.text', { count: batch.attempts })}
      </Callout>
    </div>
  );
}
