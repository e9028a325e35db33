import { clearingAccountNumber } from '../../../src-shared/bank/account-number.ts';
import { routeCredit } from '../../../src-shared/bank/credit-routing.ts';
import { phoneDigits } from '../../../src-shared/bank/phone.ts';
import type { WriteHandle } from '../db/handle.ts';
import { findAccount, findCurrencies } from '../db/tables/accounts.ts';
import { insertPaidAccounts, type PaidAccount } from '../db/tables/booked-payments.ts';
import { beneficiaryOf, type PaymentRequest } from '../db/tables/payments.ts';
import { openAccount } from './open-account.ts';

/** The accounts that receive a slice of payments. */
export interface CreditAccounts {
  /** The account of each payment, in their order. */
  numbers: readonly string[];
  /** Opens those that are paid for the first time, each with what it receives, which is taken out of the sums. */
  open(credited: Map<string, { book: number }>): void;
}

interface Circumstances {
  ownBankCodes: readonly string[];
  date: string;
  now: string;
}

/**
 * Finds the accounts that receive payments (spec/data-model.md, 5), opened on first use in the payment's currency. An
 * account number belongs to one currency: what this bank does not service in the payment's currency goes to clearing.
 */
export function creditAccountsFor(
  handle: WriteHandle,
  payments: readonly PaymentRequest[],
  circumstances: Circumstances,
): CreditAccounts {
  const routes = payments.map((payment) => routeCredit(beneficiaryOf(payment), circumstances.ownBankCodes));
  const paidHere = routes.filter(({ to }) => to === 'beneficiary');
  const currencies = findCurrencies(
    handle,
    paidHere.map(({ accountNumber }) => accountNumber),
  );
  const firstPaid = new Map<string, PaymentRequest>();

  const numbers = routes.map((route, at) => {
    const payment = payments[at]!;
    const currency = payment.remitting_account_currency;
    if (route.to === 'clearing') return clearingAccount(handle, route.partner, currency, circumstances);
    const known = currencies.get(route.accountNumber);
    if (known === undefined) {
      currencies.set(route.accountNumber, currency);
      firstPaid.set(route.accountNumber, payment);
    } else if (known !== currency) {
      return clearingAccount(handle, payment.beneficiary_bank_code!, currency, circumstances);
    }
    return route.accountNumber;
  });

  return {
    numbers,
    open(credited) {
      const opened = [...firstPaid].map(([accountNumber, payment]): PaidAccount => {
        const bookBalance = credited.get(accountNumber)!.book;
        credited.delete(accountNumber);
        const digits = phoneDigits(payment.beneficiary_phone_no ?? '') || null;
        return { paymentId: payment.id, accountNumber, phoneDigits: digits, bookBalance };
      });
      insertPaidAccounts(handle, opened, circumstances);
    },
  };
}

function clearingAccount(
  handle: WriteHandle,
  partner: string,
  currency: string,
  circumstances: Circumstances,
): string {
  for (let turn = 0; ; turn += 1) {
    const number = clearingNumber(partner, currency, turn);
    const existing = findAccount(handle, number);
    if (existing?.account_currency === currency) return number;
    if (existing !== undefined) continue;
    openAccount(handle, {
      accountNumber: number,
      holderName: `Clearing account for ${partner}`,
      currency,
      kind: 'clearing',
      openingMinor: 0,
      phone: null,
      email: null,
      ...circumstances,
    });
    return number;
  }
}

/**
 * The numbers that a partner's clearing account in a currency can have, by turns, without end: cut to 35 characters, the names
 * of two partners may give the same number in two currencies, and a payment that was accepted is always bookable.
 */
function clearingNumber(partner: string, currency: string, turn: number): string {
  if (turn === 0) return clearingAccountNumber(partner);
  return clearingAccountNumber(partner, turn === 1 ? currency : `${currency} ${turn}`);
}
