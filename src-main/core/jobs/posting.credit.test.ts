import { expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { holdingOf, ok, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { Beneficiary } from '../../../src-shared/bank/payment.ts';

const { beneficiary } = payment('');
const NOBODY = Object.fromEntries(
  Object.keys(beneficiary).map((field) => [field, null]),
) as unknown as Beneficiary;
const wallet = (provider: string): Beneficiary => ({
  ...NOBODY,
  accountType: 'MOBILE_WALLET',
  mobileWalletProvider: provider,
  phone: '+254700',
});

it('credits whoever is paid, and none of these gets a batch stuck', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const who: [Partial<Beneficiary>, string][] = [
    [beneficiary, 'BEN0001'],
    [{ ...beneficiary, accountNumber: 'BEN0002', bankCode: 'EXAMPLE_BANK' }, 'BEN0002'],
    [{ ...beneficiary, accountNumber: 'BEN0003', name: null, phone: null, email: null }, 'BEN0003'],
    [{ ...beneficiary, bankCode: 'OTHER' }, 'CLEARING - OTHER'],
    [wallet('M-PESA'), 'CLEARING - M-PESA'],
    [{ ...NOBODY, accountType: 'EMAIL_WALLET', emailWalletProvider: 'PAYMAIL' }, 'CLEARING - PAYMAIL'],
    [NOBODY, 'CLEARING - UNSPECIFIED'],
    [{ ...wallet('x'), mobileWalletProvider: null }, 'CLEARING - UNSPECIFIED'],
    [{ ...beneficiary, accountNumber: '1'.repeat(36) }, 'CLEARING - EXAMPLE-BANK'],
    [{ ...beneficiary, accountNumber: '\ud800\u0000' }, 'CLEARING - EXAMPLE-BANK'],
    [wallet('🌾'.repeat(200)), `CLEARING - ${'🌾'.repeat(12)}`],
    [wallet('a\n:62F:\u0000'), 'CLEARING - a :62F:'],
    [{ ...beneficiary, accountNumber: 'FUNDING - USD' }, 'CLEARING - EXAMPLE-BANK'],
    [{ ...beneficiary, accountNumber: 'CLEARING - OTHER' }, 'CLEARING - EXAMPLE-BANK'],
  ];
  await blocked(who.length);
  await batch(
    who.map(([payee], index) =>
      payment('ID-00000001', { reference: `P-${index}`, amount: 1, beneficiary: { ...NOBODY, ...payee } }),
    ),
  );
  const expected = new Map<string, number>();
  for (const [, account] of who) expected.set(account, (expected.get(account) ?? 0) + 1);
  await walk(test, [
    [
      'post',
      post,
      who.length,
      Object.fromEntries([...expected].map(([account, count]) => [account, `${count}.00`])),
    ],
  ]);
  expect(
    test.rows("SELECT account_number FROM accounts WHERE account_kind IN ('clearing', 'beneficiary')"),
  ).toHaveLength(expected.size);
});

it("opens the beneficiary's account on first use with name, phone and e-mail, and then keeps it", async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(2);
  const contact = { ...beneficiary, phone: '+251 911', email: 'abebe@example.org' };
  await batch([
    payment('ID-00000001', { reference: 'A', amount: 1, beneficiary: contact }),
    payment('ID-00000001', {
      reference: 'B',
      amount: 1,
      beneficiary: { ...contact, name: 'Another', phone: '1234' },
    }),
  ]);
  await walk(test, [['post', post, 2, { BEN0001: '2.00' }]]);
  expect(test.rows("SELECT * FROM accounts WHERE account_number = 'BEN0001'")).toMatchObject([
    {
      account_holder_name: 'Abebe Bikila',
      account_kind: 'beneficiary',
      account_currency: 'USD',
      account_holder_phone: '+251 911',
      phone_digits: '251911',
      account_holder_email: 'abebe@example.org',
      opening_funds: 0,
    },
  ]);
});

