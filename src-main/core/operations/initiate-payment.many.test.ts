import { beforeEach, expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { refused } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { PaymentOrder } from './initiate-payment.ts';

/** So many that they are registered at once, and looked at one by one only where something is wrong. */
const MANY = 600;
const MIDDLE = 300;

let test: TestBank;
beforeEach(async () => {
  test = await useTestBank();
  await deedsOf(test).blocked(MANY);
});

const many = (changes: Partial<PaymentOrder> = {}): PaymentOrder[] =>
  Array.from({ length: MANY }, (_, at) =>
    payment('ID-00000001', { reference: `P-${at}`, amount: 1, ...(at === MIDDLE ? changes : {}) }),
  );

it('registers all of them, in their order, and a repeated call once', async () => {
  const { initiate } = deedsOf(test);
  expect(await initiate(many())).toMatchObject({ ok: true, value: { batchId: 'ID-00000002' } });
  const rows = test.rows(
    'SELECT payment_reference_number AS reference FROM initiate_payment_requests ORDER BY id',
  );
  expect(rows).toEqual(many().map(({ reference }) => ({ reference })));
  expect(
    test.rows(
      'SELECT amount_pending, (SELECT payments_total FROM initiate_payment_batch_requests) AS n FROM fund_blocks',
    ),
  ).toEqual([{ amount_pending: MANY * 100, n: MANY }]);
  const before = rowCounts(test);
  expect(await initiate(many())).toEqual({ ok: true, value: { batchId: null } });
  expect(rowCounts(test)).toEqual(before);
  expect(brokenLaws(test)).toEqual([]);
});

it.each<[string, Partial<PaymentOrder>, ReturnType<typeof refused>]>([
  ['a reference twice', { reference: 'P-7' }, refused('reference_repeated_in_call', { payment: 'P-7' })],
  [
    'a reference that is known',
    { reference: 'OLD' },
    refused('reference_already_registered', { payment: 'OLD' }),
  ],
  [
    'an amount of nothing',
    { amount: 0 },
    refused('amount_not_positive', { payment: `P-${MIDDLE}`, amount: '0', currency: 'USD' }),
  ],
  [
    'an unknown block',
    { blockReference: 'NONE' },
    refused('invalid_block', { payment: `P-${MIDDLE}`, block: 'NONE' }),
  ],
  [
    'more than the block has left',
    { amount: 999 },
    refused('block_exceeded', {
      payment: `P-${MIDDLE}`,
      block: 'ID-00000001',
      available: 'USD 599.00',
    }),
  ],
])('with %s in the middle, takes nothing and tells nobody', async (_, changes, refusal) => {
  const { initiate } = deedsOf(test);
  await initiate([payment('ID-00000001', { reference: 'OLD', amount: 1 })]);
  const before = rowCounts(test);
  const events: unknown[] = [];
  onChange(events);
  expect(await initiate(many(changes))).toEqual(refusal);
  expect([rowCounts(test), events, brokenLaws(test)]).toEqual([before, [], []]);
});

function onChange(events: unknown[]): void {
  test.bank.events.subscribe((event) => events.push(event));
}
