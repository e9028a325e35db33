import { MAX_PAGE_SIZE, type Cursor, type Page } from '../../src-shared/operator/paging.ts';

/** The part of a list that has been read so far, from its top. */
export interface PageWindow<Row> {
  rows: Row[];
  nextCursor: Cursor | null;
  count: number;
  countIsLowerBound: boolean;
  /** True when rows changed but the window is too long to be read again by itself; a refresh starts from the top. */
  outdated: boolean;
}

export type ReadPage<Row> = (cursor: Cursor | null, limit: number) => Promise<Page<Row>>;

/** A screenful and some; every further page as the reader gets there. */
export const PAGE_SIZE = 100;
/** Windows up to this many rows follow the bank by themselves; beyond, rows would move under a reader far down the list. */
export const LIVE_ROWS = 1000;

/** Reads the window again, as long as it was, in as few calls as can be. */
export async function refreshWindow<Row>(
  read: ReadPage<Row>,
  previous: PageWindow<Row> | undefined,
): Promise<PageWindow<Row>> {
  const wanted = Math.max(PAGE_SIZE, previous?.rows.length ?? 0);
  if (previous !== undefined && wanted > LIVE_ROWS) return { ...previous, outdated: true };
  const rows: Row[] = [];
  let cursor: Cursor | null = null;
  for (;;) {
    const page: Page<Row> = await read(cursor, Math.min(MAX_PAGE_SIZE, wanted - rows.length));
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null || rows.length >= wanted) return windowOf(page, rows);
  }
}

/** Adds the page after the window; a window that ends the list stays as it is. */
export async function nextPage<Row>(
  read: ReadPage<Row>,
  previous: PageWindow<Row> | undefined,
): Promise<PageWindow<Row>> {
  if (previous === undefined) return refreshWindow(read, previous);
  if (previous.nextCursor === null) return previous;
  const page = await read(previous.nextCursor, PAGE_SIZE);
  return { ...windowOf(page, [...previous.rows, ...page.rows]), outdated: previous.outdated };
}

function windowOf<Row>(page: Page<Row>, rows: Row[]): PageWindow<Row> {
  const { nextCursor, count, countIsLowerBound } = page;
  return { rows, nextCursor, count, countIsLowerBound, outdated: false };
}
