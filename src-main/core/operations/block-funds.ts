import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findAccountIn } from '../db/tables/accounts.ts';
import { blockFunds as blockInLedger } from '../ledger/block-funds.ts';
import type { BankContext } from './context.ts';
import { positiveAmount, type AmountRefusal } from './positive-amount.ts';

export interface BlockFunds {
  accountNumber: string;
  currency: string;
  /** A JSON number or a string holding one, in the currency's main unit. */
  amount: number | string;
}

export type BlockFundsRefusal = 'account_not_found' | 'insufficient_funds' | AmountRefusal;

/**
 * Blocks an amount for an envelope and gives the block's reference (spec/data-model.md, 2). Two callers at once can
 * never block the same money: the lane runs them one after the other.
 */
export function blockFunds(
  bank: BankContext,
  request: BlockFunds,
): Promise<Outcome<{ blockReference: string }, BlockFundsRefusal>> {
  return bank.lane.write((handle) => {
    const amount = positiveAmount(request.amount, request.currency);
    const account = findAccountIn(handle, request.accountNumber, request.currency);
    if (account === undefined) return refuse('account_not_found', { account: request.accountNumber });
    if (!amount.ok) return amount;
    if (account.available_balance < amount.value)
      return refuse('insufficient_funds', { account: account.account_number });

    const blockReference = bank.ids.next();
    const now = bank.clock.now().toISOString();
    blockInLedger(handle, { account, amountMinor: amount.value, reference: blockReference, now });
    return done({ blockReference });
  });
}
