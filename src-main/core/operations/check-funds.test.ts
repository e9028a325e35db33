import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { walk, ok, refused } from '../../testing/money-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const UNTOUCHED = { SPONSOR0001: '10000000.00' };

it('says whether an amount is available, and changes nothing', async () => {
  const test = await useTestBank();
  const { check, block } = deedsOf(test);
  const insufficient = refused('insufficient_funds', { account: 'SPONSOR0001' });
  await walk(test, [
    ['a part of it', () => check(1), ok(), UNTOUCHED],
    ['all of it', () => check('10000000.00'), ok(), UNTOUCHED],
    ['a cent more', () => check('10000000.01'), insufficient, UNTOUCHED],
    [
      'block 4,000',
      () => block(4000),
      ok({ blockReference: 'ID-00000001' }),
      { SPONSOR0001: '10000000.00 - 4000.00' },
    ],
    ['what is blocked is not available', () => check(9_996_000.01), insufficient, {}],
    ['the rest is', () => check(9_996_000), ok(), { SPONSOR0001: '10000000.00 - 4000.00' }],
  ]);
});

it.each([
  ['unknown account', ['NOBODY', 'USD', 1], 'account_not_found', { account: 'NOBODY' }],
  ['other currency', ['SPONSOR0001', 'KES', 1], 'account_not_found', { account: 'SPONSOR0001' }],
  ['currency in small letters', ['SPONSOR0001', 'usd', 1], 'account_not_found', { account: 'SPONSOR0001' }],
  [
    'a currency that objects know',
    ['SPONSOR0001', 'constructor', 1],
    'account_not_found',
    { account: 'SPONSOR0001' },
  ],
  [
    "the bank's own account for deposits",
    ['FUNDING - USD', 'USD', 1],
    'account_not_found',
    { account: 'FUNDING - USD' },
  ],
  ['zero', ['SPONSOR0001', 'USD', 0], 'amount_not_positive', { amount: '0', currency: 'USD' }],
  ['below zero', ['SPONSOR0001', 'USD', -1], 'amount_not_positive', { amount: '-1', currency: 'USD' }],
  [
    'not a number',
    ['SPONSOR0001', 'USD', Number.NaN],
    'amount_not_a_number',
    { amount: 'NaN', currency: 'USD' },
  ],
  ['infinite', ['SPONSOR0001', 'USD', Infinity], 'amount_too_large', { amount: 'Infinity', currency: 'USD' }],
  [
    'a third decimal',
    ['SPONSOR0001', 'USD', '0.001'],
    'amount_too_precise',
    { amount: '0.001', currency: 'USD' },
  ],
] as const)('refuses %s', async (_, [accountNumber, currency, amount], code, params) => {
  const test = await useTestBank();
  await deedsOf(test).deposit('1');
  const before = rowCounts(test);
  expect(deedsOf(test).check(amount, accountNumber, currency)).toEqual({
    ok: false,
    refusal: { code, params },
  });
  expect(rowCounts(test)).toEqual(before);
});
