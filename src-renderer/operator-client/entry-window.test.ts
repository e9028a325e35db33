import { describe, expect, it } from 'vitest';
import type { EntryRow } from '../../src-shared/operator/views.ts';
import {
  awaitEntries,
  refreshEntries,
  showEntries,
  type EntriesWindow,
  type Following,
  type ReadEntries,
} from './entry-window.ts';
import { isMissing, PAGE_SIZE, rowAt, type Sight } from './page-window.ts';

const TOP: Sight = { first: 0, last: 12 };
const NEWEST_FIRST: Following = { newLast: false, never: false };

/** A log of entries 1 to `size`; `known`: how many of the list the bank has found. */
function log(size: number, descending = true) {
  const state = { size, known: Infinity };
  const asked: { upTo: number | null; first: number }[] = [];
  const read: ReadEntries = async ({ upTo, first, limit }) => {
    asked.push({ upTo, first });
    const to = Math.min(upTo ?? state.size, state.size);
    const numbers = Array.from({ length: to }, (_, at) => (descending ? to - at : at + 1)).slice(
      0,
      state.known,
    );
    return {
      rows: numbers.slice(first, first + limit).map((id) => ({ referenceNo: String(id) }) as EntryRow),
      first,
      upTo: to,
      count: numbers.length,
      progress: numbers.length < to ? { done: numbers.length, total: to } : null,
      newer: to < state.size,
    };
  };
  return { read, state, asked };
}

const numberAt = (window: EntriesWindow, index: number): string | undefined =>
  rowAt(window, index)?.referenceNo;

function dice(seed: number): (below: number) => number {
  let value = seed;
  return (below) => (value = (value * 16_807) % 2_147_483_647) % below;
}

describe('the window of a list of the accounting log', () => {
  it('shows the rows of the ledger, scrolled in whatever order, while entries come', async () => {
    const random = dice(5);
    for (const descending of [true, false]) {
      const { read, state } = log(3210, descending);
      const following = { newLast: !descending, never: false };
      let window = await refreshEntries(read, undefined, TOP, following);
      for (let turn = 0; turn < 150; turn += 1) {
        const first = random(4) === 0 ? 0 : random(window.length);
        const sight = { first, last: Math.min(window.length - 1, first + 20 + random(30)) };
        if (random(3) === 0) state.size += random(40);
        window =
          random(3) === 0
            ? await refreshEntries(read, window, sight, following)
            : await showEntries(read, window, sight);
        expect(isMissing(window, sight)).toBe(false);
        for (const [page, rows] of window.pages)
          for (const [at, row] of rows.entries()) {
            const place = page * PAGE_SIZE + at;
            expect(row.referenceNo).toBe(String(descending ? window.upTo - place : place + 1));
          }
        for (let at = sight.first; at <= sight.last; at += 1) expect(numberAt(window, at)).toBeDefined();
        expect(window.pages.size).toBeLessThanOrEqual(13);
      }
    }
  });

  it('reads a page at any place with one call', async () => {
    const { read, asked } = log(1_000_000);
    const window = await refreshEntries(read, undefined, TOP, NEWEST_FIRST);
    asked.length = 0;
    const there = await showEntries(read, window, { first: 700_045, last: 700_058 });
    expect(numberAt(there, 700_050)).toBe('299950');
    expect(asked).toEqual([{ upTo: 1_000_000, first: 700_000 }]);
  });

  it('follows the newest while the reader sees the top, and holds still elsewhere', async () => {
    const { read, state } = log(500);
    let window = await refreshEntries(read, undefined, TOP, NEWEST_FIRST);
    state.size = 510;
    window = await refreshEntries(read, window, TOP, NEWEST_FIRST);
    expect([numberAt(window, 0), window.outdated]).toEqual(['510', false]);
    const down = { first: 140, last: 152 };
    window = await showEntries(read, window, down);
    state.size = 530;
    window = await refreshEntries(read, window, down, NEWEST_FIRST);
    expect([numberAt(window, 140), window.outdated, window.count]).toEqual(['370', true, 510]);
    window = await refreshEntries(read, undefined, TOP, NEWEST_FIRST);
    expect([numberAt(window, 0), window.outdated, window.count]).toEqual(['530', false, 530]);
  });

  it('never sorts anew by itself', async () => {
    const { read, state } = log(500);
    const byAmount = { newLast: false, never: true };
    let window = await refreshEntries(read, undefined, TOP, byAmount);
    state.size = 510;
    window = await refreshEntries(read, window, TOP, byAmount);
    expect([window.upTo, window.outdated]).toEqual([500, true]);
  });

  it('grows while the bank looks through the log, and asks again for pages that were not full', async () => {
    const { read, state } = log(1000);
    state.known = 30;
    let window = await refreshEntries(read, undefined, TOP, NEWEST_FIRST);
    expect(window).toMatchObject({ length: 30, countIsLowerBound: true });
    state.known = 250;
    window = await awaitEntries(read, window, TOP);
    expect(window.length).toBe(250);
    expect(rowAt(window, 99)?.referenceNo).toBe('901');
    window = await showEntries(read, window, { first: 230, last: 249 });
    state.known = Infinity;
    window = await awaitEntries(read, window, { first: 230, last: 249 });
    expect(window).toMatchObject({ length: 1000, countIsLowerBound: false, progress: null });
    expect(numberAt(window, 299)).toBe('701');
  });
});
