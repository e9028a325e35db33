import type { TallyRow, TallySource } from '../db/tables/tallies.ts';
import type { BankContext } from '../operations/context.ts';

/** Rows that are summed in one go: one or two milliseconds of the main loop. */
const SLICE = 2000;

/**
 * The sums of a table that is only added to, from some row up to another. What was summed once is kept: a question that is asked again
 * after a slice of payments costs that slice, however many millions stand before it. Only the first look at a time that nobody
 * has looked at walks its rows, slice by slice, and lets the bank do its work in between.
 */
export interface Tally {
  /** Reaches back to all rows from this moment on, ISO, and forward to about now. */
  reach(from: string): Promise<void>;
  /** Adds what came up to this number; at once, so call it after {@link reach}. */
  upTo(id: number): void;
  /** The sums so far. */
  rows(): Iterable<TallyRow>;
}

export function createTally(
  handle: BankContext['reader'],
  source: TallySource,
  newest: () => number,
  slice = SLICE,
): Tally {
  const sums = new Map<string, TallyRow>();
  /** All rows behind `first` up to `last` are in the sums. */
  let first: number | undefined;
  let last = 0;
  let turn = Promise.resolve();

  function add(after: number, until: number): void {
    for (const row of source.sums(handle, after, until)) {
      const key = `${row.quarter} ${row.day} ${row.kind} ${row.currency} ${row.account}`;
      const sum = sums.get(key);
      if (sum === undefined) sums.set(key, { ...row });
      else {
        sum.count += row.count;
        sum.amount += row.amount;
      }
    }
  }

  function upTo(id: number): void {
    first ??= last = id;
    if (id <= last) return;
    add(last, id);
    last = id;
  }

  /**
   * Rows come in the order of their moments, save where the clock was set back; the walk ends at the first slice that begins before the
   * moment, so a clock that was behind by more than the time looked at, for longer than a slice, hides what lies before.
   */
  async function reach(from: string): Promise<void> {
    if (first === undefined) upTo(newest());
    for (let goal = newest(); goal > last; goal = newest()) {
      upTo(Math.min(goal, last + slice));
      await letOthersWork();
    }
    while (first! > 0 && (source.momentAt(handle, first!) ?? '') >= from) {
      const after = Math.max(0, first! - slice);
      add(after, first!);
      first = after;
      await letOthersWork();
    }
  }

  return {
    // One after the other: two walks at once would add the same rows twice.
    reach: (from) => (turn = turn.catch(() => undefined).then(() => reach(from))),
    upTo,
    rows: () => sums.values(),
  };
}

function letOthersWork(): Promise<void> {
  return new Promise((goOn) => void setImmediate(goOn));
}
