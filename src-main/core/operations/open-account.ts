import { isAccountNumber, isReservedAccountNumber } from '../../../src-shared/bank/account-number.ts';
import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney, parseAmount, type AmountFault } from '../../../src-shared/money/amount.ts';
import { isCurrency } from '../../../src-shared/money/currencies.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { roomForFunds } from '../ledger/deposit.ts';
import { openAccount as openInLedger } from '../ledger/open-account.ts';
import type { BankContext } from './context.ts';

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
  | 'holder_name_invalid'
  | 'phone_invalid'
  | 'email_invalid'
  | 'currency_unknown'
  | 'bank_is_full'
  | 'amount_negative'
  | AmountFault;

const LONGEST_NAME = 140;
/** Something on both sides of one @, in all at most 254 characters (RFC 5321, 4.5.3.1.3); what lies behind is for nobody to check. */
const EMAIL = /^(?=.{3,254}$)[^\s@]+@[^\s@]+$/;

/** Opens a programme account with its opening funds: where envelopes are blocked and payments are paid from. */
export function openAccount(
  bank: BankContext,
  request: OpenAccount,
): Promise<Outcome<{ accountNumber: string }, OpenAccountRefusal>> {
  return bank.lane.write((handle) => {
    const accountNumber = request.accountNumber.trim();
    const holderName = request.holderName.trim().toWellFormed();
    const { currency } = request;
    if (!isAccountNumber(accountNumber)) return refuse('account_number_invalid', { account: accountNumber });
    if (isReservedAccountNumber(accountNumber))
      return refuse('account_number_reserved', { account: accountNumber });
    if (findAccount(handle, accountNumber) !== undefined)
      return refuse('account_number_taken', { account: accountNumber });
    if (holderName === '' || holderName.length > LONGEST_NAME)
      return refuse('holder_name_invalid', { limit: String(LONGEST_NAME) });
    if (!isCurrency(currency)) return refuse('currency_unknown', { currency });
    const opening = parseAmount(request.openingFunds.trim() || '0', currency);
    const words = { amount: request.openingFunds, currency };
    if (!opening.ok) return refuse(opening.fault, words);
    if (opening.minor < 0) return refuse('amount_negative', words);
    const room = roomForFunds(handle, currency);
    if (opening.minor > room)
      return refuse('bank_is_full', { ...words, available: formatMoney(room, currency) });
    const phone = request.phone.trim();
    if (phone !== '' && !/^\d{4,20}$/.test(phoneDigits(phone))) return refuse('phone_invalid', { phone });
    const email = request.email.trim();
    if (email !== '' && !EMAIL.test(email)) return refuse('email_invalid', { email });

    openInLedger(handle, {
      accountNumber,
      holderName,
      currency,
      kind: 'programme',
      openingMinor: opening.minor,
      phone: phone || null,
      email: email || null,
      date: bank.clock.today(),
      now: bank.clock.now().toISOString(),
    });
    return done({ accountNumber });
  });
}
