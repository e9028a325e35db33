import { dateOf } from '../bank/dates.ts';
import type { PaymentInstruction } from '../bank/payment.ts';
import type { PaymentMessage } from './messages.ts';

/**
 * A payment from the wire in the bank's own words; a missing field and a null are the same. Texts are made well-formed
 * Unicode, as the database keeps them, so that a repeated call is seen to say the same.
 */
export function paymentOrder(
  message: PaymentMessage,
): Omit<PaymentInstruction, 'amountMinor'> & { amount: number | string } {
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
