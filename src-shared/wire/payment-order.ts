import { dateOf } from '../bank/dates.ts';
import type { PaymentInstruction } from '../bank/payment.ts';
import { isBeneficiaryAccountType } from '../bank/payment.ts';
import type { PaymentMessage } from './messages.ts';

/** A payment as the bridge sends it, in the bank's own words: its amount still in the currency's main unit. */
type Order = Omit<PaymentInstruction, 'amountMinor'> & { amount: number | string };

/**
 * The payments of a call in which every field is what it should be, in one pass; null for any other call: what is wrong with it, the
 * schema says (messages.ts). Of a hundred thousand payments the schema alone would take as long as a third of their storing.
 */
export function plainOrders(json: unknown): Order[] | null {
  if (!Array.isArray(json)) return null;
  const orders: Order[] = [];
  for (const message of json as unknown[]) {
    if (!isPlain(message)) return null;
    orders.push(paymentOrder(message));
  }
  return orders;
}

/** Whether a payment fits its schema, with a number as its amount. */
function isPlain(message: unknown): message is PaymentMessage {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return false;
  const of = message as Partial<Record<keyof PaymentMessage, unknown>>;
  return (
    typeof of.payment_reference_number === 'string' &&
    of.payment_reference_number !== '' &&
    typeof of.remitting_account === 'string' &&
    typeof of.remitting_account_currency === 'string' &&
    typeof of.payment_amount === 'number' &&
    typeof of.funds_blocked_reference_number === 'string' &&
    typeof of.payment_date === 'string' &&
    dateOf(of.payment_date) !== null &&
    isText(of.beneficiary_name) &&
    isText(of.beneficiary_account) &&
    isText(of.beneficiary_account_currency) &&
    isAccountType(of.beneficiary_account_type) &&
    isText(of.beneficiary_bank_code) &&
    isText(of.beneficiary_branch_code) &&
    isText(of.beneficiary_mobile_wallet_provider) &&
    isText(of.beneficiary_phone_no) &&
    isText(of.beneficiary_email) &&
    isText(of.beneficiary_email_wallet_provider) &&
    isText(of.narrative_1) &&
    isText(of.narrative_2) &&
    isText(of.narrative_3) &&
    isText(of.narrative_4) &&
    isText(of.narrative_5) &&
    isText(of.narrative_6)
  );
}

const isAccountType = (value: unknown): boolean =>
  value === null || value === undefined || isBeneficiaryAccountType(value);
const isText = (value: unknown): boolean =>
  typeof value === 'string' || value === null || value === undefined;

/**
 * A payment from the wire in the bank's own words; a missing field and a null are the same. Texts are made well-formed
 * Unicode, as the database keeps them, so that a repeated call is seen to say the same.
 */
export function paymentOrder(message: PaymentMessage): Order {
  const optional = (text: string | null | undefined): string | null => text?.toWellFormed() ?? null;
  return {
    reference: message.payment_reference_number.toWellFormed(),
    remittingAccount: message.remitting_account,
    currency: message.remitting_account_currency,
    amount: message.payment_amount,
    blockReference: message.funds_blocked_reference_number,
    paymentDate: dateOf(message.payment_date)!,
    beneficiary: {
      name: optional(message.beneficiary_name),
      accountNumber: optional(message.beneficiary_account),
      accountCurrency: optional(message.beneficiary_account_currency),
      accountType: message.beneficiary_account_type ?? null,
      bankCode: optional(message.beneficiary_bank_code),
      branchCode: optional(message.beneficiary_branch_code),
      mobileWalletProvider: optional(message.beneficiary_mobile_wallet_provider),
      phone: optional(message.beneficiary_phone_no),
      email: optional(message.beneficiary_email),
      emailWalletProvider: optional(message.beneficiary_email_wallet_provider),
    },
    narratives: [
      optional(message.narrative_1),
      optional(message.narrative_2),
      optional(message.narrative_3),
      optional(message.narrative_4),
      optional(message.narrative_5),
      optional(message.narrative_6),
    ],
  };
}
