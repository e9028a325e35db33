import type { Cursor, Page } from '../../src-shared/operator/paging.ts';

/**
 * The part of a list that the console holds: pages of {@link PAGE_SIZE} rows around what is in sight. What is scrolled away far is
 * let go and read again when it comes back, so a list of millions costs no more than a screenful.
 */
export interface PageWindow<Row> {
  /** The pages that are there, by their place in the list. The first one is always kept. */
  pages: ReadonlyMap<number, readonly Row[]>;
  /** So many rows the list stands for on the screen: all of them where their number is known, else those that have been reached. */
  length: number;
  /** Whether there are rows behind these that have not been reached. */
  more: boolean;
  count: number;
  countIsLowerBound: boolean;
  /** True when the list changed where the reader is not: a restart shows it as it is now. */
  outdated: boolean;
  /** Another object each time the reader asked to begin again at the top. */
  anew?: object;
}

/** The rows that the reader sees: places in the list, both ends included. */
export interface Sight {
  first: number;
  last: number;
}

/** A screenful and some. */
export const PAGE_SIZE = 100;
/** So many pages on either side of what is in sight are kept. */
const KEPT_AROUND = 4;
/** So many rows on either side of what is in sight are read before one gets there. */
const READ_AHEAD = 40;

/** The row at a place; undefined while it is not here. */
export function rowAt<Row>(window: PageWindow<Row>, index: number): Row | undefined {
  return window.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
}

/** The place of a row among those that are here; -1 for none. */
export function indexWhere<Row>(window: PageWindow<Row>, isIt: (row: Row) => boolean): number {
  for (const [page, rows] of window.pages) {
    const at = rows.findIndex(isIt);
    if (at !== -1) return page * PAGE_SIZE + at;
  }
  return -1;
}

/** The pages that the reader should have now, what is in sight before what is around it. */
export function pagesFor(
  { first, last }: Sight,
  { length, more }: Pick<PageWindow<unknown>, 'length' | 'more'>,
): number[] {
  const end = more ? Infinity : Math.max(0, length - 1);
  const pageOf = (index: number): number => Math.floor(Math.max(0, Math.min(end, index)) / PAGE_SIZE);
  const wanted = new Set<number>();
  for (let page = pageOf(first); page <= pageOf(last); page += 1) wanted.add(page);
  return [...wanted.add(pageOf(last + READ_AHEAD)).add(pageOf(first - READ_AHEAD))];
}

/** Whether the reader should have pages that are not here. */
export function isMissing(window: PageWindow<unknown>, sight: Sight): boolean {
  return pagesFor(sight, window).some((page) => !window.pages.has(page));
}

/** The pages that are worth keeping where the reader is. */
export function near<Row>(
  pages: ReadonlyMap<number, readonly Row[]>,
  { first, last }: Sight,
): Map<number, readonly Row[]> {
  const from = Math.floor(first / PAGE_SIZE) - KEPT_AROUND;
  const to = Math.floor(last / PAGE_SIZE) + KEPT_AROUND;
  return new Map([...pages].filter(([page]) => page === 0 || (page >= from && page <= to)));
}

/** A list that is read from page to page: each page says where the next one begins. */
export interface CursorWindow<Row> extends PageWindow<Row> {
  /** Where each page that has been reached begins; `end` behind the last one. */
  begins: readonly (Cursor | null | 'end')[];
}

export type ReadPage<Row> = (cursor: Cursor | null, limit: number) => Promise<Page<Row>>;

/** Lists follow the bank by themselves for so many rows; beyond, rows would move under a reader far down. */
export const LIVE_ROWS = 1000;

/** Reads the list again, as far as the reader sees it. */
export async function refreshWindow<Row>(
  read: ReadPage<Row>,
  previous: CursorWindow<Row> | undefined,
  sight: Sight,
): Promise<CursorWindow<Row>> {
  if (previous !== undefined && sight.last >= LIVE_ROWS) return { ...previous, outdated: true };
  const nothing: CursorWindow<Row> = {
    pages: new Map(),
    begins: [null],
    length: 0,
    more: true,
    count: 0,
    countIsLowerBound: false,
    outdated: false,
  };
  const top = await readAt(read, nothing, 0);
  return previous === undefined ? top : showRows(read, top, sight);
}

/** Reads what the reader should have and has not, and lets go what is far away. */
export async function showRows<Row>(
  read: ReadPage<Row>,
  previous: CursorWindow<Row> | undefined,
  sight: Sight,
): Promise<CursorWindow<Row>> {
  if (previous === undefined) return refreshWindow(read, previous, sight);
  let window = previous;
  for (const page of pagesFor(sight, window).sort((a, b) => a - b)) {
    while (window.begins[page] === undefined && window.begins.at(-1) !== 'end') {
      window = await readAt(read, window, window.begins.length - 1);
    }
    if (!window.pages.has(page)) window = await readAt(read, window, page);
  }
  return { ...window, pages: near(window.pages, sight) };
}

/** Reads a page whose beginning is known. */
async function readAt<Row>(
  read: ReadPage<Row>,
  window: CursorWindow<Row>,
  page: number,
): Promise<CursorWindow<Row>> {
  const cursor = window.begins[page];
  if (cursor === undefined || cursor === 'end') return window;
  const { rows, nextCursor, count, countIsLowerBound } = await read(cursor, PAGE_SIZE);
  const next = nextCursor ?? ('end' as const);
  // What was known of the pages behind holds while this one ends where it did.
  const isAsBefore = JSON.stringify(window.begins[page + 1]) === JSON.stringify(next);
  const begins = isAsBefore ? window.begins : [...window.begins.slice(0, page + 1), next];
  const reached = (begins.length - 1) * PAGE_SIZE;
  const length =
    next === 'end'
      ? page * PAGE_SIZE + rows.length
      : begins.at(-1) === 'end'
        ? window.length
        : countIsLowerBound
          ? reached
          : Math.max(count, reached);
  return {
    ...window,
    pages: new Map(window.pages).set(page, rows),
    begins,
    length,
    more: countIsLowerBound && begins.at(-1) !== 'end',
    count,
    countIsLowerBound,
  };
}
