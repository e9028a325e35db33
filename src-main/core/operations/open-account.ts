import { isAccountNumber, isReservedAccountNumber } from '../../../src-shared/bank/account-number.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney, parseAmount, type AmountFault } from '../../../src-shared/money/amount.ts';
import { isCurrency } from '../../../src-shared/money/currencies.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { roomForFunds } from '../ledger/deposit.ts';
import { openAccount as openInLedger } from '../ledger/open-account.ts';
import type { BankContext } from './context.ts';
import { holderData, type HolderRefusal } from './holder-data.ts';

export interface OpenAccount {
  accountNumber: string;
  holderName: string;
  currency: string;
  /** A decimal amount in the currency's main unit, zero or more; empty for zero. */
  openingFunds: string;
  phone: string;
  email: string;
}

export type OpenAccountRefusal =
  | 'account_number_invalid'
  | 'account_number_reserved'
  | 'account_number_taken'
  | HolderRefusal
  | 'currency_unknown'
  | 'bank_is_full'
  | 'amount_negative'
  | AmountFault;

/** Opens a programme account with its opening funds: where envelopes are blocked and payments are paid from. */
export function openAccount(
  bank: BankContext,
  request: OpenAccount,
): Promise<Outcome<{ accountNumber: string }, OpenAccountRefusal>> {
  return bank.lane.write((handle) => {
    const accountNumber = request.accountNumber.trim();
    const { currency } = request;
    if (!isAccountNumber(accountNumber)) return refuse('account_number_invalid', { account: accountNumber });
    if (isReservedAccountNumber(accountNumber))
      return refuse('account_number_reserved', { account: accountNumber });
    if (findAccount(handle, accountNumber) !== undefined)
      return refuse('account_number_taken', { account: accountNumber });
    const holder = holderData(request);
    if (!holder.ok) return holder;
    if (!isCurrency(currency)) return refuse('currency_unknown', { currency });
    const opening = parseAmount(request.openingFunds.trim() || '0', currency);
    const words = { amount: request.openingFunds, currency };
    if (!opening.ok) return refuse(opening.fault, words);
    if (opening.minor < 0) return refuse('amount_negative', words);
    const room = roomForFunds(handle, currency);
    if (opening.minor > room)
      return refuse('bank_is_full', { ...words, available: formatMoney(room, currency) });

    openInLedger(handle, {
      accountNumber,
      ...holder.value,
      currency,
      kind: 'programme',
      openingMinor: opening.minor,
      date: bank.clock.today(),
      now: bank.clock.now().toISOString(),
    });
    return done({ accountNumber });
  });
}
