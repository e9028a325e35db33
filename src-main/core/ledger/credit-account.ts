import { clearingAccountNumber } from '../../../src-shared/bank/account-number.ts';
import { routeCredit, type CreditRoute } from '../../../src-shared/bank/credit-routing.ts';
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
  if (route.to === 'clearing') return clearingAccount(handle, route, currency, context);
  const existing = findAccount(handle, route.accountNumber);
  if (existing !== undefined && existing.account_currency !== currency) {
    const ownCode = payment.beneficiary_bank_code!;
    return clearingAccount(
      handle,
      { accountNumber: clearingAccountNumber(ownCode), partner: ownCode },
      currency,
      context,
    );
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
  route: Pick<Extract<CreditRoute, { to: 'clearing' }>, 'accountNumber' | 'partner'>,
  currency: string,
  context: { date: string; now: string },
): string {
  const candidates = [route.accountNumber, clearingAccountNumber(route.partner, currency)];
  for (const number of candidates) {
    const existing = findAccount(handle, number);
    if (existing?.account_currency === currency) return number;
    if (existing !== undefined) continue;
    openAccount(handle, {
      accountNumber: number,
      holderName: `Clearing account for ${route.partner}`,
      currency,
      kind: 'clearing',
      openingMinor: 0,
      phone: null,
      email: null,
      ...context,
    });
    return number;
  }
  throw new Error(`No clearing account for ${route.partner} in ${currency}`);
}
