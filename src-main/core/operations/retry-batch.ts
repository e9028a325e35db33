import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findBatch, resetAttempts } from '../db/tables/payment-batches.ts';
import type { BankContext } from './context.ts';

/** Gives a batch that waits for the operator its attempts back; the next run of the posting job takes it up. */
export function retryBatch(
  bank: BankContext,
  request: { batchId: string },
): Promise<Outcome<null, 'batch_not_found' | 'batch_not_held'>> {
  return bank.lane.write((handle) => {
    const batch = findBatch(handle, request.batchId);
    if (batch === undefined) return refuse('batch_not_found', { batch: request.batchId });
    const held =
      batch.accounting_status === 'PENDING' &&
      batch.accounting_log_attempts >= bank.settings().paymentInitiateAttempts;
    if (!held) return refuse('batch_not_held', { batch: request.batchId });

    resetAttempts(handle, batch.batch_id);
    return done(null);
  });
}
