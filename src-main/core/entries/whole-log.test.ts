import { expect, it } from 'vitest';
import type { EntryList } from '../../../src-shared/operator/entries-views.ts';
import { entryLedger } from '../../testing/entry-ledger.ts';
import { isWholeLog } from './whole-log.ts';

const LIST: EntryList = { sort: 'bookedAt', direction: 'descending', search: undefined };

it('the whole log in the order of booking is read by numbers, and has the same rows as by the way of a filter', async () => {
  const { test } = await entryLedger(250);
  const numbers = async (list: Partial<EntryList>, first: number, upTo: number | null) => {
    const query = { ...LIST, ...list, upTo, first, limit: 40, again: false };
    const { rows, ...rest } = await test.bank.entryLog.window(query);
    return { rows: rows.map(({ referenceNo }) => Number(referenceNo.slice(2))), ...rest };
  };
  for (const direction of ['ascending', 'descending'] as const) {
    for (const [first, upTo] of [
      [0, null],
      [210, null],
      [249, null],
      [250, null],
      [0, 17],
      [5, 17],
      [30, 17],
      [0, 9999],
      [0, 0],
    ] as const) {
      // Every entry's reference has this in it, so the filter takes nothing away, and is looked for.
      const filtered = await numbers({ direction, search: 'REF-' }, first, upTo);
      expect(await numbers({ direction }, first, upTo)).toEqual(filtered);
    }
  }
});

it('a day and a reference are at the same place as by the way of a filter', async () => {
  const { test } = await entryLedger(250);
  const targets = [
    { kind: 'date', date: '2026-11-03' },
    { kind: 'date', date: '2020-01-01' },
    { kind: 'date', date: '2030-01-01' },
    { kind: 'reference', reference: 'REF-20' },
    { kind: 'reference', reference: 'EB00000000000200' },
    { kind: 'reference', reference: 'EB00000000000000' },
    { kind: 'reference', reference: 'not there' },
  ] as const;
  const found: unknown[] = [];
  for (const target of targets) {
    for (const direction of ['ascending', 'descending'] as const) {
      for (const upTo of [null, 100]) {
        const place = (search?: string) =>
          test.bank.entryLog.place({ ...LIST, direction, search, upTo, target });
        const { index } = await place();
        expect(index).toBe((await place('REF-')).index);
        found.push(index);
      }
    }
  }
  expect(new Set(found).size).toBeGreaterThan(6);
});

it.each<[Partial<EntryList>, boolean]>([
  [{}, true],
  [{ direction: 'ascending' }, true],
  [{ search: '', accountNumber: '' }, true],
  [{ sort: 'amountMinor' }, false],
  [{ mark: 'D' }, false],
  [{ to: '2026-01-01' }, false],
  [{ search: 'x' }, false],
])('%j is the whole log: %s', (list, whole) => {
  expect(isWholeLog({ ...LIST, ...list })).toBe(whole);
});

it('an entry is found by its reference', async () => {
  const { test } = await entryLedger(5);
  expect(test.bank.entryLog.entry('EB00000000000003')?.customerReferenceNo).toBe('REF-1');
  expect(test.bank.entryLog.entry('EB00000000000009')).toBeNull();
  expect(test.bank.entryLog.entry('nonsense')).toBeNull();
});
