import { clearingAccountNumber } from '../../../src-shared/bank/account-number.ts';
import { routeCredit } from '../../../src-shared/bank/credit-routing.ts';
import type { WriteHandle } from '../db/handle.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { beneficiaryOf, type PaymentRequest } from '../db/tables/payments.ts';
import { openAccount } from './open-account.ts';

/**
 * The account that receives a payment (spec/data-model.md, 5), opened on first use in the payment's currency. An
 * account number belongs to one currency: what this bank does not service in the payment's currency goes to clearing.
 */
export function creditAccountFor(
  handle: WriteHandle,
  payment: PaymentRequest,
  context: { ownBankCodes: readonly string[]; date: string; now: string },
): string {
  const currency = payment.remitting_account_currency;
  const route = routeCredit(beneficiaryOf(payment), context.ownBankCodes);
  if (route.to === 'clearing') return clearingAccount(handle, route.partner, currency, context);
  const existing = findAccount(handle, route.accountNumber);
  if (existing !== undefined && existing.account_currency !== currency) {
    return clearingAccount(handle, payment.beneficiary_bank_code!, currency, context);
  }
  if (existing === undefined) {
    openAccount(handle, {
      accountNumber: route.accountNumber,
      holderName: payment.beneficiary_name ?? route.accountNumber,
      currency,
      kind: 'beneficiary',
      openingMinor: 0,
      phone: payment.beneficiary_phone_no,
      email: payment.beneficiary_email,
      ...context,
    });
  }
  return route.accountNumber;
}

function clearingAccount(
  handle: WriteHandle,
  partner: string,
  currency: string,
  context: { date: string; now: string },
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
      ...context,
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
