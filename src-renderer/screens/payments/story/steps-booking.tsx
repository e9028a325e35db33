import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../i18n/formats.ts';
import type { BookedStep, PostingStep, ReturnedStep } from '../../../../src-shared/operator/story-views.ts';
import type { PaymentRow } from '../../../../src-shared/operator/views.ts';
import { PlaceLink } from '../../../components/reference.tsx';
import { ProgressLine } from '../../../components/progress/progress-line.tsx';
import { useRunningWork } from '../../../components/progress/use-work.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { places } from '../../../router/places.ts';
import { NextRunText } from './next-run-text.tsx';
import { StoryEntries } from './story-entries.tsx';

/** Between the call and the entries: what is waited for, and what went wrong meanwhile. */
export function Posting({ step, payment }: { step: PostingStep; payment: PaymentRow }) {
  const { t } = useTranslation();
  const { batch, waitsFor } = step;
  const work = useRunningWork('posting', batch.batchId);
  if (waitsFor === null) return <WaitedFor from={batch.receivedAt} to={step.at!} />;
  return (
    <>
      {waitsFor === 'run' && (
        <p>
          {t('paymentStory.posting.run')} {work === undefined && <NextRunText job="posting" />}
        </p>
      )}
      {waitsFor === 'day' && <p>{t('paymentStory.posting.day', { date: formatDay(payment.paymentDate) })}</p>}
      {waitsFor === 'operator' && <p className="text-bad">{t('paymentStory.posting.operator')}</p>}
      {work !== undefined && <ProgressLine kind="posting" progress={work.progress} />}
      {batch.attempts > 0 && (
        <p className="figures">
          {t('paymentStory.posting.attempts', { attempts: batch.attempts, limit: batch.attemptsLimit })}
        </p>
      )}
      {batch.lastError !== null && (
        <div>
          <p>{t('paymentStory.posting.lastError')}</p>
          <pre
            dir="ltr"
            className="reference mt-1 overflow-auto rounded-control bg-sunken px-3 py-2 whitespace-pre-wrap text-ink"
          >
            {batch.lastError}
          </pre>
        </div>
      )}
      {(waitsFor === 'operator' || batch.attempts > 0) && (
        <p>
          <PlaceLink to={places.batch(batch.batchId)}>{t('paymentStory.posting.toBatch')}</PlaceLink>
        </p>
      )}
    </>
  );
}

const DAY_SECONDS = 86_400;

function WaitedFor({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return (
    <p>
      {seconds < 2 * DAY_SECONDS
        ? t('paymentStory.posting.over', { count: seconds })
        : t('paymentStory.posting.overDays', { count: Math.round(seconds / DAY_SECONDS) })}
    </p>
  );
}

/** The entries, or which ones they will be. */
export function Booked({ step, payment }: { step: BookedStep; payment: PaymentRow }) {
  const { t } = useTranslation();
  const { entries, creditAccount, block, state } = step;
  const money = (minor: number): string => formatMoney(minor, block.currency);
  if (state !== 'done') {
    const words = { from: payment.remittingAccount, amount: money(payment.amountMinor) };
    return (
      <p>
        {creditAccount === null
          ? t('paymentStory.booked.comingDebitOnly', words)
          : t('paymentStory.booked.coming', { ...words, to: creditAccount })}
      </p>
    );
  }
  return (
    <>
      <p>{t(creditAccount === null ? 'paymentStory.booked.textDebitOnly' : 'paymentStory.booked.text')}</p>
      <StoryEntries entries={entries} />
      <p>
        {t('paymentStory.booked.block', {
          block: block.blockReferenceNo,
          released: money(block.releasedMinor),
          amount: money(block.amountMinor),
        })}
      </p>
    </>
  );
}

/** The return, or that it will come. */
export function Returned({ step, payment }: { step: ReturnedStep; payment: PaymentRow }) {
  const { t } = useTranslation();
  const reason = t(`statuses.returnReason.${step.reason}`);
  if (step.state !== 'done') {
    return (
      <p>
        {t('paymentStory.returned.now', { reason })} <NextRunText job="returns" />
      </p>
    );
  }
  const words = {
    reason,
    amount: formatMoney(payment.amountMinor, payment.currency),
    account: payment.remittingAccount,
  };
  return (
    <>
      <p>
        {step.entries.length > 1
          ? t('paymentStory.returned.done', words)
          : t('paymentStory.returned.doneDebitOnly', words)}
      </p>
      <StoryEntries entries={step.entries} />
    </>
  );
}
