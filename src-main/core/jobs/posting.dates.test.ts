import { expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { ok, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { PaymentOrder } from '../operations/initiate-payment.ts';

const due = (reference: string, paymentDate: string, amount = 100): PaymentOrder =>
  payment('ID-00000001', { reference, paymentDate, amount });

it('a payment waits for its day, and its batch with it', async () => {
  const test = await useTestBank();
  const { block, initiate, post } = deedsOf(test);
  const batch = () => {
    const { state, paymentsBooked, attempts, nextDueDate } = test.bank.queries.batch('ID-00000002')!;
    return `${state} ${paymentsBooked}/3, ${attempts} attempts, next ${nextDueDate}`;
  };
  const day = (iso: string) => async () => {
    test.clock.set(iso);
    return post();
  };
  const call = [due('C', '2026-11-23', 4), due('A', '2026-11-21', 1), due('B', '2026-11-22', 2)];
  await walk(test, [
    ['block 7', () => block(7), ok({ blockReference: 'ID-00000001' }), { SPONSOR0001: '10000000.00 - 7.00' }],
    ['initiate', () => initiate(call), ok({ batchId: 'ID-00000002' }), {}],
    ['it waits', batch, 'waiting 0/3, 0 attempts, next 2026-11-21', {}],
    ['today', post, 1, { SPONSOR0001: '9999999.00 - 6.00', BEN0001: '1.00' }],
    ['the rest is scheduled', batch, 'scheduled 1/3, 0 attempts, next 2026-11-22', {}],
    ['today again', post, 0, { SPONSOR0001: '9999999.00 - 6.00' }],
    ['one second before midnight', day('2026-11-21T23:59:59Z'), 0, { SPONSOR0001: '9999999.00 - 6.00' }],
    ['the next day', day('2026-11-22T00:00:00Z'), 1, { SPONSOR0001: '9999997.00 - 4.00', BEN0001: '3.00' }],
    ['no statement before the last', () => test.rows('SELECT id FROM account_statements'), [], {}],
    ['a week later', day('2026-11-29T12:00:00Z'), 1, { SPONSOR0001: '9999993.00', BEN0001: '7.00' }],
    ['all is done', batch, 'processed 3/3, 1 attempts, next null', {}],
  ]);
  // What was due while the bank was closed is booked on the day on which it is booked: no entry goes into a past day.
  expect(
    test.rows(
      "SELECT customer_reference_no AS payment, transaction_date AS date FROM accounting_logs WHERE debit_credit = 'D' ORDER BY id",
    ),
  ).toEqual([
    { payment: 'A', date: '2026-11-21' },
    { payment: 'B', date: '2026-11-22' },
    { payment: 'C', date: '2026-11-29' },
  ]);
});

it('a batch that waits for its day does not hold up others, nor count as tried', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(1000);
  const later = await batch([due('LATER', '2027-01-01')]);
  const now = await batch([due('NOW', '2026-11-21')]);
  expect(await post()).toBe(1);
  expect(await post()).toBe(0);
  expect(test.bank.queries.batch(now)).toMatchObject({ state: 'processed' });
  expect(test.bank.queries.batch(later)).toMatchObject({ state: 'scheduled', attempts: 0 });
  expect(test.bank.queries.overview().counts).toMatchObject({
    batchesWaiting: 0,
    batchesScheduled: 1,
    paymentsPending: 1,
  });
});

it('what is due comes in order of its day, then of the call', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(1000);
  await batch([
    due('3', '2026-11-20'),
    due('1', '2026-11-01'),
    due('4', '2026-11-20'),
    due('2', '2026-11-19'),
  ]);
  await post();
  expect(
    test.rows(
      "SELECT customer_reference_no AS payment FROM accounting_logs WHERE debit_credit = 'D' ORDER BY id",
    ),
  ).toEqual(['1', '2', '3', '4'].map((reference) => ({ payment: reference })));
});
