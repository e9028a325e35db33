import { setImmediate as turn } from 'node:timers/promises';
import { ENTRY_MARKS, markSign, type EntryMark } from '../../../src-shared/mt940/model.ts';
import type {
  CurrencyTotals,
  EntryFilter,
  EntryList,
  EntryPlace,
  EntryPlaceQuery,
  EntryTotals,
  EntryTotalsQuery,
  EntryWindow,
  EntryWindowQuery,
  SearchProgress,
} from '../../../src-shared/operator/entries-views.ts';
import type { Handle } from '../db/handle.ts';
import { findByNumbers, hasAny, newestNumber, type RangeSum } from '../db/tables/accounting-logs-ranges.ts';
import { EntriesByAmount } from './entry-amounts.ts';
import { EntryZones } from './entry-zones.ts';
import { placeOfDay, placeOfReference } from './find-place.ts';
import { entryRow } from '../queries/views.ts';

/** So long a question is worked on before what is known so far is answered; who still wants to know asks again. */
const PATIENCE_MS = 200;
/** What was found for the last few filters is kept: going back to one costs nothing. */
const FILTERS_KEPT = 4;
/** Of more new entries, nobody looks whether one of them fits. */
const NEW_LOOKED_AT = 10_000;

/** A list in its order, as far as it is known. */
interface Order {
  /** Finds out more; false when all is known. */
  step(): boolean;
  progress(): SearchProgress | null;
  count(): number;
  numbers(first: number, limit: number): number[];
  /** When all is known. */
  placeOf(id: number): number | null;
}

/**
 * Answers questions about the accounting log that may take a look through all of it. The work is done in steps of milliseconds, on
 * behalf of those who wait for an answer, so several are served side by side; when nobody asks any more, it stops by itself.
 */
export class EntryDesk {
  readonly #handle: Handle;
  readonly #zoneLength: number | undefined;
  readonly #zones = new Map<string, EntryZones>();
  /** The one list by amount that was asked for last: it holds the number of each of its rows. */
  #byAmount: { key: string; order: EntriesByAmount } | null = null;

  constructor(handle: Handle, zoneLength?: number) {
    this.#handle = handle;
    this.#zoneLength = zoneLength;
  }

  async window(query: EntryWindowQuery): Promise<EntryWindow> {
    const { first, limit, again } = query;
    const upTo = this.#upTo(query.upTo);
    const order = this.#orderOf(query, upTo);
    await work(order, () => !again && order.count() >= first + limit);
    return {
      rows: findByNumbers(this.#handle, order.numbers(first, limit)).map(entryRow),
      first,
      upTo,
      count: order.count(),
      progress: order.progress(),
      newer: this.#hasNewer(query, upTo),
    };
  }

  async totals(query: EntryTotalsQuery): Promise<EntryTotals> {
    const upTo = this.#upTo(query.upTo);
    const zones = this.#zonesOf(query);
    const progress = (): SearchProgress | null => zones.progress(upTo);
    await work({ step: () => zones.step(upTo, true) }, () => false);
    const currencies = totalsOf(zones.sums(upTo));
    const count = currencies
      .flatMap(({ marks }) => ENTRY_MARKS.map((mark) => marks[mark].count))
      .reduce((all, one) => all + one, 0);
    return { upTo, count, currencies, progress: progress() };
  }

  async place(query: EntryPlaceQuery): Promise<EntryPlace> {
    const { target } = query;
    const upTo = this.#upTo(query.upTo);
    const order = this.#orderOf(query, upTo);
    await work(order, () => false);
    const progress = order.progress();
    if (progress !== null) return { index: null, progress };
    const placed = {
      count: order.count(),
      numberAt: (at: number) => order.numbers(at, 1)[0]!,
      placeOf: (number: number) => (number >= 1 && number <= upTo ? order.placeOf(number) : null),
    };
    const index =
      target.kind === 'reference'
        ? placeOfReference(this.#handle, placed, target.reference)
        : placeOfDay(this.#handle, placed, target.date, query.direction === 'descending');
    return { index, progress };
  }

  #upTo(asked: number | null): number {
    const newest = newestNumber(this.#handle);
    return asked === null ? newest : Math.min(asked, newest);
  }

  #orderOf(list: EntryList, upTo: number): Order {
    const descending = list.direction === 'descending';
    const zones = this.#zonesOf(list);
    if (list.sort === 'bookedAt') {
      return {
        step: () => zones.step(upTo, descending),
        progress: () => zones.progress(upTo),
        count: () => zones.count(upTo, descending),
        numbers: (first, limit) => zones.numbers(upTo, descending, first, limit),
        placeOf: (id) => zones.placeOf(id, upTo, descending),
      };
    }
    const key = keyOf(list);
    if (this.#byAmount?.key !== key || this.#byAmount.order.upTo !== upTo) {
      this.#byAmount = { key, order: new EntriesByAmount(this.#handle, zones, upTo) };
    }
    const { order } = this.#byAmount;
    return {
      step: () => order.step(),
      progress: () => order.progress(),
      count: () => order.count,
      numbers: (first, limit) => order.numbers(descending, first, limit),
      placeOf: (id) => order.placeOf(id, descending),
    };
  }

  #zonesOf(filter: EntryFilter): EntryZones {
    const key = keyOf(filter);
    const zones = this.#zones.get(key) ?? new EntryZones(this.#handle, filter, this.#zoneLength);
    this.#zones.delete(key);
    this.#zones.set(key, zones);
    if (this.#zones.size > FILTERS_KEPT) this.#zones.delete(this.#zones.keys().next().value!);
    return zones;
  }

  #hasNewer(filter: EntryFilter, upTo: number): boolean {
    const newest = newestNumber(this.#handle);
    if (newest === upTo) return false;
    if (newest - upTo > NEW_LOOKED_AT) return true;
    return hasAny(this.#handle, this.#zonesOf(filter).choice, { from: upTo + 1, to: newest });
  }
}

/** Works until enough is known, all is, or whoever asks should hear how far it is. */
async function work(on: Pick<Order, 'step'>, isEnough: () => boolean): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!isEnough() && on.step() && performance.now() < until) await turn();
}

const FILTERS = ['accountNumber', 'mark', 'customerReferenceNo', 'search', 'to', 'from'] as const;

function keyOf(filter: EntryFilter): string {
  return JSON.stringify(FILTERS.map((name) => filter[name] ?? ''));
}

function totalsOf(sums: readonly RangeSum[]): CurrencyTotals[] {
  const all = new Map<string, Record<EntryMark, { count: number; minor: bigint }>>();
  const nothing = () => ({ count: 0, minor: 0n });
  for (const { currency, mark, count, minor } of sums) {
    let marks = all.get(currency);
    if (marks === undefined) {
      marks = { D: nothing(), C: nothing(), RD: nothing(), RC: nothing() };
      all.set(currency, marks);
    }
    marks[mark].count += count;
    marks[mark].minor += minor;
  }
  return [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, marks]) => ({
      currency,
      marks: {
        D: told(marks.D),
        C: told(marks.C),
        RD: told(marks.RD),
        RC: told(marks.RC),
      },
      netMinor: String(
        ENTRY_MARKS.reduce((net, mark) => net + BigInt(markSign(mark)) * marks[mark].minor, 0n),
      ),
    }));
}

const told = ({ count, minor }: { count: number; minor: bigint }) => ({ count, minor: String(minor) });
