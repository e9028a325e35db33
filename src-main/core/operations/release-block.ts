import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import { findBlock, freeOf } from '../db/tables/fund-blocks.ts';
import { releaseBlock as releaseInLedger } from '../ledger/release-block.ts';
import type { BankContext } from './context.ts';

export interface ReleaseBlock {
  blockReferenceNo: string;
  /** Why, in the operator's words; kept for good. */
  reason: string;
  /** What the operator has seen to be free, in minor units, so that nothing else is released; null for whatever there is. */
  freeMinor: number | null;
}

export type ReleaseBlockRefusal =
  'block_not_found' | 'release_reason_invalid' | 'block_has_nothing_free' | 'block_has_changed';

const LONGEST_REASON = 200;

/**
 * Releases the rest of a block by an operator's hand: what is neither released nor pledged to payments that wait, such as money that
 * came back and is not to be paid again.
 */
export function releaseBlock(
  bank: BankContext,
  request: ReleaseBlock,
): Promise<Outcome<{ releasedMinor: number }, ReleaseBlockRefusal>> {
  return bank.lane.write((handle) => {
    const block = findBlock(handle, request.blockReferenceNo);
    const words = { block: request.blockReferenceNo };
    if (block === undefined) return refuse('block_not_found', words);
    const reason = request.reason.trim().toWellFormed();
    if (reason === '' || reason.length > LONGEST_REASON)
      return refuse('release_reason_invalid', { limit: String(LONGEST_REASON) });
    const free = freeOf(block);
    if (free === 0) return refuse('block_has_nothing_free', words);
    if (request.freeMinor !== null && request.freeMinor !== free)
      return refuse('block_has_changed', { ...words, available: formatMoney(free, block.currency) });

    releaseInLedger(handle, block, { reason, now: bank.clock.now().toISOString() });
    return done({ releasedMinor: free });
  });
}
