import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ENTRY_MARKS, type EntryMark } from '../../src-shared/mt940/model.ts';
import type { TestBank } from './test-bank.ts';
import { useTestBank } from './use-test-bank.ts';

/** An entry as a test knows it. */
export interface WrittenEntry {
  id: number;
  reference: string;
  mark: EntryMark;
  account: string;
  amount: number;
  currency: string;
  date: string;
  narrative: string;
}

const TEXTS = [
  'School meals',
  'rice and beans',
  '100% wool',
  '=1+1',
  'a "quoted", text',
  'Ĳssel\r\nline two',
];

/**
 * A ledger whose log has entries of all marks, accounts, days and two currencies, put there as no bank would: they are there to be read.
 * Some sums are larger than a number is exact.
 */
export async function entryLedger(
  count: number,
  options?: Parameters<typeof useTestBank>[0],
): Promise<{ test: TestBank; dataDir: string; entries: WrittenEntry[] }> {
  const test = await useTestBank(options);
  const ledger = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  const open = ledger.prepare(
    `INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, account_kind,
       opening_funds, opened_date, opened_at) VALUES (?, ?, 'USD', 0, 'programme', 0, '2026-11-01', '2026-11-01T00:00:00Z')`,
  );
  for (const account of ['A-0', 'A-1', 'A-2', 'A-3']) open.run(account, account);
  ledger.close();
  return { test, dataDir: test.dataDir, entries: addEntries(join(test.dataDir, 'bank.sqlite'), count) };
}

/** Adds entries after those that there are. */
export function addEntries(path: string, count: number, after = 0): WrittenEntry[] {
  const ledger = new BetterSqlite3(path);
  const insert = ledger.prepare(
    `INSERT INTO accounting_logs (id, corresponding_block_reference_no, customer_reference_no, debit_credit,
       account_number, transaction_amount, transaction_date, transaction_currency, transaction_code, narrative_1,
       created_at, chain_hash) VALUES (?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const entries = Array.from({ length: count }, (_, at) => written(after + at + 1));
  ledger.transaction(() => {
    for (const { id, reference, mark, account, amount, date, currency, narrative } of entries) {
      const code = mark === 'D' || mark === 'C' ? 'DBT' : 'RTN';
      const moment = `${date}T10:00:00.000Z`;
      insert.run(
        id,
        reference,
        mark,
        account,
        amount,
        date,
        currency,
        code,
        narrative,
        moment,
        'x'.repeat(43),
      );
    }
  })();
  ledger.close();
  return entries;
}

function written(id: number): WrittenEntry {
  // The four marks of a reference follow each other.
  const number = Math.ceil(id / 4);
  return {
    id,
    reference: `REF-${number}`,
    mark: ENTRY_MARKS[id % 4]!,
    account: `A-${(id * 7) % 4}`,
    amount: id % 5 === 0 ? 99_999_999_999_999 : ((id * 7919) % 1000) + 1,
    currency: id % 97 === 0 ? 'KES' : 'USD',
    date: `2026-11-${String(1 + Math.floor(id / 60)).padStart(2, '0')}`,
    narrative: TEXTS[id % TEXTS.length]!,
  };
}
