import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { ok, refused, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const BLOCK = 'ID-00000001';

it('releases what is neither booked nor pledged, and nothing else', async () => {
  const test = await useTestBank();
  const { blocked, initiate, post, release } = deedsOf(test);
  const later = payment(BLOCK, { reference: 'LATER', amount: 300, paymentDate: '2026-12-01' });
  await walk(test, [
    ['1000 are blocked', () => blocked(1000), BLOCK, { SPONSOR0001: '10000000.00 - 1000.00' }],
    ['500 are initiated', () => initiate([payment(BLOCK), later]), ok(expect.anything()), {}],
    ['200 are booked', () => post(), 1, { SPONSOR0001: '9999800.00 - 800.00' }],
    [
      'the rest is released',
      () => release(BLOCK, '  Envelope is closed '),
      ok({ releasedMinor: 50_000 }),
      { SPONSOR0001: '9999800.00 - 300.00' },
    ],
    ['once', () => release(BLOCK), refused('block_has_nothing_free', { block: BLOCK }), {}],
    [
      'the block takes no more payments',
      () => initiate([payment(BLOCK, { reference: 'MORE', amount: 0.01 })]),
      refused('block_exceeded', { payment: 'MORE', block: BLOCK, available: 'USD 0.00' }),
      {},
    ],
    [
      'what was pledged is booked on its day',
      () => {
        test.clock.set('2026-12-01T09:00:00.000Z');
        return post();
      },
      1,
      { SPONSOR0001: '9999500.00' },
    ],
  ]);
  expect(test.bank.queries.fundBlock(BLOCK)).toMatchObject({
    amountMinor: 100_000,
    releasedMinor: 100_000,
    pendingMinor: 0,
    freeMinor: 0,
    releases: [{ amountMinor: 50_000, reason: 'Envelope is closed', releasedAt: '2026-11-21T09:00:00.000Z' }],
  });
  // No money moved, so no entry says it: the row of the release does, and nobody changes it.
  expect(test.rows('SELECT block_reference_no, amount, reason FROM fund_block_releases')).toEqual([
    { block_reference_no: BLOCK, amount: 50_000, reason: 'Envelope is closed' },
  ]);
});

it.each([
  ['an unknown block', 'NONE', 'why', null, 'block_not_found', { block: 'NONE' }],
  ['no reason', BLOCK, ' \n', null, 'release_reason_invalid', { limit: '200' }],
  ['a reason without end', BLOCK, 'x'.repeat(201), null, 'release_reason_invalid', { limit: '200' }],
  [
    'an amount that is not what is free',
    BLOCK,
    'why',
    99_999,
    'block_has_changed',
    { block: BLOCK, available: 'USD 1,000.00' },
  ],
] as const)('refuses %s, and changes nothing', async (_, block, reason, freeMinor, code, params) => {
  const test = await useTestBank();
  const { blocked, release } = deedsOf(test);
  await blocked(1000);
  const before = rowCounts(test);
  await walk(test, [
    [
      'refused',
      () => release(block, reason, freeMinor),
      refused(code, params),
      { SPONSOR0001: '10000000.00 - 1000.00' },
    ],
  ]);
  expect(rowCounts(test)).toEqual(before);
});

it('releases what the operator confirmed, or nothing: the bridge was quicker', async () => {
  const test = await useTestBank();
  const { blocked, initiate, release } = deedsOf(test);
  await blocked(1000);
  const [taken, released] = await Promise.all([initiate([payment(BLOCK)]), release(BLOCK, 'why', 100_000)]);
  expect(taken).toEqual(ok(expect.anything()));
  expect(released).toEqual(refused('block_has_changed', { block: BLOCK, available: 'USD 800.00' }));
  expect(await release(BLOCK, 'why', 80_000)).toEqual(ok({ releasedMinor: 80_000 }));
  expect(brokenLaws(test)).toEqual([]);
});

it('of 50 releases at once, one goes through', async () => {
  const test = await useTestBank();
  const { blocked, release } = deedsOf(test);
  await blocked(1000);
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => release(BLOCK)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(test.rows('SELECT id FROM fund_block_releases')).toHaveLength(1);
  expect(brokenLaws(test)).toEqual([]);
});
