import type { WriteHandle } from '../db/handle.ts';
import { moveBalances } from '../db/tables/accounts.ts';
import { insertRelease } from '../db/tables/fund-block-releases.ts';
import { freeOf, moveBlock, type FundBlock } from '../db/tables/fund-blocks.ts';

/**
 * Gives all that is free of a block back to the available balance of its account, by an operator's hand: no money moves, so there
 * is no entry; a row of its own says how much and why.
 */
export function releaseBlock(
  handle: WriteHandle,
  block: FundBlock,
  circumstances: { reason: string; now: string },
): void {
  const amount = freeOf(block);
  insertRelease(handle, {
    block_reference_no: block.block_reference_no,
    amount,
    reason: circumstances.reason,
    created_at: circumstances.now,
  });
  moveBlock(handle, block.block_reference_no, { released: amount, pending: 0 });
  moveBalances(handle, block.account_number, { book: 0, blocked: -amount });
}
