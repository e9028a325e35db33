import { z } from 'zod';
import type { Outcome, Refusal } from '../bank/refusals.ts';
import type { EntryMark } from '../mt940/model.ts';
import type { Progress } from './backup-views.ts';
import { entriesQuery, MAX_PAGE_SIZE } from './paging.ts';
import type { EntryRow } from './views.ts';

/*
 * The accounting log as a list of any length. Entries are numbered one by one and never change their place, so a list of those up to a
 * number (`upTo`) is fixed: its rows can be asked for by their places, in any order, and fit together.
 */

/** Which entries, and in which order. */
export const entryList = entriesQuery.omit({ cursor: true, limit: true });
export type EntryList = z.output<typeof entryList>;
/** Which entries, in no order. */
export type EntryFilter = Omit<EntryList, 'sort' | 'direction'>;

/** The number of the newest entry that belongs to the list; null for whatever is the newest now. */
const upTo = z.number().int().min(0).nullable().default(null);

export const entryWindowQuery = entryList.extend({
  upTo,
  /** The place of the first row that is wanted; 0 is the list's first. */
  first: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
  /** The rows are known already: answered once more of the list is. */
  again: z.boolean().default(false),
});
export type EntryWindowQuery = z.output<typeof entryWindowQuery>;

/** A search through the whole log on its way: how many entries it has looked at, of how many. */
export type SearchProgress = Progress;

/** Rows of the list from `first` on. While `progress` is not null there may be more of them: ask again. */
export interface EntryWindow {
  rows: EntryRow[];
  first: number;
  upTo: number;
  /** How many rows the list has; so far, while `progress` is not null. */
  count: number;
  progress: SearchProgress | null;
  /** Whether entries came after `upTo` that the list would have. */
  newer: boolean;
}

export const entryTotalsQuery = entryList.omit({ sort: true, direction: true }).extend({ upTo });
export type EntryTotalsQuery = z.output<typeof entryTotalsQuery>;

/** How many entries, and their sum in minor units as a text of digits: a sum of many may be larger than numbers are exact. */
export interface EntrySum {
  count: number;
  minor: string;
}

/** What the entries of one currency come to; net is what they did to their accounts: credits and reversed debits less the others. */
export interface CurrencyTotals {
  currency: string;
  marks: Record<EntryMark, EntrySum>;
  netMinor: string;
}

/** The sums of a filter's entries; so far, while `progress` is not null: ask again. */
export interface EntryTotals {
  upTo: number;
  count: number;
  currencies: CurrencyTotals[];
  progress: SearchProgress | null;
}

export const entryPlaceQuery = entryList.extend({
  upTo,
  target: z.discriminatedUnion('kind', [
    /** The first row, in the order of booking, that is of this day or, where there is none, the next one after it. */
    z.object({ kind: z.literal('date'), date: z.iso.date() }),
    /** The bank's reference of an entry, or the reference of a payment. */
    z.object({ kind: z.literal('reference'), reference: z.string().max(200) }),
  ]),
});
export type EntryPlaceQuery = z.output<typeof entryPlaceQuery>;

/** Where a row stands in the list; `index` is null when the list has no such row. While `progress` is not null that is not known: ask again. */
export interface EntryPlace {
  index: number | null;
  progress: SearchProgress | null;
}

export const ENTRY_EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type EntryExportFormat = (typeof ENTRY_EXPORT_FORMATS)[number];

export const entryExportRequest = entryList.extend({ upTo, format: z.enum(ENTRY_EXPORT_FORMATS) });
export type EntryExportRequest = z.output<typeof entryExportRequest>;

/** A finished export, to be fetched until the next one is made or the bank ends. */
export interface EntryExportFile {
  /** Tells it from the one before. */
  id: number;
  name: string;
  rows: number;
  bytes: number;
}

export interface EntryExportView {
  running: Progress | null;
  latest: EntryExportFile | null;
  /** Why the last one was not made. */
  fault: Refusal | null;
}

/** The log's part of the console's contract (api.ts). */
export const entryInputs = {
  getEntry: z.object({ referenceNo: z.string().max(100) }),
  getEntryWindow: entryWindowQuery,
  getEntryTotals: entryTotalsQuery,
  getEntryPlace: entryPlaceQuery,
  getEntryExport: z.object({}),
  exportEntries: entryExportRequest,
  cancelEntryExport: z.object({}),
} as const;

export interface EntryResults {
  getEntry: EntryRow | null;
  getEntryWindow: EntryWindow;
  getEntryTotals: EntryTotals;
  getEntryPlace: EntryPlace;
  getEntryExport: EntryExportView;
  /** Begins; what becomes of it is in `getEntryExport`. */
  exportEntries: Outcome<null>;
  /** Answers when it has ended. */
  cancelEntryExport: null;
}
