import { describe, expect, it } from 'vitest';
import type { Cursor, Page } from '../../src-shared/operator/paging.ts';
import { LIVE_ROWS, nextPage, refreshWindow, type PageWindow } from './page-window.ts';

/** A list of the numbers below `size`, and the limits it was asked with. */
function numbers(size: number) {
  const limits: number[] = [];
  const read = async (cursor: Cursor | null, limit: number): Promise<Page<number>> => {
    limits.push(limit);
    const from = cursor?.[1] ?? 0;
    const to = Math.min(size, from + limit);
    const rows = Array.from({ length: to - from }, (_, at) => from + at);
    return { rows, nextCursor: to < size ? [to, to] : null, count: size, countIsLowerBound: false };
  };
  return { read, limits };
}
const windowOf = (length: number, rest: Partial<PageWindow<number>> = {}): PageWindow<number> => ({
  rows: Array.from({ length }, (_, at) => at),
  nextCursor: [length, length],
  count: length,
  countIsLowerBound: false,
  outdated: false,
  ...rest,
});

describe('the window of a list', () => {
  it('begins with one page', async () => {
    const { read, limits } = numbers(5000);
    const window = await refreshWindow(read, undefined);
    expect(window.rows).toHaveLength(100);
    expect(window.count).toBe(5000);
    expect(limits).toEqual([100]);
  });

  it('grows by the next page and stops at the end', async () => {
    const { read } = numbers(150);
    const two = await nextPage(read, await refreshWindow(read, undefined));
    expect(two.rows.at(-1)).toBe(149);
    expect(two.nextCursor).toBeNull();
    expect(await nextPage(read, two)).toBe(two);
  });

  it('is read again as long as it was, in large pieces', async () => {
    const { read, limits } = numbers(5000);
    const window = await refreshWindow(read, windowOf(700));
    expect(window.rows).toHaveLength(700);
    expect(limits).toEqual([500, 200]);
  });

  it('shrinks with the list', async () => {
    const { read } = numbers(30);
    const window = await refreshWindow(read, windowOf(700));
    expect(window.rows).toHaveLength(30);
    expect(window.nextCursor).toBeNull();
  });

  it('is not moved under a reader far down, but marked as outdated', async () => {
    const { read, limits } = numbers(5000);
    const before = windowOf(LIVE_ROWS + 100);
    const after = await refreshWindow(read, before);
    expect(after.outdated).toBe(true);
    expect(after.rows).toBe(before.rows);
    expect(limits).toEqual([]);
    expect((await nextPage(read, after)).outdated).toBe(true);
  });
});
