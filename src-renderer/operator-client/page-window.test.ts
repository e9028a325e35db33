import { describe, expect, it } from 'vitest';
import type { Cursor, Page } from '../../src-shared/operator/paging.ts';
import {
  isMissing,
  LIVE_ROWS,
  PAGE_SIZE,
  refreshWindow,
  rowAt,
  showRows,
  type CursorWindow,
  type Sight,
} from './page-window.ts';

const TOP: Sight = { first: 0, last: 12 };

/** A list of the numbers below `size`, counted up to `countLimit`, and how often it was asked. */
function numbers(size: number, countLimit = Infinity) {
  const asked: (number | null)[] = [];
  const list = { size };
  const read = async (cursor: Cursor | null, limit: number): Promise<Page<number>> => {
    asked.push(cursor?.[1] ?? null);
    const from = cursor?.[1] ?? 0;
    const to = Math.min(list.size, from + limit);
    return {
      rows: Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at),
      nextCursor: to < list.size ? [to, to] : null,
      count: Math.min(list.size, countLimit),
      countIsLowerBound: list.size > countLimit,
    };
  };
  return { read, asked, list };
}

const pagesOf = (window: CursorWindow<number>): number[] => [...window.pages.keys()].sort((a, b) => a - b);

/** Pseudo-random, the same in each run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 16_807) % 2_147_483_647) % below;
}

describe('the window of a list that is read from page to page', () => {
  it('begins with one page and stands for all rows that were counted', async () => {
    const { read, asked } = numbers(5000);
    const window = await refreshWindow(read, undefined, TOP);
    expect(pagesOf(window)).toEqual([0]);
    expect(window).toMatchObject({ count: 5000, length: 5000, more: false, outdated: false });
    expect(asked).toEqual([null]);
  });

  it('stands for the rows that were reached where nobody knows how many there are', async () => {
    const { read } = numbers(50_000, 10_000);
    const top = await refreshWindow(read, undefined, TOP);
    expect(top).toMatchObject({ length: 100, more: true, countIsLowerBound: true });
    const next = await showRows(read, top, { first: 55, last: 70 });
    expect(next).toMatchObject({ length: 200, more: true });
    expect(rowAt(next, 199)).toBe(199);
  });

  it('shows the rows of the list, scrolled in whatever order, and holds few of them', async () => {
    const random = dice(11);
    for (const [size, countLimit] of [
      [0, Infinity],
      [1, Infinity],
      [100, Infinity],
      [101, Infinity],
      [2345, Infinity],
      [2345, 500],
    ] as const) {
      const { read } = numbers(size, countLimit);
      let window = await refreshWindow(read, undefined, TOP);
      for (let turn = 0; turn < 60; turn += 1) {
        const first = random(window.length + 30);
        const sight = { first, last: Math.min(first + random(40), Math.max(0, window.length - 1)) };
        window = await showRows(read, window, sight);
        expect(isMissing(window, sight)).toBe(false);
        for (let at = sight.first; at <= sight.last && at < size; at += 1) expect(rowAt(window, at)).toBe(at);
        for (const [page, rows] of window.pages)
          for (const [at, row] of rows.entries()) expect(row).toBe(page * PAGE_SIZE + at);
        expect(window.pages.size).toBeLessThanOrEqual(13);
      }
    }
  });

  it('reads again what was let go, and finds the end of the list', async () => {
    const { read, asked } = numbers(5050);
    let window = await refreshWindow(read, undefined, TOP);
    window = await showRows(read, window, { first: 5040, last: 5049 });
    expect(rowAt(window, 5049)).toBe(5049);
    expect(window.length).toBe(5050);
    expect(pagesOf(window)[0]).toBe(0);
    expect(pagesOf(window)[1]).toBe(46);
    const before = asked.length;
    window = await showRows(read, window, { first: 2000, last: 2010 });
    expect(rowAt(window, 2005)).toBe(2005);
    expect(asked.length - before).toBe(2);
  });

  it('is read again as far as the reader sees it, and shrinks with the list', async () => {
    const { read, asked, list } = numbers(5000);
    let window = await refreshWindow(read, undefined, TOP);
    window = await showRows(read, window, { first: 620, last: 650 });
    asked.length = 0;
    window = await refreshWindow(read, window, { first: 620, last: 650 });
    expect(asked).toHaveLength(7);
    list.size = 30;
    window = await refreshWindow(read, window, { first: 620, last: 650 });
    expect(window.length).toBe(30);
    expect(rowAt(window, 29)).toBe(29);
    expect(rowAt(window, 30)).toBeUndefined();
  });

  it('is not moved under a reader far down, but marked as outdated', async () => {
    const { read, asked } = numbers(5000);
    const sight = { first: LIVE_ROWS + 100, last: LIVE_ROWS + 120 };
    let window = await showRows(read, await refreshWindow(read, undefined, TOP), sight);
    asked.length = 0;
    const pages = window.pages;
    window = await refreshWindow(read, window, sight);
    expect(window.outdated).toBe(true);
    expect(window.pages).toBe(pages);
    expect(asked).toEqual([]);
    expect((await showRows(read, window, { first: 3000, last: 3010 })).outdated).toBe(true);
  });
});
