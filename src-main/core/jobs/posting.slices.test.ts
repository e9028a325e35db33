import { expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { holdingOf } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const { beneficiary } = payment('');
const CENT = 0.01;
const many = (count: number, prefix = 'P') =>
  Array.from({ length: count }, (_, index) =>
    payment('ID-00000001', {
      reference: `${prefix}-${index}`,
      amount: CENT,
      beneficiary: { ...beneficiary, accountNumber: `BEN-${index % 7}` },
    }),
  );

it.each([499, 500, 501, 1000, 1501])(
  'books a batch of %i in its slices, each payment once',
  async (count) => {
    const test = await useTestBank();
    const { blocked, batch, post, writeStatements } = deedsOf(test);
    await blocked(count * CENT);
    const batchId = await batch(many(count));
    expect(await post()).toBe(count);
    expect(test.bank.queries.batch(batchId)).toMatchObject({
      state: 'processed',
      paymentsBooked: count,
      attempts: 1,
    });
    expect(holdingOf(test, 'SPONSOR0001')).toBe((10_000_000 - count * CENT).toFixed(2));
    expect(brokenLaws(test)).toEqual([]);
    expect(test.rows('SELECT id FROM account_statements')).toHaveLength(1);
    await writeStatements();
    expect(test.bank.queries.statement(1)).toMatchObject({ state: 'generated', entryCount: count });
  },
);

it('keeps the laws at every moment of a long run, and lets others in between two slices', async () => {
  const test = await useTestBank();
  const { blocked, batch, block, post } = deedsOf(test);
  await blocked(20);
  await batch(many(2000));
  const run = post();
  let between = 0;
  while (test.bank.jobs.posting.view().running) {
    const outcome = await block(1);
    expect(outcome.ok).toBe(true);
    expect(brokenLaws(test)).toEqual([]);
    between += 1;
  }
  expect(await run).toBe(2000);
  expect(between).toBeGreaterThan(2);
  expect(holdingOf(test, 'SPONSOR0001')).toBe(`9999980.00 - ${between}.00`);
});

it('stops between two slices when the bank closes, and goes on where it stopped', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(10);
  const batchId = await batch(many(1000));
  const run = post();
  await test.restart();
  const first = (await run)!;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(1000);
  expect(test.bank.queries.batch(batchId)).toMatchObject({
    state: 'waiting',
    paymentsBooked: first,
    attempts: 0,
    lastError: null,
  });
  expect(brokenLaws(test)).toEqual([]);
  expect(await post()).toBe(1000 - first);
  expect(test.bank.queries.batch(batchId)).toMatchObject({ state: 'processed', paymentsBooked: 1000 });
  expect(brokenLaws(test)).toEqual([]);
});
