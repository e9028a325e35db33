import { expect, it } from 'vitest';
import { breakBookingOf, mendBookings } from '../../testing/broken-booking.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { holdingOf, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const order = (reference: string, amount = 1) => payment('ID-00000001', { reference, amount });
const stateOf = (test: TestBank, batchId: string) => {
  const { state, attempts, paymentsBooked, lastError } = test.bank.queries.batch(batchId)!;
  return { state, attempts, paymentsBooked, lastError };
};
const FAULT = 'broken on purpose: BAD';

it('a batch that cannot be booked is tried three times, then waits for the operator; the others go on', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(100);
  const first = await batch([order('A')]);
  const bad = await batch([order('B'), order('BAD'), order('C')]);
  const last = await batch([order('D')]);
  breakBookingOf(test, 'BAD');
  const held = { state: 'held', attempts: 3, paymentsBooked: 0, lastError: FAULT };
  await walk(test, [
    ['first attempt: the others are booked', post, 2, { SPONSOR0001: '9999998.00 - 98.00', BEN0001: '2.00' }],
    [
      'failed once',
      () => stateOf(test, bad),
      { state: 'waiting', attempts: 1, paymentsBooked: 0, lastError: FAULT },
      {},
    ],
    ['second attempt', post, 0, { SPONSOR0001: '9999998.00 - 98.00' }],
    ['third attempt', post, 0, { SPONSOR0001: '9999998.00 - 98.00' }],
    ['held', () => stateOf(test, bad), held, {}],
    ['no fourth attempt', post, 0, {}],
    ['still held', () => stateOf(test, bad), held, {}],
    [
      'not even over a restart',
      async () => {
        await test.restart();
        return post();
      },
      0,
      {},
    ],
    ['still held', () => stateOf(test, bad), held, { SPONSOR0001: '9999998.00 - 98.00' }],
  ]);
  expect([first, last].map((id) => stateOf(test, id).state)).toEqual(['processed', 'processed']);
  expect(test.rows('SELECT accounting_status AS status FROM initiate_payment_batch_requests')).toEqual(
    ['PROCESSED', 'PENDING', 'PROCESSED'].map((status) => ({ status })),
  );
  expect(test.bank.queries.overview().counts).toMatchObject({
    batchesHeld: 1,
    batchesWaiting: 0,
    paymentsPending: 3,
  });
  expect(test.logger.lines.filter(({ level }) => level === 'error')).toHaveLength(3);
});

it('the limit is a setting', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(1);
  const bad = await batch([order('BAD')]);
  breakBookingOf(test, 'BAD');
  await post();
  await test.bank.settings.update({ paymentInitiateAttempts: 1 });
  expect(stateOf(test, bad).state).toBe('held');
  await test.bank.settings.update({ paymentInitiateAttempts: 2 });
  expect(stateOf(test, bad).state).toBe('waiting');
  await post();
  expect(stateOf(test, bad)).toMatchObject({ state: 'held', attempts: 2 });
});

it('keeps the slices before the fault, and a later run books exactly the rest', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(600);
  const orders = Array.from({ length: 600 }, (_, index) => order(index === 550 ? 'BAD' : `P-${index}`));
  const batchId = await batch(orders);
  breakBookingOf(test, 'BAD');
  expect(await post()).toBe(500);
  expect(stateOf(test, batchId)).toEqual({
    state: 'waiting',
    attempts: 1,
    paymentsBooked: 500,
    lastError: FAULT,
  });
  expect(holdingOf(test, 'SPONSOR0001')).toBe('9999500.00 - 100.00');
  expect(brokenLaws(test)).toEqual([]);
  await test.restart();
  mendBookings(test);
  expect(await post()).toBe(100);
  expect(stateOf(test, batchId)).toEqual({
    state: 'processed',
    attempts: 2,
    paymentsBooked: 600,
    lastError: null,
  });
  expect(holdingOf(test, 'SPONSOR0001')).toBe('9999400.00');
  expect(brokenLaws(test)).toEqual([]);
});

it('accounts that were opened for a slice that failed are gone with it', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(2);
  await batch([order('A'), order('BAD')]);
  breakBookingOf(test, 'BAD');
  await post();
  expect(holdingOf(test, 'BEN0001')).toBeNull();
  mendBookings(test);
  await walk(test, [['after it is mended', post, 2, { BEN0001: '2.00', SPONSOR0001: '9999998.00' }]]);
});
