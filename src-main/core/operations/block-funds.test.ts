import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, refused, walk } from '../../testing/money-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

it('reserves an amount until nothing is available, never more', async () => {
  const test = await useTestBank({ settings: { treasuryAvailableBalance: '100.00' } });
  const { block } = deedsOf(test);
  const insufficient = refused('insufficient_funds', { account: 'SPONSOR0001' });
  await walk(test, [
    ['more than there is', () => block(100.01), insufficient, { SPONSOR0001: '100.00' }],
    ['60', () => block(60), ok({ blockReference: 'ID-00000001' }), { SPONSOR0001: '100.00 - 60.00' }],
    ['60 again', () => block(60), insufficient, { SPONSOR0001: '100.00 - 60.00' }],
    [
      '33.33 as text',
      () => block('33.33'),
      ok({ blockReference: 'ID-00000002' }),
      { SPONSOR0001: '100.00 - 93.33' },
    ],
    [
      "6.67, a float's noise on it",
      () => block(6.670_000_000_000_002),
      ok({ blockReference: 'ID-00000003' }),
      { SPONSOR0001: '100.00 - 100.00' },
    ],
    ['a cent more', () => block(0.01), insufficient, { SPONSOR0001: '100.00 - 100.00' }],
  ]);
  expect(
    test.rows(
      'SELECT block_reference_no, account_number, currency, amount, amount_released, amount_pending FROM fund_blocks',
    ),
  ).toEqual(
    [6000, 3333, 667].map((amount, index) => ({
      block_reference_no: `ID-0000000${index + 1}`,
      account_number: 'SPONSOR0001',
      currency: 'USD',
      amount,
      amount_released: 0,
      amount_pending: 0,
    })),
  );
});

it('counts in the smallest unit of the currency', async () => {
  const test = await useTestBank();
  const { open, block } = deedsOf(test);
  await walk(test, [
    ['open in yen', () => open('YEN', '1000', 'JPY'), ok({ accountNumber: 'YEN' }), { YEN: '1000' }],
    ['half a yen', () => block(0.5, 'YEN', 'JPY'), refused('amount_too_precise'), { YEN: '1000' }],
    ['999 yen', () => block(999, 'YEN', 'JPY'), ok({ blockReference: 'ID-00000001' }), { YEN: '1000 - 999' }],
    ['open in dinar', () => open('DINAR', '1', 'KWD'), ok({ accountNumber: 'DINAR' }), { DINAR: '1.000' }],
    [
      'a fils',
      () => block(0.001, 'DINAR', 'KWD'),
      ok({ blockReference: 'ID-00000002' }),
      { DINAR: '1.000 - 0.001' },
    ],
  ]);
});

it.each([
  ['unknown account', ['NOBODY', 'USD', 1], 'account_not_found', { account: 'NOBODY' }],
  ['other currency', ['SPONSOR0001', 'KES', 1], 'account_not_found', { account: 'SPONSOR0001' }],
  [
    "the bank's own account for deposits",
    ['FUNDING - USD', 'USD', 1],
    'account_not_found',
    { account: 'FUNDING - USD' },
  ],
  ['zero', ['SPONSOR0001', 'USD', 0], 'amount_not_positive', { amount: '0', currency: 'USD' }],
  ['below zero', ['SPONSOR0001', 'USD', '-5'], 'amount_not_positive', { amount: '-5', currency: 'USD' }],
  ['not a number', ['SPONSOR0001', 'USD', 'NaN'], 'amount_not_a_number', { amount: 'NaN', currency: 'USD' }],
  ['too large', ['SPONSOR0001', 'USD', 1e300], 'amount_too_large', { amount: '1e+300', currency: 'USD' }],
  [
    'too precise',
    ['SPONSOR0001', 'USD', 33.333],
    'amount_too_precise',
    { amount: '33.333', currency: 'USD' },
  ],
] as const)(
  'refuses %s, stores nothing and announces nothing',
  async (_, [account, currency, amount], code, params) => {
    const test = await useTestBank();
    await deedsOf(test).deposit('1');
    const before = rowCounts(test);
    const events: unknown[] = [];
    test.bank.events.subscribe((event) => events.push(event));
    expect(await deedsOf(test).block(amount, account, currency)).toEqual(refused(code, params));
    expect(rowCounts(test)).toEqual(before);
    expect(events).toEqual([]);
  },
);

it('announces the tables that a block touches', async () => {
  const test = await useTestBank();
  const events: unknown[] = [];
  const stop = test.bank.events.subscribe((event) => events.push(event));
  await deedsOf(test).blocked(1);
  stop();
  await deedsOf(test).blocked(1);
  expect(events).toEqual([{ topics: ['fund_blocks', 'accounts'] }]);
});
