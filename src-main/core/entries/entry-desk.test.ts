import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ENTRY_MARKS, markSign } from '../../../src-shared/mt940/model.ts';
import type { EntryList } from '../../../src-shared/operator/entries-views.ts';
import { addEntries, entryLedger, type WrittenEntry } from '../../testing/entry-ledger.ts';
import { createHandle } from '../db/handle.ts';
import { EntryDesk } from './entry-desk.ts';

const LIST: EntryList = { sort: 'bookedAt', direction: 'descending', search: undefined };

/** A log of a few hundred entries of all kinds, looked through ten by ten. */
async function desk(size = 430) {
  const { dataDir, entries } = await entryLedger(size);
  const path = join(dataDir, 'bank.sqlite');
  const connection = new BetterSqlite3(path, { readonly: true });
  onTestFinished(() => void connection.close());
  return {
    desk: new EntryDesk(createHandle(connection), 10),
    entries,
    more: (count: number) => entries.push(...addEntries(path, count, entries.length)),
  };
}

/** Asks until all is known. */
async function known<T extends { progress: unknown }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.progress === null) return answer;
  }
}

/** What a list has, by going through all entries. */
function listed(entries: readonly WrittenEntry[], list: EntryList): WrittenEntry[] {
  const { accountNumber, mark, from, to, search = '', customerReferenceNo, sort, direction } = list;
  const found = entries.filter(
    (entry) =>
      (accountNumber === undefined || entry.account === accountNumber) &&
      (mark === undefined || entry.mark === mark) &&
      (from === undefined || entry.date >= from) &&
      (to === undefined || entry.date <= to) &&
      (customerReferenceNo === undefined || entry.reference === customerReferenceNo) &&
      `${entry.reference}\n${entry.account}\n${entry.narrative}`.toLowerCase().includes(search.toLowerCase()),
  );
  if (sort === 'amountMinor') found.sort((a, b) => a.amount - b.amount || a.id - b.id);
  return direction === 'descending' ? found.reverse() : found;
}

const FILTERS: Partial<EntryList>[] = [
  {},
  { mark: 'D' },
  { mark: 'RC' },
  { accountNumber: 'A-1' },
  { accountNumber: 'NOBODY' },
  { customerReferenceNo: 'REF-7' },
  { search: 'school' },
  { search: 'REF-11' },
  { search: '100%' },
  { search: 'EB00000000000012' },
  { from: '2026-11-03', to: '2026-11-05' },
  { accountNumber: 'A-2', mark: 'C', search: 'rice' },
];
const LISTS = FILTERS.flatMap((filter) =>
  (['bookedAt', 'amountMinor'] as const).flatMap((sort) =>
    (['ascending', 'descending'] as const).map((direction) => ({ ...LIST, ...filter, sort, direction })),
  ),
);

