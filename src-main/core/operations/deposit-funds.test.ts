import { describe, expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, refused, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const done = ok({ accountNumber: 'SPONSOR0001' });

it('books the money twice: out of the funding account of its currency, into the account', async () => {
  const test = await useTestBank();
  const { deposit, open } = deedsOf(test);
  await walk(test, [
    [
      'deposit 500',
      () => deposit('500', 'SPONSOR0001', 'Donor'),
      done,
      { SPONSOR0001: '10000500.00', 'FUNDING - USD': '999999999499.99' },
    ],
    [
      'again',
      () => deposit('0.01'),
      done,
      { SPONSOR0001: '10000500.01', 'FUNDING - USD': '999999999499.98' },
    ],
    ['open in yen', () => open('YEN', '0', 'JPY'), ok({ accountNumber: 'YEN' }), { 'FUNDING - JPY': null }],
    [
      'deposit yen',
      () => deposit('7', 'YEN'),
      ok({ accountNumber: 'YEN' }),
      { YEN: '7', 'FUNDING - JPY': '99999999999992' },
    ],
  ]);
  const entries = test.rows('SELECT * FROM accounting_logs ORDER BY id LIMIT 2');
  const both = {
    corresponding_block_reference_no: null,
    customer_reference_no: 'DEP0000000000001',
    transaction_amount: 50_000,
    transaction_date: '2026-11-21',
    transaction_currency: 'USD',
    transaction_code: 'DEP',
    narrative_1: 'Donor',
    narrative_4: 'SPONSOR0001',
    statement_id: null,
  };
  expect(entries).toMatchObject([
    {
      ...both,
      reference_no: 'EB00000000000001',
      debit_credit: 'D',
      account_number: 'FUNDING - USD',
      contra_account_number: 'SPONSOR0001',
    },
    {
      ...both,
      reference_no: 'EB00000000000002',
      debit_credit: 'C',
      account_number: 'SPONSOR0001',
      contra_account_number: 'FUNDING - USD',
    },
  ]);
});

describe('the bank is full', () => {
  const full = (amount: string, available: string) =>
    refused('bank_is_full', { amount, currency: 'USD', available });

  it('counts opening funds and deposits of a currency, wherever the money has gone', async () => {
    const test = await useTestBank({ settings: { treasuryAvailableBalance: '999999999900.00' } });
    const { deposit, open, blocked, batch, post } = deedsOf(test);
    await walk(test, [
      [
        '100, one cent too much',
        () => deposit('100.00'),
        full('100.00', 'USD 99.99'),
        { 'FUNDING - USD': null },
      ],
      ['99', () => deposit('99.00'), done, { SPONSOR0001: '999999999999.00' }],
      ['one more', () => deposit('1.00'), full('1.00', 'USD 0.99'), { SPONSOR0001: '999999999999.00' }],
      ['open with one', () => open('SECOND', '1'), full('1', 'USD 0.99'), { SECOND: null }],
      ['open with 0.98', () => open('SECOND', '0.98'), ok({ accountNumber: 'SECOND' }), { SECOND: '0.98' }],
      [
        'another currency has room of its own',
        () => open('KES', '999999999999.99', 'KES'),
        ok({ accountNumber: 'KES' }),
        { KES: '999999999999.99' },
      ],
    ]);
    const blockReference = await blocked(999_999_999_999);
    await batch([payment(blockReference, { amount: 999_999_999_999 })]);
    await walk(test, [
      ['pay all away', post, 1, { SPONSOR0001: '0.00', BEN0001: '999999999999.00' }],
      ['which makes no room', () => deposit('0.02'), full('0.02', 'USD 0.01'), {}],
      [
        'the last cent',
        () => deposit('0.01'),
        done,
        { SPONSOR0001: '0.01', 'FUNDING - USD': '999999999900.98' },
      ],
      ['no more', () => deposit('0.01'), full('0.01', 'USD 0.00'), { SPONSOR0001: '0.01' }],
    ]);
  });
});

it.each([
  ['unknown account', 'NOBODY', '1', 'account_not_found', { account: 'NOBODY' }],
  [
    'the funding account itself',
    'FUNDING - USD',
    '1',
    'account_number_reserved',
    { account: 'FUNDING - USD' },
  ],
  ['nothing', 'SPONSOR0001', '0', 'amount_not_positive', { amount: '0', currency: 'USD' }],
  ['below zero', 'SPONSOR0001', '-1', 'amount_not_positive', { amount: '-1', currency: 'USD' }],
  ['no number', 'SPONSOR0001', '', 'amount_not_a_number', { amount: '', currency: 'USD' }],
  ['too precise', 'SPONSOR0001', '1.001', 'amount_too_precise', { amount: '1.001', currency: 'USD' }],
  ['too large', 'SPONSOR0001', '1e99', 'amount_too_large', { amount: '1e99', currency: 'USD' }],
])('refuses %s', async (_, account, amount, code, params) => {
  const test = await useTestBank();
  await deedsOf(test).deposit('1');
  const before = rowCounts(test);
  expect(await deedsOf(test).deposit(amount, account)).toEqual(refused(code, params));
  expect(rowCounts(test)).toEqual(before);
});

it('several at once are numbered one by one', async () => {
  const test = await useTestBank();
  const { deposit } = deedsOf(test);
  await Promise.all(['1', '2', '3', '4'].map((amount) => deposit(amount)));
  await walk(test, [['a last one', () => deposit('5'), done, { SPONSOR0001: '10000015.00' }]]);
  expect(
    test.rows<{ n: number }>('SELECT count(DISTINCT customer_reference_no) AS n FROM accounting_logs')[0]!.n,
  ).toBe(5);
});
