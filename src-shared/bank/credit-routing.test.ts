import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAccountNumber, isReservedAccountNumber } from './account-number.ts';
import { routeCredit } from './credit-routing.ts';
import { BENEFICIARY_ACCOUNT_TYPES, type Beneficiary } from './payment.ts';

const OWN = ['EXAMPLE-BANK', 'EXAMPLE_BANK'];
const NOBODY: Beneficiary = {
  name: null,
  accountNumber: null,
  accountCurrency: null,
  accountType: null,
  bankCode: null,
  branchCode: null,
  mobileWalletProvider: null,
  phone: null,
  email: null,
  emailWalletProvider: null,
};
const BANK = { accountType: 'BANK_ACCOUNT', accountNumber: 'BEN1' } as const;

const own = (accountNumber: string) => ({ to: 'beneficiary', accountNumber });
const clearing = (partner: string) => ({ to: 'clearing', accountNumber: `CLEARING - ${partner}`, partner });

it.each<[string, Partial<Beneficiary>, unknown]>([
  ['an account here', { ...BANK, bankCode: 'EXAMPLE-BANK' }, own('BEN1')],
  ['an account here, by the other code', { ...BANK, bankCode: 'EXAMPLE_BANK' }, own('BEN1')],
  ['an account here, no type given', { accountNumber: 'BEN1', bankCode: 'EXAMPLE-BANK' }, own('BEN1')],
  ['another bank', { ...BANK, bankCode: 'OTHER' }, clearing('OTHER')],
  [
    'a code that differs in case is another bank',
    { ...BANK, bankCode: 'example-bank' },
    clearing('example-bank'),
  ],
  ['no bank code', { ...BANK }, clearing('UNSPECIFIED')],
  ['an empty bank code', { ...BANK, bankCode: ' ' }, clearing('UNSPECIFIED')],
  ['no account number', { ...BANK, accountNumber: null, bankCode: 'EXAMPLE-BANK' }, clearing('EXAMPLE-BANK')],
  [
    'an empty account number',
    { ...BANK, accountNumber: '', bankCode: 'EXAMPLE-BANK' },
    clearing('EXAMPLE-BANK'),
  ],
  [
    'a number too long for an account',
    { ...BANK, accountNumber: '1'.repeat(36), bankCode: 'EXAMPLE-BANK' },
    clearing('EXAMPLE-BANK'),
  ],
  [
    'a number that would break :25:',
    { ...BANK, accountNumber: '1\n:62F:', bankCode: 'EXAMPLE-BANK' },
    clearing('EXAMPLE-BANK'),
  ],
  [
    "the bank's own account",
    { ...BANK, accountNumber: 'FUNDING - USD', bankCode: 'EXAMPLE-BANK' },
    clearing('EXAMPLE-BANK'),
  ],
  ['a mobile wallet', { accountType: 'MOBILE_WALLET', mobileWalletProvider: 'M-PESA' }, clearing('M-PESA')],
  ['a mobile wallet without provider', { accountType: 'MOBILE_WALLET' }, clearing('UNSPECIFIED')],
  [
    'a mobile wallet with our bank code',
    {
      accountType: 'MOBILE_WALLET',
      mobileWalletProvider: 'M-PESA',
      bankCode: 'EXAMPLE-BANK',
      accountNumber: 'BEN1',
    },
    clearing('M-PESA'),
  ],
  ['an e-mail wallet', { accountType: 'EMAIL_WALLET', emailWalletProvider: 'PAYMAIL' }, clearing('PAYMAIL')],
  [
    'an e-mail wallet does not go to the mobile one',
    { accountType: 'EMAIL_WALLET', mobileWalletProvider: 'M-PESA' },
    clearing('UNSPECIFIED'),
  ],
  ['no type, only a provider', { mobileWalletProvider: 'M-PESA' }, clearing('M-PESA')],
  ['nobody at all', {}, clearing('UNSPECIFIED')],
])('%s', (_, beneficiary, route) => {
  expect(routeCredit({ ...NOBODY, ...beneficiary }, OWN)).toEqual(route);
});

it('whoever is paid, there is a valid account to credit, reserved exactly when it is a clearing account', () => {
  const text = fc.option(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 50 }), fc.constantFrom(...OWN, 'BEN1', 'CLEARING - X')),
  );
  fc.assert(
    fc.property(
      fc.record({
        accountType: fc.option(fc.constantFrom(...BENEFICIARY_ACCOUNT_TYPES)),
        accountNumber: text,
        bankCode: text,
        mobileWalletProvider: text,
        emailWalletProvider: text,
      }),
      (fields) => {
        const route = routeCredit({ ...NOBODY, ...fields }, OWN);
        expect(route.accountNumber).toSatisfy(isAccountNumber);
        expect(isReservedAccountNumber(route.accountNumber)).toBe(route.to === 'clearing');
      },
    ),
    { numRuns: 500 },
  );
});
