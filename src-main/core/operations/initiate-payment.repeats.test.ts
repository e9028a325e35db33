import { describe, expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, refused, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { PaymentOrder } from './initiate-payment.ts';

const blockReference = 'ID-00000001';
const order = (reference: string, changes: Partial<PaymentOrder> = {}): PaymentOrder =>
  payment(blockReference, { reference, ...changes });
const CALL = [order('A'), order('B')];

it('a repeated call is a success and stores nothing: before, while and after its payments are booked', async () => {
  const test = await useTestBank();
  const { block, initiate, post } = deedsOf(test);
  const nothing = ok({ batchId: null });
  await walk(test, [
    ['block 400', () => block(400), ok({ blockReference }), { SPONSOR0001: '10000000.00 - 400.00' }],
    [
      'initiate',
      () => initiate(CALL),
      ok({ batchId: 'ID-00000002' }),
      { SPONSOR0001: '10000000.00 - 400.00' },
    ],
    ['repeat it', () => initiate(CALL), nothing, { SPONSOR0001: '10000000.00 - 400.00' }],
    ['post', post, 2, { SPONSOR0001: '9999600.00', BEN0001: '400.00' }],
    [
      'repeat it, the block being used up',
      () => initiate(CALL),
      nothing,
      { SPONSOR0001: '9999600.00', BEN0001: '400.00' },
    ],
    ['post', post, 0, { SPONSOR0001: '9999600.00', BEN0001: '400.00' }],
    ['repeat it in another order', () => initiate(CALL.toReversed()), nothing, { BEN0001: '400.00' }],
    ['repeat one of it', () => initiate([order('B')]), nothing, { BEN0001: '400.00' }],
    [
      'the same amount written otherwise',
      () => initiate([order('A', { amount: '200.00' })]),
      nothing,
      { BEN0001: '400.00' },
    ],
  ]);
  expect(rowCounts(test)).toMatchObject({
    initiate_payment_batch_requests: 1,
    initiate_payment_requests: 2,
    accounting_logs: 4,
  });
  await test.restart();
  expect(await initiate(CALL)).toEqual(nothing);
});

const { beneficiary } = payment('');
const OTHER_CONTENT: [string, Partial<PaymentOrder>][] = [
  ['amount', { amount: 200.01 }],
  ['day', { paymentDate: '2026-11-21' }],
  ['remitting account', { remittingAccount: 'NOBODY' }],
  ['currency', { currency: 'KES' }],
  ['block', { blockReference: 'ID-00000099' }],
  ...Object.keys(beneficiary).map((field): [string, Partial<PaymentOrder>] => [
    `beneficiary's ${field}`,
    { beneficiary: { ...beneficiary, [field]: field === 'accountType' ? 'MOBILE_WALLET' : 'another' } },
  ]),
  ...[0, 1, 2, 3, 4, 5].map((line): [string, Partial<PaymentOrder>] => {
    const narratives = [...order('A').narratives] as (string | null)[];
    narratives[line] = 'another';
    return [`narrative ${line + 1}`, { narratives: narratives as never }];
  }),
];

describe('refuses a reference that is registered with another', () => {
  it.each(OTHER_CONTENT)('%s', async (_, changes) => {
    const test = await useTestBank();
    const { blocked, batch, initiate } = deedsOf(test);
    await blocked(1000);
    await batch(CALL);
    const before = rowCounts(test);
    expect(await initiate([order('A'), order('B', changes)])).toEqual(
      refused('reference_already_registered', { payment: 'B' }),
    );
    expect(rowCounts(test)).toEqual(before);
  });
});

it.each([
  ['new behind known', [order('A'), order('B'), order('C')], 'A'],
  ['known behind new', [order('C'), order('B'), order('A')], 'B'],
  ['one known of a batch, one new', [order('C'), order('A')], 'A'],
])('refuses a call that is known only in part: %s', async (_, call, named) => {
  const test = await useTestBank();
  const { blocked, batch, initiate, post } = deedsOf(test);
  await blocked(1000);
  await batch(CALL);
  const before = rowCounts(test);
  expect(await initiate(call)).toEqual(refused('reference_already_registered', { payment: named }));
  expect(rowCounts(test)).toEqual(before);
  expect(await post()).toBe(2);
});

it('payments of two calls may be repeated in one', async () => {
  const test = await useTestBank();
  const { blocked, batch, initiate } = deedsOf(test);
  await blocked(1000);
  await batch([order('A')]);
  await batch([order('B')]);
  expect(await initiate(CALL)).toEqual(ok({ batchId: null }));
});

it.each(['DISB-1\u0000a', '٣', "'; DROP TABLE accounts; --", 'x'.repeat(5000), ' A ', 'É', 'E\u0301'])(
  'keeps the reference %j as it is, and knows it again',
  async (reference) => {
    const test = await useTestBank();
    const { blocked, batch, initiate, post } = deedsOf(test);
    await blocked(1000);
    await batch([order('A'), order('DISB-1\u0000b'), order(reference)]);
    expect(await initiate([order(reference)])).toEqual(ok({ batchId: null }));
    expect(await post()).toBe(3);
    expect(
      test.rows('SELECT 1 FROM accounting_logs WHERE customer_reference_no = ?', reference),
    ).toHaveLength(2);
  },
);
