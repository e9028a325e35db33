import type { Account } from '../db/tables/accounts.ts';
import { moveBalances } from '../db/tables/accounts.ts';
import { insertBlock, moveBlock } from '../db/tables/fund-blocks.ts';
import type { WriteHandle } from '../db/handle.ts';

/**
 * Reserves an amount on an account under a new block (spec/data-model.md, 2). The caller has seen that it is positive
 * and available; the database would refuse a negative available balance all the same.
 */
export function blockFunds(
  handle: WriteHandle,
  block: { account: Account; amountMinor: number; reference: string; now: string },
): void {
  insertBlock(handle, {
    block_reference_no: block.reference,
    account_number: block.account.account_number,
    currency: block.account.account_currency,
    amount: block.amountMinor,
    created_at: block.now,
  });
  moveBalances(handle, block.account.account_number, { book: 0, blocked: block.amountMinor });
}

/** Sets aside, within a block, what accepted payments will need when they are booked. */
export function pledgeToPayments(handle: WriteHandle, blockReference: string, amountMinor: number): void {
  moveBlock(handle, blockReference, { released: 0, pending: amountMinor });
}
