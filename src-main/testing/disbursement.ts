import { localDate } from '../core/ports/clock.ts';

/** A payment as the bridge sends it, due today. */
export type WirePayment = Record<string, unknown> & { payment_reference_number: string };

/**
 * Payments of one envelope as today's bridge sends them, to all kinds of beneficiaries in turn: accounts here, accounts at
 * other banks, mobile wallets, e-mail wallets.
 */
export function disbursement(block: string, count: number, amount: number): WirePayment[] {
  const today = localDate(new Date());
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(5, '0');
    const reference = `2026-11-disbursement-${number}-of-a-long-envelope`;
    return {
      payment_reference_number: reference,
      remitting_account: 'SPONSOR0001',
      remitting_account_currency: 'USD',
      payment_amount: amount,
      funds_blocked_reference_number: block,
      payment_date: `${today}T00:00:00`,
      beneficiary_name: `ተረጂ ${number}`,
      ...beneficiary(at, number),
      narrative_1: 'የእርጅና ጡረታ',
      narrative_2: 'PENSION',
      narrative_3: 'NOV-2026',
      narrative_4: `BEN-${number}`,
      narrative_5: reference,
      narrative_6: '',
    };
  });
}

function beneficiary(at: number, number: string): Record<string, unknown> {
  switch (at % 5) {
    case 0:
    case 1:
      return {
        beneficiary_account_type: 'BANK_ACCOUNT',
        beneficiary_account: `BEN${number}`,
        beneficiary_account_currency: 'USD',
        beneficiary_bank_code: 'EXAMPLE-BANK',
        beneficiary_branch_code: 'HQ',
        beneficiary_phone_no: `+2547000${number}`,
        beneficiary_mobile_wallet_provider: null,
      };
    case 2:
      return {
        beneficiary_account_type: 'BANK_ACCOUNT',
        beneficiary_account: `X${number}`,
        beneficiary_bank_code: 'OTHER-BANK',
      };
    case 3:
      return {
        beneficiary_account_type: 'MOBILE_WALLET',
        beneficiary_phone_no: '+254700000000',
        beneficiary_mobile_wallet_provider: 'M-MONEY',
        beneficiary_account: null,
        beneficiary_bank_code: null,
      };
    default:
      return {
        beneficiary_account_type: 'EMAIL_WALLET',
        beneficiary_email: `ben${number}@example.org`,
        beneficiary_email_wallet_provider: 'MAIL-PAY',
      };
  }
}
