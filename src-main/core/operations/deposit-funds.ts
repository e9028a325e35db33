import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { depositFunds as depositInLedger, roomForFunds } from '../ledger/deposit.ts';
import type { BankContext } from './context.ts';
import { positiveAmount, type AmountRefusal } from './positive-amount.ts';

export interface DepositFunds {
  accountNumber: string;
  /** A decimal amount in the account's currency. */
  amount: string;
  narrative: string;
}

export type DepositFundsRefusal =
  'account_not_found' | 'account_number_reserved' | 'bank_is_full' | AmountRefusal;

/** Pays money from outside the simulator into an account, as an entry of its own that its next statement shows. */
export function depositFunds(
  bank: BankContext,
  request: DepositFunds,
): Promise<Outcome<{ accountNumber: string }, DepositFundsRefusal>> {
  return bank.lane.write((handle) => {
    const account = findAccount(handle, request.accountNumber);
    if (account === undefined) return refuse('account_not_found', { account: request.accountNumber });
    if (account.account_kind === 'funding')
      return refuse('account_number_reserved', { account: account.account_number });
    const currency = account.account_currency;
    const amount = positiveAmount(request.amount, currency);
    if (!amount.ok) return amount;
    const room = roomForFunds(handle, currency);
    if (amount.value > room) {
      return refuse('bank_is_full', {
        amount: request.amount,
        currency,
        available: formatMoney(room, currency),
      });
    }

    depositInLedger(handle, {
      account,
      amountMinor: amount.value,
      narrative: request.narrative.trim().toWellFormed() || null,
      date: bank.clock.today(),
      now: bank.clock.now().toISOString(),
    });
    return done({ accountNumber: account.account_number });
  });
}