describe('the desk of the accounting log', () => {
  it('gives any rows of any list, asked for in any order', async () => {
    const { desk: asked, entries } = await desk();
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
    for (const list of LISTS) {
      const own = list.search === 'EB00000000000012';
      const rows = own ? entries.filter(({ id }) => id === 12) : listed(entries, list);
      for (let turn = 0; turn < 4; turn += 1) {
        const [first, limit] = [random(rows.length + 5), 1 + random(60)];
        const window = await known(() =>
          asked.window({ ...list, upTo: null, first, limit, again: false }).then(async (answer) => ({
            ...answer,
            // Enough rows may be there before all of the list is known.
            progress:
              answer.rows.length === Math.min(limit, Math.max(0, rows.length - first))
                ? null
                : answer.progress,
          })),
        );
        expect(
          window.rows.map(({ referenceNo }) => Number(referenceNo.slice(2))),
          JSON.stringify(list),
        ).toEqual(rows.slice(first, first + limit).map(({ id }) => id));
      }
      const all = await known(() => asked.window({ ...list, upTo: null, first: 0, limit: 1, again: true }));
      expect(all.count, JSON.stringify(list)).toBe(rows.length);
    }
  });

  it('adds up what a filter shows, exactly, by currency and mark', async () => {
    const { desk: asked, entries } = await desk();
    for (const filter of FILTERS.filter(({ search }) => search !== 'EB00000000000012')) {
      const { currencies, count } = await known(() => asked.totals({ ...LIST, ...filter, upTo: null }));
      const rows = listed(entries, { ...LIST, ...filter });
      expect(count).toBe(rows.length);
      const expected = [...new Set(rows.map(({ currency }) => currency))].sort().map((currency) => {
        const of = rows.filter((row) => row.currency === currency);
        const sum = (mark: string): bigint =>
          of.filter((row) => row.mark === mark).reduce((all, row) => all + BigInt(row.amount), 0n);
        return {
          currency,
          marks: Object.fromEntries(
            ENTRY_MARKS.map((mark) => [
              mark,
              { count: of.filter((row) => row.mark === mark).length, minor: String(sum(mark)) },
            ]),
          ),
          netMinor: String(ENTRY_MARKS.reduce((net, mark) => net + BigInt(markSign(mark)) * sum(mark), 0n)),
        };
      });
      expect(currencies).toEqual(expected);
    }
  });

  it('holds a list as it was while entries come, and says so', async () => {
    const { desk: asked, entries, more } = await desk(95);
    const list = { ...LIST, mark: 'D' as const, first: 0, limit: 20, again: true };
    const before = await known(() => asked.window({ ...list, upTo: null }));
    expect(before).toMatchObject({ upTo: 95, newer: false });
    const frozen = listed(entries, list);
    more(40);
    const held = await known(() => asked.window({ ...list, upTo: 95 }));
    expect(held).toEqual({ ...before, newer: true });
    const totals = await known(() => asked.totals({ ...list, upTo: 95 }));
    expect(totals.count).toBe(frozen.length);
    expect(totals.currencies.reduce((all, { marks }) => all + BigInt(marks.D.minor), 0n)).toBe(
      frozen.reduce((all, { amount }) => all + BigInt(amount), 0n),
    );
    const now = await known(() => asked.window({ ...list, upTo: null }));
    expect(now.count).toBe(listed(entries, list).length);
    expect(now.rows.map(({ referenceNo }) => Number(referenceNo.slice(2)))).toEqual(
      listed(entries, list)
        .slice(0, 20)
        .map(({ id }) => id),
    );
    expect(await known(() => asked.window({ ...list, upTo: 95 }))).toEqual({ ...before, newer: true });
  });

  it('finds the place of a reference and of a day', async () => {
    const { desk: asked, entries } = await desk();
    for (const list of LISTS.filter(({ search }) => search === undefined)) {
      const rows = listed(entries, list);
      const row = rows[Math.floor(rows.length * 0.7)];
      const placeOf = async (target: Parameters<typeof asked.place>[0]['target']): Promise<number | null> =>
        (await known(() => asked.place({ ...list, upTo: null, target }))).index;
      if (row === undefined) {
        expect(await placeOf({ kind: 'reference', reference: 'REF-7' })).toBeNull();
        continue;
      }
      const own = `EB${String(row.id).padStart(14, '0')}`;
      expect(await placeOf({ kind: 'reference', reference: own })).toBe(rows.indexOf(row));
      expect(await placeOf({ kind: 'reference', reference: row.reference })).toBe(
        rows.findIndex(({ reference }) => reference === row.reference),
      );
      expect(await placeOf({ kind: 'reference', reference: 'NOT THERE' })).toBeNull();
      if (list.sort === 'amountMinor') continue;
      const reached = rows.findIndex(({ date }) =>
        list.direction === 'descending' ? date <= row.date : date >= row.date,
      );
      expect(await placeOf({ kind: 'date', date: row.date })).toBe(reached);
    }
  });

  it('answers in time how far it is, and nothing of an empty log', async () => {
    const { desk: asked } = await desk(0);
    expect(await asked.window({ ...LIST, upTo: null, first: 0, limit: 100, again: false })).toEqual({
      rows: [],
      first: 0,
      upTo: 0,
      count: 0,
      progress: null,
      newer: false,
    });
    expect(await asked.totals({ ...LIST, upTo: null })).toMatchObject({
      count: 0,
      currencies: [],
      progress: null,
    });
  });
});
