import { expect, it } from 'vitest';
import type { RunningWork } from '../../../src-shared/operator/progress-views.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

it('a batch that is being posted shows how far it is; what is due later is not part of it, and afterwards nothing is', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const block = await blocked(10_000);
  const orders = Array.from({ length: 2500 }, (_, at) =>
    payment(block, { reference: `P-${at}`, amount: 1, ...(at < 100 && { paymentDate: '2027-01-31' }) }),
  );
  const batchId = await batch(orders);
  const seen: RunningWork[] = [];
  test.bank.events.subscribe(({ topics }) => {
    if (topics.includes('accounting_logs')) seen.push(...test.bank.work());
  });
  await post();
  expect(seen.length).toBeGreaterThan(3);
  const [first] = seen;
  expect(first).toMatchObject({
    kind: 'posting',
    subject: batchId,
    progress: { unit: 'payments', total: 2400, startedAt: '2026-11-21T09:00:00.000Z' },
  });
  const done = seen.map(({ progress }) => progress.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBeLessThan(2400);
  expect(test.bank.work()).toEqual([]);
  expect(test.bank.queries.batch(batchId)).toMatchObject({ paymentsBooked: 2400, state: 'scheduled' });
});
