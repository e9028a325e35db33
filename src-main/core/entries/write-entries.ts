import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { markSign } from '../../../src-shared/mt940/model.ts';
import type { EntryExportRequest } from '../../../src-shared/operator/entries-views.ts';
import { DRAFT, type Watch } from '../db/copies/copy-ledger.ts';
import { renameDurably } from '../db/copies/durable.ts';
import { Cancelled } from '../db/copies/file-fault.ts';
import type { Handle } from '../db/handle.ts';
import { readLedgerFile } from '../db/read-ledger-file.ts';
import { findByNumbers, findEntries, newestNumber } from '../db/tables/accounting-logs-ranges.ts';
import type { Entry } from '../db/tables/accounting-logs.ts';
import { EntriesByAmount } from './entry-amounts.ts';
import { EntryZones } from './entry-zones.ts';
import { csvRows, type CsvCell } from '../backups/csv-rows.ts';
import { rememberedAmounts } from '../backups/remembered-amounts.ts';

/** Shorter than a search's: so often it is told how far the export is, and looked whether it is wanted still. */
const ZONE_LENGTH = 2000;

/** Excel takes a file without it for one in the system's old code page, and shows names in other scripts as rubbish. */
const BYTE_ORDER_MARK = '\ufeff';

/** The columns of the CSV, in their order. Debit is money out and credit money in; the mark tells entries from reversals. */
export const ENTRY_COLUMNS = [
  'Bank reference',
  'Booked at',
  'Booking date',
  'Mark',
  'Transaction',
  'Account',
  'Contra account',
  'Currency',
  'Debit',
  'Credit',
  'Customer reference',
  'Block reference',
  'Statement',
  'Narrative 1',
  'Narrative 2',
  'Narrative 3',
  'Narrative 4',
  'Narrative 5',
  'Narrative 6',
] as const;

/**
 * Writes the rows of a list of the accounting log, in its order, all of one moment. The file has another name until all of it is there.
 *
 * @returns how many rows
 * @throws {Cancelled} what SQLite and the file system throw; in any case nothing is left
 */
export function writeEntries(
  ledgerPath: string,
  request: EntryExportRequest,
  file: string,
  watch: Watch,
): number {
  const draft = file + DRAFT;
  mkdirSync(dirname(file), { recursive: true });
  const opened = openSync(draft, 'w', 0o600);
  try {
    const write = request.format === 'csv' ? csvWriter() : jsonWriter();
    if (request.format === 'csv') writeSync(opened, BYTE_ORDER_MARK + csvRows([[...ENTRY_COLUMNS]]));
    const rows = readLedgerFile(ledgerPath, (handle) => {
      let count = 0;
      for (const entries of entriesOf(handle, request, watch)) {
        if (watch.cancelled()) throw new Cancelled('The export was cancelled');
        if (entries.length > 0) writeSync(opened, write(entries));
        count += entries.length;
      }
      return count;
    });
    fsyncSync(opened);
    closeSync(opened);
    renameDurably(draft, file);
    return rows;
  } catch (fault) {
    closeQuietly(opened);
    rmSync(draft, { force: true });
    throw fault;
  }
}

/** The list's rows, piece by piece. */
function* entriesOf(handle: Handle, request: EntryExportRequest, watch: Watch): Generator<Entry[]> {
  const newest = newestNumber(handle);
  const upTo = Math.min(request.upTo ?? newest, newest);
  const descending = request.direction === 'descending';
  const zones = new EntryZones(handle, request, ZONE_LENGTH);
  if (request.sort === 'amountMinor') return yield* byAmount(handle, zones, { upTo, descending }, watch);
  let done = 0;
  for (const range of zones.ranges(upTo, descending)) {
    const entries = findEntries(handle, zones.choice, range);
    yield descending ? entries.toReversed() : entries;
    done += range.to - range.from + 1;
    watch.progress({ done, total: upTo });
  }
}

/** Two ways through the log: one that sorts, one that writes. */
function* byAmount(
  handle: Handle,
  zones: EntryZones,
  { upTo, descending }: { upTo: number; descending: boolean },
  watch: Watch,
): Generator<Entry[]> {
  const order = new EntriesByAmount(handle, zones, upTo);
  while (order.step()) {
    watch.progress({ done: order.progress()?.done ?? upTo, total: 2 * upTo });
    yield [];
  }
  for (let first = 0; first < order.count; first += ZONE_LENGTH) {
    yield findByNumbers(handle, order.numbers(descending, first, ZONE_LENGTH));
    const share = Math.min(1, (first + ZONE_LENGTH) / order.count);
    watch.progress({ done: upTo + Math.floor(share * upTo), total: 2 * upTo });
  }
}

function csvWriter(): (entries: Entry[]) => string {
  const amountOf = rememberedAmounts();
  return (entries) =>
    csvRows(
      entries.map((entry): CsvCell[] => {
        const amount = amountOf(entry.transaction_amount, entry.transaction_currency);
        const came = markSign(entry.debit_credit) === 1;
        return [
          entry.reference_no,
          entry.created_at,
          entry.transaction_date,
          entry.debit_credit,
          entry.transaction_code,
          entry.account_number,
          entry.contra_account_number,
          entry.transaction_currency,
          came ? null : amount,
          came ? amount : null,
          entry.customer_reference_no,
          entry.corresponding_block_reference_no,
          entry.statement_id,
          entry.narrative_1,
          entry.narrative_2,
          entry.narrative_3,
          entry.narrative_4,
          entry.narrative_5,
          entry.narrative_6,
        ];
      }),
    );
}

/** One JSON object a line, its fields named as the ledger names them; amounts are decimals in their currency's main unit. */
function jsonWriter(): (entries: Entry[]) => string {
  const amountOf = rememberedAmounts();
  return (entries) =>
    entries
      .map((entry) => {
        const amount = amountOf(entry.transaction_amount, entry.transaction_currency);
        // Its number is in its reference, and the chain is of use only with the whole ledger.
        const told = { ...entry, id: undefined, chain_hash: undefined, transaction_amount: amount };
        return `${JSON.stringify(told)}\n`;
      })
      .join('');
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It was closed already: what failed came after.
  }
}
