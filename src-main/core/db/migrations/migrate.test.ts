import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { useFolder } from '../../../testing/use-folder.ts';
import { MIGRATIONS } from './index.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';

/** Every column of spec/data-model.md, table by table: the contract, to the letter. */
const CONTRACT: Readonly<Record<string, string>> = {
  accounts:
    'account_number account_holder_name account_currency book_balance blocked_amount available_balance',
  fund_blocks: 'block_reference_no account_number currency amount amount_released',
  initiate_payment_batch_requests: 'batch_id accounting_log_attempts accounting_status',
  initiate_payment_requests:
    'batch_id payment_reference_number remitting_account remitting_account_currency payment_amount payment_date ' +
    'funds_blocked_reference_number beneficiary_name beneficiary_account beneficiary_account_currency ' +
    'beneficiary_account_type beneficiary_bank_code beneficiary_branch_code beneficiary_mobile_wallet_provider ' +
    'beneficiary_phone_no beneficiary_email beneficiary_email_wallet_provider ' +
    'narrative_1 narrative_2 narrative_3 narrative_4 narrative_5 narrative_6',
  accounting_logs:
    'reference_no corresponding_block_reference_no customer_reference_no debit_credit account_number ' +
    'transaction_amount transaction_date transaction_currency transaction_code ' +
    'narrative_1 narrative_2 narrative_3 narrative_4 narrative_5 narrative_6',
  account_statements: 'id account_number account_statement_lob account_statement_date',
};

function openFile(): { path: string; db: BetterSqlite3.Database } {
  const path = join(useFolder(), 'bank.sqlite');
  const db = new BetterSqlite3(path);
  onTestFinished(() => void db.close());
  return { path, db };
}
const version = (db: BetterSqlite3.Database): unknown => db.pragma('user_version', { simple: true });
const tables = (db: BetterSqlite3.Database): unknown[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .pluck()
    .all();

const step = (
  name: string,
  sql = `CREATE TABLE ${name} (x) STRICT`.replace('(x)', '(x TEXT)'),
): Migration => ({ name, sql });

it.each(Object.entries(CONTRACT))('a fresh file has the table %s with its columns', (table, columns) => {
  const { db } = openFile();
  migrate(db);
  const found = db.prepare(`SELECT name FROM pragma_table_xinfo('${table}')`).pluck().all();
  expect(found).toEqual(expect.arrayContaining(columns.split(' ')));
});

it('a fresh file is at the newest version, all its tables are STRICT, and a second go changes nothing', () => {
  const { db } = openFile();
  migrate(db);
  expect(version(db)).toBe(MIGRATIONS.length);
  expect(
    db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
      )
      .all(),
  ).toEqual([]);
  const schema = db.prepare('SELECT sql FROM sqlite_schema').all();
  migrate(db);
  expect(db.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(schema);
});

it('a file goes on from where it stands, step by step, and keeps its rows', () => {
  const { db } = openFile();
  const steps = [step('one'), step('two'), step('three', 'ALTER TABLE one ADD COLUMN y TEXT')];
  migrate(db, steps.slice(0, 1));
  db.exec("INSERT INTO one VALUES ('kept')");
  migrate(db, steps.slice(0, 2));
  expect([version(db), tables(db)]).toEqual([2, ['one', 'two']]);
  migrate(db, steps);
  expect(version(db)).toBe(3);
  expect(db.prepare('SELECT * FROM one').all()).toEqual([{ x: 'kept', y: null }]);
});

it('a step that fails leaves nothing of itself and stops: its version is that of the step before', () => {
  const { db } = openFile();
  const broken = step('broken', 'CREATE TABLE half (x TEXT); CREATE TABLE half (x TEXT);');
  expect(() => migrate(db, [step('one'), broken, step('three')])).toThrow(
    'could not be brought to schema "broken"',
  );
  expect([version(db), tables(db), db.inTransaction]).toEqual([1, ['one'], false]);
  migrate(db, [step('one'), step('mended'), step('three')]);
  expect([version(db), tables(db)]).toEqual([3, ['mended', 'one', 'three']]);
});

it('a file of a newer program is refused, in words that say so, and stays as it is', () => {
  const { db, path } = openFile();
  migrate(db);
  db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  const before = readFileSync(path);
  expect(() => migrate(db)).toThrow(
    /written by a newer version of the program \(schema \d+, this program knows \d+\)/,
  );
  expect(readFileSync(path).equals(before)).toBe(true);
});
