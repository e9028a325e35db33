import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { findAccountIn } from '../db/tables/accounts.ts';
import type { BankContext } from './context.ts';
import { positiveAmount, type AmountRefusal } from './positive-amount.ts';

export interface CheckFunds {
  accountNumber: string;
  currency: string;
  /** A JSON number or a string holding one, in the currency's main unit. */
  amount: number | string;
}

export type CheckFundsRefusal = 'account_not_found' | 'insufficient_funds' | AmountRefusal;

/**
 * Whether the account could block the amount now (spec/data-model.md, 1). Changes nothing, and reads what is
 * committed.
 */
export function checkFunds(bank: BankContext, request: CheckFunds): Outcome<null, CheckFundsRefusal> {
  const amount = positiveAmount(request.amount, request.currency);
  const account = findAccountIn(bank.reader, request.accountNumber, request.currency);
  if (account === undefined) return refuse('account_not_found', { account: request.accountNumber });
  if (!amount.ok) return amount;
  if (account.available_balance < amount.value)
    return refuse('insufficient_funds', { account: account.account_number });
  return done(null);
}
