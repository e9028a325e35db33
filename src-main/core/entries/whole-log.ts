import type {
  EntryList,
  EntryPlace,
  EntryPlaceQuery,
  EntryWindow,
  EntryWindowQuery,
} from '../../../src-shared/operator/entries-views.ts';
import type { Handle } from '../db/handle.ts';
import { findEntries, newestNumber } from '../db/tables/accounting-logs-ranges.ts';
import { entryRow } from '../queries/views.ts';
import { placeOfDay, placeOfReference } from './find-place.ts';

/** Whether the list is the whole log in the order of booking. */
export function isWholeLog(list: EntryList): boolean {
  const { sort, accountNumber, mark, customerReferenceNo, from, to, search } = list;
  const isOpen = [accountNumber, mark, customerReferenceNo, from, to, search].every(
    (value) => value === undefined || value === '',
  );
  return sort === 'bookedAt' && isOpen;
}

/** Rows of the whole log: entries are numbered from 1 without a gap, so a row's place is its number. */
export function wholeLogWindow(handle: Handle, query: EntryWindowQuery): EntryWindow {
  const { first, limit, direction } = query;
  const newest = newestNumber(handle);
  const upTo = Math.min(query.upTo ?? newest, newest);
  const descending = direction === 'descending';
  const range = descending
    ? { from: upTo - first - limit + 1, to: upTo - first }
    : { from: first + 1, to: Math.min(upTo, first + limit) };
  const found = findEntries(handle, { where: [], indexed: false }, range);
  return {
    rows: (descending ? found.toReversed() : found).map(entryRow),
    first,
    upTo,
    count: upTo,
    progress: null,
    newer: newest > upTo,
  };
}

/** The place of a day or a reference in the whole log. */
export function wholeLogPlace(handle: Handle, query: EntryPlaceQuery): EntryPlace {
  const { target, direction } = query;
  const newest = newestNumber(handle);
  const upTo = Math.min(query.upTo ?? newest, newest);
  const descending = direction === 'descending';
  const list = {
    count: upTo,
    numberAt: (place: number) => (descending ? upTo - place : place + 1),
    placeOf(number: number) {
      if (number < 1 || number > upTo) return null;
      return descending ? upTo - number : number - 1;
    },
  };
  const index =
    target.kind === 'reference'
      ? placeOfReference(handle, list, target.reference)
      : placeOfDay(handle, list, target.date, descending);
  return { index, progress: null };
}
