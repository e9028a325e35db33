import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { Money } from '../../components/money.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { cx } from '../../theme/cx.ts';
import { usePosting } from './batch-state.tsx';

/** How many of a batch's payments are booked, in a table's cell. */
export function BatchProgress({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const { paymentsTotal: total } = batch;
  // The two are asked for one after the other: what is newer counts.
  const booked = Math.max(batch.paymentsBooked, usePosting(batch)?.progress.done ?? 0);
  return (
    <div className="flex w-full min-w-0 flex-col gap-1">
      <span className="figures truncate">{t('batches.bookedOf', { booked, total })}</span>
      <ProgressBar done={booked} total={total} small />
    </div>
  );
}

/** Attempts to book the batch, the last one included, and how many there may be; it stands out once it is held. */
export function BatchAttempts({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const { attempts, attemptsLimit: limit, state } = batch;
  return (
    <span
      className={cx(
        'figures whitespace-nowrap',
        state === 'held' && 'font-semibold text-bad',
        attempts === 0 && 'text-ink-3',
      )}
    >
      {t('batches.attemptsOf', { attempts, limit })}
    </span>
  );
}

/** The sum of a batch; there is none over several currencies. */
export function BatchAmount({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const { amountMinor, currency } = batch;
  if (amountMinor === null || currency === null) {
    return <span className="truncate text-ink-2">{t('batches.severalCurrencies')}</span>;
  }
  return <Money minor={amountMinor} currency={currency} />;
}
