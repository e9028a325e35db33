import { describe, expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { refused } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { PaymentOrder } from './initiate-payment.ts';

/** A bank with the block ID-00000001 of 1,000 USD on SPONSOR0001, and another account in each of two currencies. */
async function bankWithBlock(): Promise<TestBank> {
  const test = await useTestBank();
  const { blocked, open } = deedsOf(test);
  await blocked(1000);
  await open('OTHER-USD', '1000.00');
  await open('OTHER-KES', '1000.00', 'KES');
  return test;
}

const good = (reference: string, changes: Partial<PaymentOrder> = {}): PaymentOrder =>
  payment('ID-00000001', { reference, ...changes });

async function expectRefusal(
  test: TestBank,
  orders: PaymentOrder[],
  code: string,
  params: unknown,
): Promise<void> {
  const before = rowCounts(test);
  const events: unknown[] = [];
  const stop = test.bank.events.subscribe((event) => events.push(event));
  expect(await deedsOf(test).initiate(orders)).toEqual(refused(code, params));
  stop();
  expect(rowCounts(test)).toEqual(before);
  expect(events).toEqual([]);
  expect(brokenLaws(test)).toEqual([]);
}

const mismatch = { payment: 'BAD', block: 'ID-00000001' };
const currency = 'USD';

/** What is wrong with the second of three payments; the first and the third are good. */
const FAULTS: [string, Partial<PaymentOrder>, string, Record<string, string>][] = [
  ['unknown block', { blockReference: 'NONE' }, 'invalid_block', { payment: 'BAD', block: 'NONE' }],
  ["account that is not the block's", { remittingAccount: 'OTHER-USD' }, 'invalid_block', mismatch],
  ['account that is unknown', { remittingAccount: 'NOBODY' }, 'invalid_block', mismatch],
  ["currency that is not the block's", { currency: 'KES' }, 'invalid_block', mismatch],
  [
    "account and currency that are not the block's",
    { remittingAccount: 'OTHER-KES', currency: 'KES' },
    'invalid_block',
    mismatch,
  ],
  ['zero', { amount: 0 }, 'amount_not_positive', { payment: 'BAD', amount: '0', currency }],
  ['negative', { amount: -200 }, 'amount_not_positive', { payment: 'BAD', amount: '-200', currency }],
  [
    'not a number',
    { amount: Number.NaN },
    'amount_not_a_number',
    { payment: 'BAD', amount: 'NaN', currency },
  ],
  ['infinite', { amount: 'Infinity' }, 'amount_too_large', { payment: 'BAD', amount: 'Infinity', currency }],
  ['too precise', { amount: 33.333 }, 'amount_too_precise', { payment: 'BAD', amount: '33.333', currency }],
  [
    'too large',
    { amount: 1e15 },
    'amount_too_large',
    { payment: 'BAD', amount: '1000000000000000', currency },
  ],
  ['more than the block', { amount: 1000.01 }, 'block_exceeded', { ...mismatch, available: 'USD 1,000.00' }],
  [
    'more than the first leaves of the block',
    { amount: 800.01 },
    'block_exceeded',
    { ...mismatch, available: 'USD 1,000.00' },
  ],
  ['reference of the first', { reference: 'A' }, 'reference_repeated_in_call', { payment: 'A' }],
];

describe('refuses the whole call when one payment has', () => {
  it.each(FAULTS)('%s', async (_, fault, code, params) => {
    const test = await bankWithBlock();
    await expectRefusal(test, [good('A'), good('BAD', fault), good('C')], code, params);
  });

  it.each(FAULTS.filter(([, fault]) => fault.reference === undefined))(
    '%s, and names it even when a later one has another fault',
    async (_, fault, code, params) => {
      const test = await bankWithBlock();
      await deedsOf(test).batch([good('KNOWN')]);
      const later = [
        good('LATER', { amount: -1 }),
        good('A'),
        good('LATEST', { blockReference: 'NONE' }),
        good('KNOWN', { amount: 1 }),
      ];
      const left = params['available'] === undefined ? params : { ...params, available: 'USD 800.00' };
      await expectRefusal(test, [good('A'), good('BAD', fault), ...later], code, left);
    },
  );
});

it('names the payment that goes over the block, not one before it that fits', async () => {
  const test = await bankWithBlock();
  const orders = ['A', 'B', 'C', 'D', 'E', 'F'].map((reference) => good(reference));
  await expectRefusal(test, orders, 'block_exceeded', {
    payment: 'F',
    block: 'ID-00000001',
    available: 'USD 1,000.00',
  });
});

it('a block that is enough for each payment alone is not enough for all', async () => {
  const test = await bankWithBlock();
  await expectRefusal(test, [good('A', { amount: 600 }), good('B', { amount: 600 })], 'block_exceeded', {
    payment: 'B',
    block: 'ID-00000001',
    available: 'USD 1,000.00',
  });
});

it('one refused call of several at once leaves the others', async () => {
  const test = await bankWithBlock();
  const { initiate } = deedsOf(test);
  const outcomes = await Promise.all([
    initiate([good('A', { amount: 600 })]),
    initiate([good('B', { amount: 600 })]),
    initiate([good('C', { amount: 400 })]),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(test.rows('SELECT payment_reference_number AS reference FROM initiate_payment_requests')).toEqual([
    { reference: 'A' },
    { reference: 'C' },
  ]);
  expect(brokenLaws(test)).toEqual([]);
});
