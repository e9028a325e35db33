import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { Section } from '../../components/fields.tsx';
import { formatDay } from '../../i18n/formats.ts';
import { usePosting } from './batch-state.tsx';

/** What happened to a batch, in sentences, one after the other. */
export function BatchHappened({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const isPosting = usePosting(batch) !== undefined;
  const { state, attempts, paymentsTotal, paymentsBooked, nextDueDate } = batch;
  // The attempt that goes through is counted, too.
  const failed = state === 'processed' ? attempts - 1 : attempts;
  const sentences: string[] = [t('batches.happened.received', { count: paymentsTotal })];
  if (failed > 0) sentences.push(t('batches.happened.failed', { count: failed }));
  if (state !== 'processed' && paymentsBooked > 0)
    sentences.push(t('batches.happened.someBooked', { count: paymentsBooked }));
  if (isPosting) sentences.push(t('batches.happened.posting'));
  else if (state === 'scheduled' && nextDueDate !== null)
    sentences.push(t('batches.happened.scheduled', { date: formatDay(nextDueDate) }));
  else if (state !== 'scheduled') sentences.push(t(`batches.happened.${state}`));
  return (
    <Section title={t('batches.detail.happened')}>
      <ol className="flex list-decimal flex-col gap-1 ps-5 text-sm text-ink-2 marker:text-ink-3">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Section>
  );
}
