import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findDelivery, markCancelled } from '../db/tables/statement-deliveries.ts';
import type { BankContext } from './context.ts';

/**
 * Takes a statement that waits, for its turn or its next try, out of the queue; the later ones of its account go on. One that is on its
 * way cannot be called back.
 */
export function cancelDelivery(
  bank: BankContext,
  request: { id: number },
): Promise<Outcome<null, 'delivery_not_waiting' | 'delivery_under_way'>> {
  return bank.lane.write((handle) => {
    const words = { statement: String(request.id) };
    const state = findDelivery(handle, request.id)?.delivery_state;
    if (state === 'sending') return refuse('delivery_under_way', words);
    if (state !== 'queued' && state !== 'failing') return refuse('delivery_not_waiting', words);

    markCancelled(handle, request.id);
    return done(null);
  });
}
