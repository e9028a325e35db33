import type { Handle } from '../db/handle.ts';
import { bookingDay, findNumbersOf } from '../db/tables/accounting-logs-ranges.ts';

/** A list whose rows are all known. */
export interface PlacedList {
  count: number;
  /** The number of the entry at a place. */
  numberAt(place: number): number;
  /** The place of an entry; null when it is not in the list. */
  placeOf(number: number): number | null;
}

/**
 * The place of the first row that is of a day or, in the list's direction, beyond; null when there is none. Found by halving: days
 * follow each other as numbers do, save where the clock was set back.
 */
export function placeOfDay(
  handle: Handle,
  list: PlacedList,
  day: string,
  descending: boolean,
): number | null {
  let [low, high] = [0, list.count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const there = bookingDay(handle, list.numberAt(middle));
    const isReached = descending ? there <= day : there >= day;
    if (isReached) high = middle;
    else low = middle + 1;
  }
  return low === list.count ? null : low;
}

/** The place of the first row that a reference means; null when none of the list's does. */
export function placeOfReference(handle: Handle, list: PlacedList, reference: string): number | null {
  const places = findNumbersOf(handle, reference).flatMap((number) => list.placeOf(number) ?? []);
  return places.length === 0 ? null : Math.min(...places);
}
