import type { Handle } from '../db/handle.ts';
import { findAmounts, type EntryRange } from '../db/tables/accounting-logs-ranges.ts';
import type { EntryZones } from './entry-zones.ts';

/**
 * The entries of a filter in the order of their amounts, then of booking: there is no index by amount, so all are gathered and
 * sorted, once. Of the entries up to one number.
 */
export class EntriesByAmount {
  readonly upTo: number;
  readonly #handle: Handle;
  readonly #zones: EntryZones;
  readonly #left: Iterator<EntryRange>;
  readonly #ids: number[] = [];
  readonly #amounts: number[] = [];
  #done = 0;
  /** Ascending; null until all are gathered. */
  #sorted: Uint32Array | null = null;

  constructor(handle: Handle, zones: EntryZones, upTo: number) {
    this.#handle = handle;
    this.#zones = zones;
    this.upTo = upTo;
    this.#left = zones.ranges(upTo, false);
  }

  /** Gathers the next zone, at last sorts. False when nothing is left to do. */
  step(): boolean {
    if (this.#sorted !== null) return false;
    const { value: range, done } = this.#left.next();
    if (done === true) {
      this.#sort();
      return true;
    }
    for (const { id, amount } of findAmounts(this.#handle, this.#zones.choice, range)) {
      this.#ids.push(id);
      this.#amounts.push(amount);
    }
    this.#done = range.to;
    return true;
  }

  progress(): { done: number; total: number } | null {
    return this.#sorted === null ? { done: this.#done, total: this.upTo } : null;
  }

  /** How many there are; none before they are sorted. */
  get count(): number {
    return this.#sorted?.length ?? 0;
  }

  numbers(descending: boolean, first: number, limit: number): number[] {
    const sorted = this.#sorted ?? new Uint32Array();
    if (!descending) return [...sorted.subarray(first, first + limit)];
    const end = Math.max(0, sorted.length - first);
    return [...sorted.subarray(Math.max(0, end - limit), end)].toReversed();
  }

  placeOf(id: number, descending: boolean): number | null {
    const at = this.#sorted!.indexOf(id);
    if (at === -1) return null;
    return descending ? this.#sorted!.length - 1 - at : at;
  }

  #sort(): void {
    const amounts = Float64Array.from(this.#amounts);
    const ids = this.#ids;
    const order = Uint32Array.from(ids, (_, at) => at);
    // What was gathered in the order of booking stays in it where amounts are equal: the sort is stable.
    order.sort((a, b) => amounts[a]! - amounts[b]!);
    this.#sorted = order.map((at) => ids[at]!);
    this.#ids.length = 0;
    this.#amounts.length = 0;
  }
}
