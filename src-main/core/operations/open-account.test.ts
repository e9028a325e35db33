import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, refused, walk } from '../../testing/money-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { OpenAccount } from './open-account.ts';

const REQUEST: OpenAccount = {
  accountNumber: 'PROG-2',
  holderName: 'Child grant',
  currency: 'USD',
  openingFunds: '500.00',
  phone: '',
  email: '',
};

it('opens a programme account with its funds, ready to block', async () => {
  const test = await useTestBank();
  const { open, block } = deedsOf(test);
  await walk(test, [
    [
      'open with 500',
      () => open('PROG-2', '500.00'),
      ok({ accountNumber: 'PROG-2' }),
      { 'PROG-2': '500.00' },
    ],
    ['open empty', () => open('PROG-3', ''), ok({ accountNumber: 'PROG-3' }), { 'PROG-3': '0.00' }],
    [
      'open with zero yen',
      () => open('PROG-4', ' 0 ', 'JPY'),
      ok({ accountNumber: 'PROG-4' }),
      { 'PROG-4': '0' },
    ],
    [
      'block all of it',
      () => block(500, 'PROG-2'),
      ok({ blockReference: 'ID-00000001' }),
      { 'PROG-2': '500.00 - 500.00' },
    ],
    [
      'block on the empty one',
      () => block(0.01, 'PROG-3'),
      refused('insufficient_funds'),
      { 'PROG-3': '0.00' },
    ],
  ]);
});

it('keeps texts without the spaces around them, the phone also as digits', async () => {
  const test = await useTestBank();
  await test.bank.operations.openAccount({
    ...REQUEST,
    accountNumber: ' አካውንት-1 ',
    holderName: ' የሕፃናት ድጋፍ ',
    phone: ' +251 91-1 ',
    email: ' grant@example.org ',
  });
  const [account] = test.rows("SELECT * FROM accounts WHERE account_number = 'አካውንት-1'");
  expect(account).toMatchObject({
    account_holder_name: 'የሕፃናት ድጋፍ',
    account_kind: 'programme',
    account_holder_phone: '+251 91-1',
    phone_digits: '251911',
    account_holder_email: 'grant@example.org',
    opening_funds: 50_000,
    book_balance: 50_000,
    opened_date: '2026-11-21',
    opened_at: '2026-11-21T09:00:00.000Z',
  });
});

it.each<[string, Partial<OpenAccount>, string, Record<string, string>]>([
  ['no number', { accountNumber: ' ' }, 'account_number_invalid', { account: '' }],
  ['a number that breaks :25:', { accountNumber: 'A\nB' }, 'account_number_invalid', { account: 'A\nB' }],
  ['36 characters', { accountNumber: 'X'.repeat(36) }, 'account_number_invalid', { account: 'X'.repeat(36) }],
  [
    "a clearing account's number",
    { accountNumber: 'CLEARING - X' },
    'account_number_reserved',
    { account: 'CLEARING - X' },
  ],
  [
    "a funding account's number",
    { accountNumber: 'FUNDING - USD' },
    'account_number_reserved',
    { account: 'FUNDING - USD' },
  ],
  [
    'a number that is taken',
    { accountNumber: ' SPONSOR0001 ' },
    'account_number_taken',
    { account: 'SPONSOR0001' },
  ],
  [
    'taken, in another currency',
    { accountNumber: 'SPONSOR0001', currency: 'KES' },
    'account_number_taken',
    { account: 'SPONSOR0001' },
  ],
  ['no name', { holderName: ' ' }, 'holder_name_invalid', { limit: '140' }],
  ['a long name', { holderName: 'x'.repeat(141) }, 'holder_name_invalid', { limit: '140' }],
  ['an unknown currency', { currency: 'XXX' }, 'currency_unknown', { currency: 'XXX' }],
  [
    'funds that are no number',
    { openingFunds: 'much' },
    'amount_not_a_number',
    { amount: 'much', currency: 'USD' },
  ],
  ['funds below zero', { openingFunds: '-1' }, 'amount_negative', { amount: '-1', currency: 'USD' }],
  ['a third decimal', { openingFunds: '0.001' }, 'amount_too_precise', { amount: '0.001', currency: 'USD' }],
  [
    'more than a balance can be',
    { openingFunds: '1e12' },
    'amount_too_large',
    { amount: '1e12', currency: 'USD' },
  ],
  [
    'more than there is room for',
    { openingFunds: '999990000000.00' },
    'bank_is_full',
    { amount: '999990000000.00', currency: 'USD', available: 'USD 999,989,999,999.99' },
  ],
  ['a short phone', { phone: '123' }, 'phone_invalid', { phone: '123' }],
  ['a phone without digits', { phone: 'none' }, 'phone_invalid', { phone: 'none' }],
])('refuses %s', async (_, changes, code, params) => {
  const test = await useTestBank();
  const before = rowCounts(test);
  expect(await test.bank.operations.openAccount({ ...REQUEST, ...changes })).toEqual(refused(code, params));
  expect(rowCounts(test)).toEqual(before);
});

it('of two that want the same number at once one gets it', async () => {
  const test = await useTestBank();
  const { open } = deedsOf(test);
  const outcomes = await Promise.all([open('PROG-2', '1'), open('PROG-2', '2')]);
  expect(outcomes).toEqual([
    ok({ accountNumber: 'PROG-2' }),
    refused('account_number_taken', { account: 'PROG-2' }),
  ]);
});

it.each(['no at', 'two@at@signs', '@b', 'a@', 'a b@c', `${'x'.repeat(260)}@example.org`])(
  'refuses %j for an e-mail address, and stores nothing',
  async (email) => {
    const test = await useTestBank();
    const request = {
      accountNumber: 'NEW',
      holderName: 'New',
      currency: 'USD',
      openingFunds: '',
      phone: '',
      email,
    };
    expect(await test.bank.operations.openAccount(request)).toEqual(refused('email_invalid', { email }));
    expect(test.bank.queries.account('NEW')).toBeNull();
  },
);
