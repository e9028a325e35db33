import { formatAmount } from '../../../src-shared/money/amount.ts';
import type { PaymentMessage } from '../../../src-shared/wire/messages.ts';
import type { PaymentRequest } from '../db/tables/payments.ts';

/** What the bridge sends of a payment, in the order in which it does. Its names are the columns' (spec/data-model.md). */
const FIELDS = [
  'payment_reference_number',
  'remitting_account',
  'remitting_account_currency',
  'payment_amount',
  'funds_blocked_reference_number',
  'payment_date',
  'beneficiary_name',
  'beneficiary_account',
  'beneficiary_account_currency',
  'beneficiary_account_type',
  'beneficiary_bank_code',
  'beneficiary_branch_code',
  'beneficiary_mobile_wallet_provider',
  'beneficiary_phone_no',
  'beneficiary_email',
  'beneficiary_email_wallet_provider',
  'narrative_1',
  'narrative_2',
  'narrative_3',
  'narrative_4',
  'narrative_5',
  'narrative_6',
] as const satisfies readonly (keyof PaymentMessage & keyof PaymentRequest)[];

/**
 * The payment as an element of the bridge's call, JSON, made again from its row. It says the same as what was received, not in the same
 * bytes: fields that the bank does not know are gone, a missing field is null, the amount has all its decimals.
 */
export function rebuiltRequest(payment: PaymentRequest): string {
  const amount = formatAmount(payment.payment_amount, payment.remitting_account_currency);
  const fields = FIELDS.map((name) => {
    const value = name === 'payment_amount' ? amount : JSON.stringify(payment[name]);
    return `  ${JSON.stringify(name)}: ${value}`;
  });
  return `{\n${fields.join(',\n')}\n}`;
}
