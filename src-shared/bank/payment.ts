import type { Minor } from '../money/amount.ts';

/** initiate_payment_requests.beneficiary_account_type. */
export const BENEFICIARY_ACCOUNT_TYPES = ['BANK_ACCOUNT', 'MOBILE_WALLET', 'EMAIL_WALLET'] as const;
export type BeneficiaryAccountType = (typeof BENEFICIARY_ACCOUNT_TYPES)[number];

export function isBeneficiaryAccountType(value: unknown): value is BeneficiaryAccountType {
  return (BENEFICIARY_ACCOUNT_TYPES as readonly unknown[]).includes(value);
}

/** Who is paid. Every field may be missing: a wallet has no bank account, a bank account no wallet (bridge-contract.md). */
export interface Beneficiary {
  name: string | null;
  accountNumber: string | null;
  accountCurrency: string | null;
  accountType: BeneficiaryAccountType | null;
  bankCode: string | null;
  branchCode: string | null;
  mobileWalletProvider: string | null;
  phone: string | null;
  email: string | null;
  emailWalletProvider: string | null;
}

/** narrative_1 … narrative_6. */
export type Narratives = readonly [
  string | null,
  string | null,
  string | null,
  string | null,
  string | null,
  string | null,
];

/** One payment as the bridge asks for it, its amount in minor units of `currency`. */
export interface PaymentInstruction {
  reference: string;
  remittingAccount: string;
  currency: string;
  amountMinor: Minor;
  blockReference: string;
  /** ISO date; the payment takes effect on this day, not before. */
  paymentDate: string;
  beneficiary: Beneficiary;
  narratives: Narratives;
}
