import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../../src-shared/money/amount.ts';
import { markSign } from '../../../src-shared/mt940/model.ts';
import type { EntryExportRequest, EntryList } from '../../../src-shared/operator/entries-views.ts';
import type { EntryRow } from '../../../src-shared/operator/views.ts';
import { addEntries, entryLedger } from '../../testing/entry-ledger.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import type { EntryReader } from '../ports/entry-reader.ts';
import { openEntryReader } from './entry-reader.ts';
import { ENTRY_COLUMNS } from './write-entries.ts';

const LIST: EntryList = { sort: 'bookedAt', direction: 'descending', search: undefined };

async function bankWith(count: number, reader?: (real: EntryReader) => EntryReader): Promise<TestBank> {
  const entries = (path: string) => (reader ?? ((real) => real))(openEntryReader(path));
  return (await entryLedger(count, { ports: { entries } })).test;
}

/** Exports; gives the file's text. */
async function exported(test: TestBank, request: EntryExportRequest): Promise<string> {
  const { exports } = test.bank.entryLog;
  expect(exports.start(request)).toMatchObject({ ok: true });
  await expect.poll(() => exports.view().running).toBeNull();
  const { latest, fault } = exports.view();
  expect(fault).toBeNull();
  return readFileSync(exports.path(latest!.name)!, 'utf8');
}

/** All pages of the list, as the console reads it. */
async function pagesOf(test: TestBank, list: EntryList): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for (;;) {
    const {
      rows: more,
      count,
      progress,
    } = await test.bank.entryLog.window({
      ...list,
      upTo: null,
      first: rows.length,
      limit: 97,
      again: false,
    });
    rows.push(...more);
    if (progress === null && rows.length === count) return rows;
  }
}

const LISTS: EntryList[] = [
  LIST,
  { ...LIST, direction: 'ascending' },
  { ...LIST, mark: 'RD' },
  { ...LIST, accountNumber: 'A-1', search: 'rice' },
  { ...LIST, sort: 'amountMinor' },
  { ...LIST, sort: 'amountMinor', direction: 'ascending', from: '2026-11-02' },
  { ...LIST, search: 'nowhere' },
];

describe('an export of the accounting log', () => {
  it('has exactly the rows of the list, as CSV and as JSON Lines', async () => {
    const test = await bankWith(2300);
    for (const list of LISTS) {
      const rows = await pagesOf(test, list);
      const csv = await exported(test, { ...list, upTo: null, format: 'csv' });
      const [head, ...lines] = parse(csv);
      expect(head).toEqual([...ENTRY_COLUMNS]);
      expect(lines).toEqual(rows.map(lineOf));
      const json = await exported(test, { ...list, upTo: null, format: 'jsonl' });
      const objects = json
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(objects.map(({ reference_no: reference }) => reference)).toEqual(
        rows.map(({ referenceNo }) => referenceNo),
      );
      expect(objects.map(({ narrative_1: text }) => text)).toEqual(
        rows.map(({ narratives }) => narratives[0]),
      );
      expect(objects.map(({ transaction_amount: amount }) => amount)).toEqual(
        rows.map((row) => formatAmount(row.amountMinor, row.currency)),
      );
      expect(test.bank.entryLog.exports.view().latest!.rows).toBe(rows.length);
    }
  });

  it('has what the list had, though entries came since', async () => {
    const test = await bankWith(200);
    addEntries(join(test.dataDir, 'bank.sqlite'), 50, 200);
    const csv = await exported(test, { ...LIST, upTo: 200, format: 'csv' });
    expect(parse(csv)[1]![0]).toBe('EB00000000000200');
  });

  it('defuses what a spreadsheet would take for a formula', async () => {
    const test = await bankWith(12);
    const csv = await exported(test, { ...LIST, upTo: null, format: 'csv' });
    expect(csv).toContain("'=1+1");
    expect(csv).not.toMatch(/(?:^|,|")=/m);
  });

  it('is one at a time, keeps the last file, and leaves none behind', async () => {
    const test = await bankWith(30);
    const { exports } = test.bank.entryLog;
    expect(exports.start({ ...LIST, upTo: null, format: 'csv' })).toMatchObject({ ok: true });
    expect(exports.start({ ...LIST, upTo: null, format: 'csv' })).toMatchObject({
      ok: false,
      refusal: { code: 'export_running' },
    });
    await expect.poll(() => exports.view().running).toBeNull();
    const { name } = exports.view().latest!;
    const path = exports.path(name)!;
    expect(existsSync(path)).toBe(true);
    expect(exports.path('../bank.sqlite')).toBeNull();
    await test.bank.close();
    expect(existsSync(path)).toBe(false);
  });

  it('leaves nothing when it is cancelled', async () => {
    let begun: () => void;
    const started = new Promise<void>((resolve) => (begun = resolve));
    let go: () => void;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const test = await bankWith(3000, (real) => ({
      ...real,
      async export(...call) {
        begun();
        await gate;
        return real.export(...call);
      },
    }));
    const { exports } = test.bank.entryLog;
    exports.start({ ...LIST, upTo: null, format: 'csv' });
    await started;
    const ended = exports.cancel();
    go!();
    await ended;
    expect(exports.view()).toEqual({ running: null, latest: null, fault: null });
    expect(readdirSync(join(test.dataDir, 'downloads'))).toEqual([]);
  });
});

function lineOf(row: EntryRow): string[] {
  const amount = formatAmount(row.amountMinor, row.currency);
  const came = markSign(row.mark) === 1;
  return [
    row.referenceNo,
    row.bookedAt,
    row.transactionDate,
    row.mark,
    row.transactionCode,
    row.accountNumber,
    row.contraAccountNumber ?? '',
    row.currency,
    came ? '' : amount,
    came ? amount : '',
    row.customerReferenceNo,
    row.blockReferenceNo ?? '',
    String(row.statementId ?? ''),
    ...row.narratives.map((text) => (text === null ? '' : text.startsWith('=') ? `'${text}` : text)),
  ];
}

/** Reads CSV by RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
