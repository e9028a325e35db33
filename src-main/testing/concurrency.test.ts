import { expect, it } from 'vitest';
import { deedsOf } from './deeds.ts';
import { brokenLaws } from './ledger-laws.ts';
import { holdingOf, ok } from './money-steps.ts';
import { payment } from './payments.ts';
import { useTestBank } from './use-test-bank.ts';

/** What the Example Bank 1.0.2 got wrong when several came at once (spec/bridge-contract.md). */

it('of 200 blocks of 1 at once on an account with 100, exactly 100 succeed', async () => {
  const test = await useTestBank({ settings: { treasuryAvailableBalance: '100' } });
  const { block } = deedsOf(test);
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => block(1)));
  const references = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.blockReference] : []));
  expect(new Set(references).size).toBe(100);
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
  expect(refusals).toEqual(Array.from({ length: 100 }, () => 'insufficient_funds'));
  expect(holdingOf(test, 'SPONSOR0001')).toBe('100.00 - 100.00');
  expect(brokenLaws(test)).toEqual([]);
});

it('the same when they come in many ticks, between other writers', async () => {
  const test = await useTestBank({ settings: { treasuryAvailableBalance: '100' } });
  const { block, open, check } = deedsOf(test);
  const later = (ticks: number): Promise<void> =>
    ticks === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(later(ticks - 1))));
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      await later(index % 9);
      if (index % 10 === 0) await open(`PROG-${index}`, '1');
      return { asked: check(1), got: await block(1) };
    }),
  );
  expect(outcomes.filter(({ got }) => got.ok)).toHaveLength(100);
  // Who was told that there is nothing left was told the truth: an account's available balance only falls here.
  expect(outcomes.filter(({ asked, got }) => !asked.ok && got.ok)).toEqual([]);
  expect(holdingOf(test, 'SPONSOR0001')).toBe('100.00 - 100.00');
  expect(brokenLaws(test)).toEqual([]);
});

const calls = (count: number, blockReference: string, prefix: string, amount = 0.01) =>
  Array.from({ length: count }, (_, index) =>
    payment(blockReference, { reference: `${prefix}-${index}`, amount }),
  );

it('batches at once, blocks and deposits while they are posted: no balance is overwritten', async () => {
  const test = await useTestBank();
  const { blocked, block, deposit, initiate, post, check } = deedsOf(test);
  const references = await Promise.all([blocked(6), blocked(6), blocked(6)]);
  const accepted = await Promise.all(
    references.map((reference, index) => initiate(calls(600, reference, `B${index}`))),
  );
  expect(accepted.every((outcome) => outcome.ok)).toBe(true);
  const run = post();
  let between = 0;
  while (test.bank.jobs.posting.view().running) {
    expect(check(1)).toEqual(ok());
    await Promise.all([block(1), deposit('2')]);
    between += 1;
  }
  expect(await run).toBe(1800);
  expect(between).toBeGreaterThan(2);
  expect(holdingOf(test, 'SPONSOR0001')).toBe(`${10_000_000 - 18 + 2 * between}.00 - ${between}.00`);
  expect(holdingOf(test, 'BEN0001')).toBe('18.00');
  expect(brokenLaws(test)).toEqual([]);
});

it('posting asked for again and again while it runs books nothing twice', async () => {
  const test = await useTestBank({ settings: { processPaymentFrequency: 1 } });
  const { blocked, batch, post } = deedsOf(test);
  await batch(calls(2000, await blocked(20), 'P'));
  test.bank.startJobs();
  await Promise.all([post(), post(), post(), post()]);
  await post();
  expect(
    test.rows<{ n: number }>("SELECT count(*) AS n FROM accounting_logs WHERE debit_credit = 'D'"),
  ).toEqual([{ n: 2000 }]);
  expect(holdingOf(test, 'SPONSOR0001')).toBe('9999980.00');
  expect(brokenLaws(test)).toEqual([]);
});

it('100 copies of one call at once are one batch', async () => {
  const test = await useTestBank();
  const { blocked, initiate, post } = deedsOf(test);
  const call = calls(20, await blocked(0.2), 'P');
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => initiate(call)));
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.batchId !== null)).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(100);
  expect(test.rows('SELECT id FROM initiate_payment_batch_requests')).toHaveLength(1);
  expect(await post()).toBe(20);
  expect(brokenLaws(test)).toEqual([]);
});

it('of two calls at once that share a reference, with other content, one is taken', async () => {
  const test = await useTestBank();
  const { blocked, initiate } = deedsOf(test);
  const reference = await blocked(10);
  const outcomes = await Promise.all([
    initiate([
      payment(reference, { reference: 'A', amount: 1 }),
      payment(reference, { reference: 'B', amount: 1 }),
    ]),
    initiate([
      payment(reference, { reference: 'C', amount: 1 }),
      payment(reference, { reference: 'B', amount: 2 }),
    ]),
  ]);
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false]);
  expect(
    test.rows('SELECT payment_reference_number AS reference FROM initiate_payment_requests ORDER BY id'),
  ).toEqual([{ reference: 'A' }, { reference: 'B' }]);
});

it('of calls at once that want more than a block has, as many are taken as fit', async () => {
  const test = await useTestBank();
  const { blocked, initiate } = deedsOf(test);
  const reference = await blocked(100);
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      initiate([payment(reference, { reference: `P-${index}`, amount: 8 })]),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(12);
  expect(brokenLaws(test)).toEqual([]);
});

it('statements asked for at once, while entries come in, report each entry once', async () => {
  const test = await useTestBank({ settings: { statementAfterBatch: false } });
  const { blocked, batch, post, statement, writeStatements } = deedsOf(test);
  await batch(calls(1500, await blocked(15), 'P'));
  const run = post();
  const ids: number[] = [];
  while (test.bank.jobs.posting.view().running) {
    ids.push(...(await Promise.all([statement(), statement('SPONSOR0001')])));
    await writeStatements();
  }
  await run;
  ids.push(await statement());
  await writeStatements();
  const reported = ids.map((id) => test.bank.queries.statement(id)!.entryCount!);
  expect(reported.reduce((sum, count) => sum + count, 0)).toBe(1500);
  expect(reported.filter((count) => count > 0).length).toBeGreaterThan(1);
  expect(brokenLaws(test)).toEqual([]);
});
