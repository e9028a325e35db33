import type {
  EntryWindow,
  EntryWindowQuery,
  SearchProgress,
} from '../../src-shared/operator/entries-views.ts';
import type { EntryRow } from '../../src-shared/operator/views.ts';
import { near, PAGE_SIZE, pagesFor, type PageWindow, type Sight } from './page-window.ts';

/**
 * A list of the accounting log: its rows are found by their places among the entries up to `upTo`, so any page can be read at any time, and
 * all of them fit together while entries come.
 */
export interface EntriesWindow extends PageWindow<EntryRow> {
  upTo: number;
  /** How far the bank has looked through the log; null when it knows the whole list. */
  progress: SearchProgress | null;
}

export type ReadEntries = (
  asked: Pick<EntryWindowQuery, 'upTo' | 'first' | 'limit' | 'again'>,
) => Promise<EntryWindow>;

/** Which lists show new entries by themselves where the reader stands. */
export interface Following {
  /** The order in which new entries come last: they move nothing. */
  newLast: boolean;
  /** A list by amount is sorted anew for each new entry: only on request. */
  never: boolean;
}

/** Reads the list as it is now: what the reader sees of it, while they see its top; else only what changed of the rows that are there. */
export async function refreshEntries(
  read: ReadEntries,
  previous: EntriesWindow | undefined,
  sight: Sight,
  { newLast, never }: Following,
): Promise<EntriesWindow> {
  const follows = !never && (newLast || sight.first === 0);
  const upTo = previous === undefined || follows ? null : previous.upTo;
  const first = previous === undefined ? 0 : Math.floor(sight.first / PAGE_SIZE);
  const start = await read({ upTo, first: first * PAGE_SIZE, limit: PAGE_SIZE, again: false });
  const window = windowOf(start, withRows(new Map(), first, start), previous);
  return previous === undefined ? window : showEntries(read, window, sight);
}

/** Reads what the reader should have and has not, and lets go what is far away. */
export async function showEntries(
  read: ReadEntries,
  previous: EntriesWindow,
  sight: Sight,
): Promise<EntriesWindow> {
  let window = previous;
  for (const page of pagesFor(sight, window)) {
    if (window.pages.has(page)) continue;
    const { upTo } = window;
    const answer = await read({ upTo, first: page * PAGE_SIZE, limit: PAGE_SIZE, again: false });
    window = windowOf(answer, withRows(window.pages, page, answer), window);
  }
  return { ...window, pages: near(window.pages, sight) };
}

/** While the bank looks through the log: hears what it has found since. */
export async function awaitEntries(
  read: ReadEntries,
  previous: EntriesWindow,
  sight: Sight,
): Promise<EntriesWindow> {
  const page = Math.floor(sight.first / PAGE_SIZE);
  const { upTo } = previous;
  const answer = await read({ upTo, first: page * PAGE_SIZE, limit: PAGE_SIZE, again: true });
  // A page that was not full may have more rows by now.
  const full = new Map([...previous.pages].filter(([, rows]) => rows.length === PAGE_SIZE));
  return windowOf(answer, withRows(full, page, answer), previous);
}

function withRows(
  pages: ReadonlyMap<number, readonly EntryRow[]>,
  page: number,
  { rows, progress }: EntryWindow,
): Map<number, readonly EntryRow[]> {
  const next = new Map(pages);
  if (rows.length > 0 || progress === null) next.set(page, rows);
  return next;
}

function windowOf(
  { upTo, count, progress, newer }: EntryWindow,
  pages: Map<number, readonly EntryRow[]>,
  previous: EntriesWindow | undefined,
): EntriesWindow {
  return {
    pages,
    upTo,
    length: count,
    more: false,
    count,
    countIsLowerBound: progress !== null,
    progress,
    outdated: newer && previous !== undefined,
  };
}
