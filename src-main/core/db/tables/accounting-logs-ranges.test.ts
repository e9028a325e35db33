import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EntryFilter } from '../../../../src-shared/operator/entries-views.ts';
import { entryLedger } from '../../../testing/entry-ledger.ts';
import { keepRuns, planOf } from '../../../testing/query-plans.ts';
import type { Handle } from '../handle.ts';
import { openSecondReader } from '../second-reader.ts';
import { LEDGER_FILE } from '../copies/ledger-swap.ts';
import { entryConditions, isIndexed } from './accounting-logs-filter.ts';
import {
  bookingDay,
  findAmounts,
  findByNumbers,
  findEntries,
  findNumbers,
  findNumbersOf,
  hasAny,
  newestNumber,
  sumRange,
  type EntryChoice,
} from './accounting-logs-ranges.ts';

const RANGE = { from: 11, to: 20 };
const BY_NUMBER = 'SEARCH accounting_logs USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)';
const BY_REFERENCE =
  /^SEARCH accounting_logs USING (?:COVERING )?INDEX sqlite_autoindex_accounting_logs_1 \(customer_reference_no=\?\)$/;
const BY_ACCOUNT =
  /^SEARCH accounting_logs USING (?:COVERING )?INDEX accounting_logs_by_account \(account_number=\?\)$/;

async function reader() {
  const { dataDir } = await entryLedger(120);
  const path = join(dataDir, LEDGER_FILE);
  const { handle, close } = openSecondReader(path);
  onTestFinished(close);
  const runs = keepRuns();
  const planned = (query: (handle: Handle) => unknown): string[] => {
    runs.length = 0;
    query(handle);
    return runs.flatMap((run) => planOf(path, run));
  };
  return { handle, planned };
}

const choiceOf = (handle: Handle, filter: EntryFilter): EntryChoice => ({
  where: entryConditions(handle, filter),
  indexed: isIndexed(handle, filter),
});

describe('the questions of the accounting log', () => {
  it('go through a stretch of the log by its numbers, whatever the filter, and sort nothing', async () => {
    const { handle, planned } = await reader();
    for (const filter of [{}, { mark: 'D' }, { search: 'rice' }, { from: '2026-11-01' }] as EntryFilter[]) {
      const choice = choiceOf(handle, { search: undefined, ...filter });
      expect(choice.indexed).toBe(false);
      for (const query of [findNumbers, findAmounts, findEntries, hasAny] as const) {
        expect(planned((on) => query(on, choice, RANGE))).toEqual([BY_NUMBER]);
      }
      const plan = planned((on) => sumRange(on, choice, RANGE));
      expect(plan[0]).toBe(BY_NUMBER);
      // Reversals are rare enough to be grouped.
      if (plan.length > 1) expect(plan.slice(1)).toEqual([BY_NUMBER, 'USE TEMP B-TREE FOR GROUP BY']);
    }
  });

  it('use the index where one leads to few entries', async () => {
    const { handle, planned } = await reader();
    const byReference = choiceOf(handle, { search: undefined, customerReferenceNo: 'REF-3' });
    const byText = choiceOf(handle, { search: 'REF-3' });
    const byAccount = choiceOf(handle, { search: undefined, accountNumber: 'A-1' });
    for (const [choice, plan] of [
      [byReference, BY_REFERENCE],
      [byText, BY_REFERENCE],
      [byAccount, BY_ACCOUNT],
    ] as const) {
      expect(choice.indexed).toBe(true);
      expect(planned((on) => sumRange(on, choice, { from: 1, to: 120 }))[0]).toMatch(plan);
      expect(planned((on) => findEntries(on, choice, { from: 1, to: 120 }))[0]).toMatch(plan);
    }
    expect(choiceOf(handle, { search: 'EB00000000000007' }).indexed).toBe(true);
  });

  it('find single entries at once', async () => {
    const { planned } = await reader();
    for (const [query, plan] of [
      [
        (on) => newestNumber(on),
        [expect.stringMatching(/^SCAN accounting_logs USING COVERING INDEX|^SEARCH|^SCAN accounting_logs$/)],
      ],
      [(on) => bookingDay(on, 7), ['SEARCH accounting_logs USING INTEGER PRIMARY KEY (rowid=?)']],
      [
        (on) => findNumbersOf(on, 'REF-3'),
        [expect.stringMatching(BY_REFERENCE), 'USE TEMP B-TREE FOR ORDER BY'],
      ],
    ] as [(handle: Handle) => unknown, unknown[]][]) {
      expect(planned(query)).toEqual(plan);
    }
    expect(planned((on) => findByNumbers(on, [7, 9]))[0]).toBe(
      'SEARCH accounting_logs USING INTEGER PRIMARY KEY (rowid=?)',
    );
  });

  it('give entries in the order that is asked for, and none twice', async () => {
    const { handle } = await reader();
    expect(findByNumbers(handle, [9, 7, 500, 8]).map(({ id }) => id)).toEqual([9, 7, 8]);
  });
});
