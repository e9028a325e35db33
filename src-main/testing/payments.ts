import type { PaymentOrder } from '../core/operations/initiate-payment.ts';

/** A payment of 200.00 USD from SPONSOR0001 to an account here, due at once; a test names what matters to it. */
export function payment(blockReference: string, changes: Partial<PaymentOrder> = {}): PaymentOrder {
  return {
    reference: 'DISB-1',
    remittingAccount: 'SPONSOR0001',
    currency: 'USD',
    amount: 200,
    blockReference,
    paymentDate: '2026-11-20',
    narratives: ['Old age pension', 'PENSION', 'NOV-2026', 'BEN-1', null, null],
    ...changes,
    beneficiary: {
      name: 'Abebe Bikila',
      accountNumber: 'BEN0001',
      accountCurrency: 'USD',
      accountType: 'BANK_ACCOUNT',
      bankCode: 'EXAMPLE-BANK',
      branchCode: null,
      mobileWalletProvider: null,
      phone: null,
      email: null,
      emailWalletProvider: null,
      ...changes.beneficiary,
    },
  };
}
