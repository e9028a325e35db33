import { fundingAccountNumber } from '../../../src-shared/bank/account-number.ts';
import { MAX_MINOR } from '../../../src-shared/money/amount.ts';
import type { Handle, WriteHandle } from '../db/handle.ts';
import { insertEntries, nextEntryId, type NewEntry } from '../db/tables/accounting-logs.ts';
import { findAccount, moveBalances, sumOpeningFunds, type Account } from '../db/tables/accounts.ts';
import { openAccount } from './open-account.ts';

/*
 * Deposits come from outside the bank. So that they, too, are booked twice and no account goes below zero, each
 * currency has a funding account that opens with all the money there can be; a deposit is drawn on it.
 */

/** How much more money of a currency the bank can take in, so that no balance can ever outgrow MT940's `15d`. */
export function roomForFunds(handle: Handle, currency: string): number {
  const funding = findAccount(handle, fundingAccountNumber(currency));
  const deposited = funding === undefined ? 0 : funding.opening_funds - funding.book_balance;
  return MAX_MINOR - sumOpeningFunds(handle, currency) - deposited;
}

/** Books a deposit, debit on the funding account and credit on `account`, within {@link roomForFunds}. */
export function depositFunds(
  handle: WriteHandle,
  deposit: { account: Account; amountMinor: number; narrative: string | null; date: string; now: string },
): void {
  const { account, amountMinor } = deposit;
  const currency = account.account_currency;
  const funding = fundingAccountNumber(currency);
  if (findAccount(handle, funding) === undefined) {
    openAccount(handle, {
      accountNumber: funding,
      holderName: `Deposits from outside the simulator, ${currency}`,
      currency,
      kind: 'funding',
      openingMinor: MAX_MINOR,
      phone: null,
      email: null,
      date: deposit.date,
      now: deposit.now,
    });
  }
  const debitId = nextEntryId(handle);
  const legs = [
    { mark: 'D', account: funding, contra: account.account_number },
    { mark: 'C', account: account.account_number, contra: funding },
  ] as const;
  const entries = legs.map((leg): NewEntry => ({
    corresponding_block_reference_no: null,
    customer_reference_no: `DEP${String(debitId).padStart(13, '0')}`,
    debit_credit: leg.mark,
    account_number: leg.account,
    transaction_amount: amountMinor,
    transaction_date: deposit.date,
    transaction_currency: currency,
    transaction_code: 'DEP',
    narrative_1: deposit.narrative ?? 'Deposit',
    narrative_2: null,
    narrative_3: null,
    narrative_4: account.account_number,
    narrative_5: null,
    narrative_6: null,
    contra_account_number: leg.contra,
    created_at: deposit.now,
  }));
  insertEntries(handle, entries);
  moveBalances(handle, funding, { book: -amountMinor, blocked: 0 });
  moveBalances(handle, account.account_number, { book: amountMinor, blocked: 0 });
}
