import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import { Money } from '../../components/money.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { cx } from '../../theme/cx.ts';

/** How many of a batch's payments are booked, in a table's cell. */
export function BatchProgress({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const { paymentsBooked: booked, paymentsTotal: total } = batch;
  return (
    <div className="flex w-full min-w-0 items-center gap-2.5">
      <span className="figures min-w-21 shrink-0 whitespace-nowrap">
        {t('batches.bookedOf', { booked, total })}
      </span>
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