it('beneficiaries may share a phone', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(3);
  const paid = ['B1', 'B2', 'B3'].map((accountNumber) =>
    payment('ID-00000001', {
      reference: accountNumber,
      amount: 1,
      beneficiary: { ...beneficiary, accountNumber, phone: '+254700' },
    }),
  );
  await batch(paid);
  await walk(test, [['post', post, 3, { B1: '1.00', B2: '1.00', B3: '1.00' }]]);
});

it('a remitter may pay itself, and another programme', async () => {
  const test = await useTestBank();
  const { open, blocked, batch, post } = deedsOf(test);
  await open('PROG-2', '0');
  await blocked(30);
  const to = (accountNumber: string, amount: number) =>
    payment('ID-00000001', {
      reference: accountNumber,
      amount,
      beneficiary: { ...beneficiary, accountNumber },
    });
  await batch([to('SPONSOR0001', 10), to('PROG-2', 20)]);
  await walk(test, [['post', post, 2, { SPONSOR0001: '9999980.00', 'PROG-2': '20.00' }]]);
});

it('an account here that is held in another currency is not credited: the money goes to clearing', async () => {
  const test = await useTestBank();
  const { open, blocked, batch, post } = deedsOf(test);
  await open('BEN0001', '5', 'KES');
  await blocked(1);
  await batch([payment('ID-00000001', { amount: 1 })]);
  await walk(test, [
    ['post', post, 1, { BEN0001: '5.00', 'CLEARING - EXAMPLE-BANK': '1.00', SPONSOR0001: '9999999.00' }],
  ]);
});

it('a partner paid in two currencies has a clearing account in each', async () => {
  const test = await useTestBank();
  const { open, blocked, batch, post } = deedsOf(test);
  await open('SHILLING', '100', 'KES');
  const [usd, kes] = [await blocked(2), await blocked(4, 'SHILLING', 'KES')];
  const dollars = payment(usd, { amount: 1, beneficiary: wallet('M-PESA') });
  const shillings = payment(kes, {
    amount: 2,
    beneficiary: wallet('M-PESA'),
    remittingAccount: 'SHILLING',
    currency: 'KES',
  });
  await batch([
    dollars,
    { ...shillings, reference: 'B' },
    { ...dollars, reference: 'C' },
    { ...shillings, reference: 'D' },
  ]);
  await walk(test, [['post', post, 4, { 'CLEARING - M-PESA': '2.00', 'CLEARING - M-PESA KES': '4.00' }]]);
});

it('a partner may be named as the clearing account of another is: each payment finds its account', async () => {
  const test = await useTestBank();
  const { open, block, blocked, batch, post } = deedsOf(test);
  await open('SHILLING', '100', 'KES');
  const [usd, kes] = [await blocked(3), await blocked(3, 'SHILLING', 'KES')];
  const dollars = (reference: string, provider: string) =>
    payment(usd, { reference, amount: 1, beneficiary: wallet(provider) });
  const shillings = (reference: string, provider: string) =>
    payment(kes, {
      reference,
      amount: 1,
      beneficiary: wallet(provider),
      remittingAccount: 'SHILLING',
      currency: 'KES',
    });
  await batch([
    dollars('A', 'M-PESA'),
    dollars('B', 'M-PESA KES'),
    shillings('C', 'M-PESA'),
    shillings('D', 'M-PESA KES'),
    shillings('E', 'M-PESA'),
    dollars('F', 'M-PESA KES'),
  ]);
  await walk(test, [
    [
      'post',
      post,
      6,
      {
        'CLEARING - M-PESA': '1.00',
        'CLEARING - M-PESA KES': '2.00',
        SHILLING: '97.00',
        SPONSOR0001: '9999997.00',
      },
    ],
    ['the bank goes on', () => block(1), ok(expect.anything()), {}],
  ]);
  const wrong = `SELECT l.id FROM accounting_logs l JOIN accounts a USING (account_number) WHERE a.account_currency <> l.transaction_currency`;
  expect(test.rows(wrong)).toEqual([]);
  expect(holdingOf(test, 'CLEARING - M-PESA KES KES')).not.toBeNull();
});
