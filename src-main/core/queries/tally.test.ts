import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { createHandle } from '../db/handle.ts';
import { findNewest, TALLY_SOURCES, type TallyRow } from '../db/tables/tallies.ts';
import { createTally } from './tally.ts';

const { entries } = TALLY_SOURCES;
const total = (rows: Iterable<TallyRow>) =>
  [...rows].reduce((sum, { count, amount }) => [sum[0]! + count, sum[1]! + amount], [0, 0]);

/** Payments of eight days, five a day, of amounts that give each set of them a sum of its own. */
async function useLedger() {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const block = await blocked(1_000_000);
  for (let day = 0; day < 8; day += 1) {
    await batch(
      [0, 1, 2, 3, 4].map((n) => payment(block, { reference: `${day}-${n}`, amount: 2 ** n + 100 * day })),
    );
    await post();
    test.clock.advance(86_400);
  }
  const reading = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'), { readonly: true });
  onTestFinished(() => void reading.close());
  return createHandle(reading);
}

it('sums each row once, in slices of a few, whichever way they are reached and whoever asks at once', async () => {
  const handle = await useLedger();
  const newest = findNewest(handle).entries;
  expect(newest).toBe(80);
  const upTo = (until: number) => total(entries.sums(handle, 0, until));
  let seen = 40;
  const tally = createTally(handle, entries, () => seen, 3);
  await tally.reach('9999');
  expect(total(tally.rows())).toEqual([0, 0]);
  await tally.reach('2026');
  expect(total(tally.rows())).toEqual(upTo(40));
  seen = 61;
  await Promise.all([tally.reach('2026'), tally.reach('9999'), tally.reach('2026')]);
  expect(total(tally.rows())).toEqual(upTo(61));
  tally.upTo(newest);
  tally.upTo(newest);
  expect(total(tally.rows())).toEqual(upTo(newest));
});

it('goes back no further than it is asked to', async () => {
  const handle = await useLedger();
  const tally = createTally(handle, entries, () => 80, 3);
  await tally.reach('2026-11-27');
  const days = new Set([...tally.rows()].map(({ day }) => day));
  expect(days.has('2026-11-27') && days.has('2026-11-28')).toBe(true);
  expect(days.has('2026-11-25')).toBe(false);
});

it('a walk that failed is not in the way of the next', async () => {
  const handle = await useLedger();
  let broken = true;
  const source = {
    ...entries,
    sums: (...span: Parameters<typeof entries.sums>) => {
      if (broken) throw new Error('disk');
      return entries.sums(...span);
    },
  };
  const tally = createTally(handle, source, () => 80, 30);
  await expect(tally.reach('2026')).rejects.toThrow('disk');
  broken = false;
  await tally.reach('2026');
  expect(total(tally.rows())).toEqual(total(entries.sums(handle, 0, 80)));
});
