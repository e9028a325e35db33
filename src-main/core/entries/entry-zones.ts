import type { EntryFilter } from '../../../src-shared/operator/entries-views.ts';
import { entryConditions, isIndexed } from '../db/tables/accounting-logs-filter.ts';
import {
  findNumbers,
  sumRange,
  type EntryChoice,
  type EntryRange,
  type RangeSum,
} from '../db/tables/accounting-logs-ranges.ts';
import type { Handle } from '../db/handle.ts';

/** So many entries are looked through at once: a few milliseconds, also for a text. */
const ZONE_LENGTH = 10_000;
/** The numbers of so few are kept with their zone: to find them again would cost a look through all of it. */
const FEW = 200;
/** Of fuller zones, the numbers of those that were looked at last are kept. */
const ZONES_REMEMBERED = 64;

/** A stretch of the log that was looked through: what fits in it. */
interface Zone {
  range: EntryRange;
  count: number;
  sums: RangeSum[];
  numbers: readonly number[] | null;
}

/**
 * The entries that fit a filter, found zone by zone: the log is looked through once, and what was found in a full zone stays true, since
 * entries are never changed. Kept are how many fit in each zone and their sums; which ones, only where somebody looks.
 *
 * All that is asked is asked of the entries up to a number. What an index leads to is one zone.
 */
export class EntryZones {
  readonly #handle: Handle;
  readonly choice: EntryChoice;
  readonly #length: number;
  readonly #zones: Zone[] = [];
  readonly #remembered = new Set<Zone>();

  constructor(handle: Handle, filter: EntryFilter, length = ZONE_LENGTH) {
    this.#handle = handle;
    const indexed = isIndexed(handle, filter);
    this.choice = { where: entryConditions(handle, filter), indexed };
    this.#length = indexed ? Number.MAX_SAFE_INTEGER : length;
  }

  /** The zones of the entries up to a number, in the order of a list. */
  *ranges(upTo: number, descending: boolean): Generator<EntryRange> {
    const last = this.#placeOf(upTo);
    for (let at = 0; at <= last; at += 1) yield this.#rangeAt(descending ? last - at : at, upTo);
  }

  /** Looks through the next zone that nobody has looked through, from the list's first on. False when there is none. */
  step(upTo: number, descending: boolean): boolean {
    for (const range of this.ranges(upTo, descending)) {
      if (this.#known(range) !== undefined) continue;
      const sums = sumRange(this.#handle, this.choice, range);
      const count = sums.reduce((all, sum) => all + sum.count, 0);
      const numbers = count === 0 ? [] : count > FEW ? null : findNumbers(this.#handle, this.choice, range);
      this.#zones[this.#placeOf(range.to)] = { range, count, sums, numbers };
      return true;
    }
    return false;
  }

  /** How far the look through the log is; null once it is through. */
  progress(upTo: number): { done: number; total: number } | null {
    let done = 0;
    for (const range of this.ranges(upTo, false)) {
      if (this.#known(range) !== undefined) done += range.to - range.from + 1;
    }
    return done >= upTo ? null : { done, total: upTo };
  }

  /** How many rows the list has, as far as its rows are known from the first on without a gap. */
  count(upTo: number, descending: boolean): number {
    let count = 0;
    for (const range of this.ranges(upTo, descending)) {
      const zone = this.#known(range);
      if (zone === undefined) break;
      count += this.#countIn(zone, range);
    }
    return count;
  }

  /** The numbers of the list's rows from a place on; fewer where it is not known further, or ends. */
  numbers(upTo: number, descending: boolean, first: number, limit: number): number[] {
    const found: number[] = [];
    let passed = 0;
    for (const range of this.ranges(upTo, descending)) {
      const zone = this.#known(range);
      if (zone === undefined || found.length === limit) break;
      const count = this.#countIn(zone, range);
      if (passed + count > first) {
        const ascending = this.#numbersIn(zone, range);
        const inOrder = descending ? ascending.toReversed() : ascending;
        const from = Math.max(0, first - passed);
        found.push(...inOrder.slice(from, from + limit - found.length));
      }
      passed += count;
    }
    return found;
  }

  /** The place of an entry among the list's rows; null when it is none of them. All zones are to be known. */
  placeOf(id: number, upTo: number, descending: boolean): number | null {
    let passed = 0;
    for (const range of this.ranges(upTo, descending)) {
      const zone = this.#known(range)!;
      if (id >= range.from && id <= range.to) {
        const ascending = this.#numbersIn(zone, range);
        const at = ascending.indexOf(id);
        if (at === -1) return null;
        return passed + (descending ? ascending.length - 1 - at : at);
      }
      passed += this.#countIn(zone, range);
    }
    return null;
  }

  /** The sums of the zones that are known. */
  sums(upTo: number): RangeSum[] {
    const sums: RangeSum[] = [];
    for (const range of this.ranges(upTo, false)) {
      const zone = this.#known(range);
      if (zone === undefined) continue;
      sums.push(...(zone.range.to === range.to ? zone.sums : sumRange(this.#handle, this.choice, range)));
    }
    return sums;
  }

  #placeOf(id: number): number {
    return Math.floor((id - 1) / this.#length);
  }

  #rangeAt(place: number, upTo: number): EntryRange {
    return { from: place * this.#length + 1, to: Math.min(upTo, (place + 1) * this.#length) };
  }

  /** The zone of a range, when it was looked through at least as far. */
  #known(range: EntryRange): Zone | undefined {
    const zone = this.#zones[this.#placeOf(range.from)];
    return zone !== undefined && zone.range.to >= range.to ? zone : undefined;
  }

  #countIn(zone: Zone, range: EntryRange): number {
    return zone.range.to === range.to ? zone.count : this.#numbersIn(zone, range).length;
  }

  #numbersIn(zone: Zone, range: EntryRange): readonly number[] {
    const numbers = (zone.numbers ??= findNumbers(this.#handle, this.choice, zone.range));
    if (numbers.length > FEW) this.#remember(zone);
    return zone.range.to === range.to ? numbers : numbers.filter((id) => id <= range.to);
  }

  #remember(zone: Zone): void {
    this.#remembered.delete(zone);
    this.#remembered.add(zone);
    if (this.#remembered.size <= ZONES_REMEMBERED) return;
    const [oldest] = this.#remembered;
    oldest!.numbers = null;
    this.#remembered.delete(oldest!);
  }
}
