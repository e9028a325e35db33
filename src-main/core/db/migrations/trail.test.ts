import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { brokenLaws } from '../../../testing/ledger-laws.ts';
import { useFolder } from '../../../testing/use-folder.ts';
import { LEDGER_FILE } from '../open-ledger.ts';
import { MIGRATIONS } from './index.ts';
import { migrate } from './migrate.ts';

/** A ledger as the first version wrote it: two blocks and more entries than the step reads at once. */
const ENTRIES = 10_001;
const BEFORE = `
INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, blocked_amount, account_kind, opening_funds, opened_date, opened_at)
  VALUES ('SPONSOR0001', 'አበበ 😀', 'USD', ${1_000_000 + ENTRIES}, 30, 'programme', 1000000, '2026-11-20', '');
INSERT INTO fund_blocks (block_reference_no, account_number, currency, amount, created_at)
  VALUES ('ONE', 'SPONSOR0001', 'USD', 10, ''), ('TWO', 'SPONSOR0001', 'USD', 20, '');
WITH RECURSIVE number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number WHERE id < ${ENTRIES})
INSERT INTO accounting_logs (id, customer_reference_no, debit_credit, account_number, transaction_amount, transaction_date, transaction_currency, transaction_code, narrative_1, narrative_2, created_at)
  SELECT id, 'DEP' || id, 'C', 'SPONSOR0001', 1, '2026-11-20', 'USD', 'DEP', iif(id % 2, 'አበበ "😀" \\ ' || char(10, 0, 8232) || id, NULL), '', '' FROM number;
`;

function firstLedger(rows: string): { dataDir: string; db: BetterSqlite3.Database } {
  const dataDir = useFolder();
  const db = new BetterSqlite3(join(dataDir, LEDGER_FILE));
  onTestFinished(() => void db.close());
  migrate(db, MIGRATIONS.slice(0, 1));
  db.exec(rows);
  return { dataDir, db };
}

const entry = `INSERT INTO accounting_logs (customer_reference_no, debit_credit, account_number, transaction_amount, transaction_date, transaction_currency, transaction_code, created_at)
  VALUES ('X', 'C', 'SPONSOR0001', 1, '', 'USD', 'DEP', '')`;

it('a ledger of the first version is tied together: its trail is whole, and no change of a row goes unseen', () => {
  const { dataDir, db } = firstLedger(BEFORE);
  migrate(db);
  expect(brokenLaws({ dataDir })).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM accounting_logs WHERE length(chain_hash) = 43').pluck().get()).toBe(
    ENTRIES,
  );
  expect(() => db.exec('UPDATE accounting_logs SET chain_hash = chain_hash')).toThrow(/never changed/);
  expect(() => db.exec(entry), 'an entry without its hash').toThrow(/CHECK/);
  db.exec(`DROP TRIGGER accounting_logs_are_never_changed;
    UPDATE accounting_logs SET narrative_2 = NULL WHERE id >= 10000`);
  expect(brokenLaws({ dataDir })).toEqual([
    { law: 'entry_trail', ok: false, offenders: ['EB00000000010000'] },
  ]);
});

it('a ledger of the first version without any entry is tied together, too', () => {
  const { dataDir, db } = firstLedger(BEFORE.slice(0, BEFORE.indexOf('INSERT INTO fund_blocks')));
  db.exec('UPDATE accounts SET book_balance = opening_funds, blocked_amount = 0');
  migrate(db);
  expect(brokenLaws({ dataDir })).toEqual([]);
  expect(() => db.exec(entry), 'an entry without its hash').toThrow(/CHECK/);
});
