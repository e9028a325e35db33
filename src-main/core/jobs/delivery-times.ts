import { bringDeliveriesForward, waitsBeyond } from '../db/tables/delivery-times.ts';
import type { BankContext } from '../operations/context.ts';
import { retryPauseSeconds } from './delivery.ts';

/** No pause before the next try is longer, however many have failed. */
const LONGEST_PAUSE_SECONDS = retryPauseSeconds(Number.MAX_SAFE_INTEGER);

/**
 * Lets go what waits for a time later than any pause could end: it was given that time by a clock that has been set back since, and
 * would wait for days.
 */
export async function boundDeliveryTimes(bank: BankContext): Promise<void> {
  const now = bank.clock.now();
  const latest = new Date(now.getTime() + LONGEST_PAUSE_SECONDS * 1000).toISOString();
  if (!waitsBeyond(bank.reader, latest)) return;
  await bank.lane.write((handle) => bringDeliveriesForward(handle, latest, now.toISOString()));
}
