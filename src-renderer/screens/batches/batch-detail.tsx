import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { DateTime, Day } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { ProgressLine } from '../../components/progress/progress-line.tsx';
import { FewPayments } from '../../components/few-payments.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { BatchAmount, BatchAttempts } from './batch-progress.tsx';
import { BatchHappened } from './batch-happened.tsx';
import { usePosting } from './batch-state.tsx';
import { HeldBatch } from './held-batch.tsx';

/** Progress, origin, last error and payments of one batch. */
export function BatchDetail({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  return (
    <>
      {batch.state === 'held' && <HeldBatch batch={batch} />}
      {batch.lastError !== null && (
        <Section title={t('batches.detail.lastError')}>
          <pre className="reference max-h-60 overflow-auto rounded-control bg-sunken px-3 py-2 wrap-anywhere whitespace-pre-wrap text-ink">
            {batch.lastError}
          </pre>
        </Section>
      )}
      <Progress batch={batch} />
      <BatchHappened batch={batch} />
      <Origin batch={batch} />
      <FewPayments
        title={t('batches.detail.payments')}
        of={{ batchId: batch.batchId }}
        empty={t('batches.detail.noPayments')}
        all={{ words: t('batches.detail.allPayments'), to: places.payments({ batch: batch.batchId }) }}
        placeOf={places.paymentStory}
      />
    </>
  );
}

function Progress({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const { paymentsBooked: booked, paymentsTotal: total } = batch;
  const work = usePosting(batch);
  return (
    <Section title={t('batches.detail.progress')}>
      {work === undefined ? (
        <>
          <p className="figures mb-2 text-base font-medium">
            {t('batches.detail.booked', { booked, total })}
          </p>
          <ProgressBar done={booked} total={total} />
        </>
      ) : (
        <ProgressLine kind="posting" progress={work.progress} why={t('progress.why.posting')} />
      )}
      <div className="mt-3">
        <Fields>
          <FieldLine label={t('batches.detail.amount')}>
            <BatchAmount batch={batch} />
          </FieldLine>
          <FieldLine label={t('batches.columns.attempts')}>
            <BatchAttempts batch={batch} />
          </FieldLine>
          {batch.nextDueDate !== null && (
            <FieldLine label={t('batches.columns.due')}>
              <Day date={batch.nextDueDate} />
            </FieldLine>
          )}
        </Fields>
      </div>
    </Section>
  );
}

function Origin({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  return (
    <Section title={t('batches.detail.origin')}>
      <Fields>
        <FieldLine label={t('batches.columns.remittingAccount')}>
          <PlaceLink to={places.account(batch.remittingAccount)}>
            <Reference text={batch.remittingAccount} />
          </PlaceLink>
        </FieldLine>
        <FieldLine label={t('batches.columns.receivedAt')}>
          <DateTime iso={batch.receivedAt} />
        </FieldLine>
        {batch.processedAt !== null && (
          <FieldLine label={t('batches.detail.processedAt')}>
            <DateTime iso={batch.processedAt} />
          </FieldLine>
        )}
      </Fields>
    </Section>
  );
}
