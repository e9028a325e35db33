import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

/**
 * A ledger in which everything has happened: 1,000 blocked, 200 of it booked, reported and come back, 300 pending, the rest
 * released by hand.
 */
async function ledgerFile(): Promise<BetterSqlite3.Database> {
  const test = await useTestBank();
  const { blocked, batch, post, writeStatements } = deedsOf(test);
  const block = await blocked(1000);
  await batch([payment(block)]);
  await post();
  await writeStatements();
  await batch([payment(block, { reference: 'DISB-2', amount: 300, paymentDate: '2027-01-01' })]);
  await deedsOf(test).deposit('1');
  await deedsOf(test).sendBack('DISB-1');
  await deedsOf(test).release(block);
  const connection = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  connection.pragma('foreign_keys = ON');
  onTestFinished(() => void connection.close());
  return connection;
}

const release = (values: string): string =>
  `INSERT INTO fund_block_releases (block_reference_no, amount, reason, created_at) VALUES (${values}, '')`;
const SPONSOR = "WHERE account_number = 'SPONSOR0001'";
const HASH = `'${'x'.repeat(43)}'`;
const block = (values: string): string =>
  `INSERT INTO fund_blocks (block_reference_no, account_number, currency, amount, created_at, chain_hash) VALUES (${values}, '', ${HASH})`;
const entry = (changes: Record<string, string | number>): string => {
  const row: Record<string, string | number> = {
    customer_reference_no: "'NEW'",
    debit_credit: "'D'",
    account_number: "'SPONSOR0001'",
    transaction_amount: 1,
    transaction_date: "'2026-11-21'",
    transaction_currency: "'USD'",
    transaction_code: "'DBT'",
    created_at: "'2026-11-21'",
    chain_hash: HASH,
    ...changes,
  };
  return `INSERT INTO accounting_logs (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
};

describe('the database itself refuses', () => {
  it.each([
    [
      'to block more than there is',
      `UPDATE accounts SET blocked_amount = book_balance + 1 ${SPONSOR}`,
      /CHECK/,
    ],
    ['to spend what is blocked', `UPDATE accounts SET book_balance = blocked_amount - 1 ${SPONSOR}`, /CHECK/],
    ['a blocked amount below zero', `UPDATE accounts SET blocked_amount = -1 ${SPONSOR}`, /CHECK/],
    [
      'a balance that MT940 cannot write',
      `UPDATE accounts SET book_balance = 100000000000000 ${SPONSOR}`,
      /CHECK/,
    ],
    [
      'to write the available balance',
      `UPDATE accounts SET available_balance = 5 ${SPONSOR}`,
      /generated column/,
    ],
    ['a fraction of a cent', `UPDATE accounts SET book_balance = 10.5 ${SPONSOR}`, /cannot store REAL/],
    ['a text for an amount', `UPDATE accounts SET book_balance = 'much' ${SPONSOR}`, /cannot store TEXT/],
    [
      'a second account of a number',
      "INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, account_kind, opening_funds, opened_date, opened_at) VALUES ('SPONSOR0001', 'x', 'KES', 0, 'programme', 0, '', '')",
      /UNIQUE/,
    ],
    [
      'a number of 36 characters',
      `UPDATE accounts SET account_number = '${'X'.repeat(36)}' WHERE account_number = 'BEN0001'`,
      /CHECK|FOREIGN/,
    ],
    [
      'to delete an account that has entries',
      "DELETE FROM accounts WHERE account_number = 'BEN0001'",
      /FOREIGN KEY/,
    ],

    ['to release more than is blocked', 'UPDATE fund_blocks SET amount_released = amount + 1', /CHECK/],
    ['to release what is pending besides', 'UPDATE fund_blocks SET amount_released = amount', /CHECK/],
    ['to release less than nothing', 'UPDATE fund_blocks SET amount_released = -1', /CHECK/],
    [
      'to pledge more than is left',
      'UPDATE fund_blocks SET amount_pending = amount - amount_released + 1',
      /CHECK/,
    ],
    ['a block of nothing', block("'B', 'SPONSOR0001', 'USD', 0"), /CHECK/],
    ['a block in another currency than its account', block("'B', 'SPONSOR0001', 'KES', 1"), /FOREIGN KEY/],
    ['a second block of a reference', block("'ID-00000001', 'SPONSOR0001', 'USD', 1"), /UNIQUE/],
    [
      'a block without its hash',
      "INSERT INTO fund_blocks (block_reference_no, account_number, currency, amount, created_at) VALUES ('B', 'SPONSOR0001', 'USD', 1, '')",
      /CHECK/,
    ],
    ['to change what a block was opened with', 'UPDATE fund_blocks SET amount = amount + 1', /never changed/],
    ['to link a block anew', `UPDATE fund_blocks SET chain_hash = ${HASH}`, /never changed/],
    ['to delete a block', 'DELETE FROM fund_blocks', /never deleted/],
    ['an entry without its hash', entry({ chain_hash: 'NULL' }), /CHECK/],
    ['to link an entry anew', `UPDATE accounting_logs SET chain_hash = ${HASH}`, /never changed/],

    [
      'a batch that is done before its last payment',
      "UPDATE initiate_payment_batch_requests SET accounting_status = 'PROCESSED', processed_at = '' WHERE payments_booked < payments_total",
      /CHECK/,
    ],
    [
      'a batch that is not done with its last payment',
      "UPDATE initiate_payment_batch_requests SET accounting_status = 'PENDING', processed_at = NULL WHERE payments_booked = payments_total",
      /CHECK/,
    ],
    [
      'a return of what was never booked',
      "UPDATE initiate_payment_requests SET returned_at = '', return_reason = 'ACCOUNT_CLOSED' WHERE booked_at IS NULL",
      /CHECK/,
    ],
    ['a return without its reason', 'UPDATE initiate_payment_requests SET return_reason = NULL', /CHECK/],
    [
      'another reason',
      "UPDATE initiate_payment_requests SET return_reason = 'WHY' WHERE return_reason IS NOT NULL",
      /CHECK/,
    ],
    ['to expect another reason', "UPDATE initiate_payment_requests SET return_expected = 'WHY'", /CHECK/],
    ['a release of nothing', release("'ID-00000001', 0, 'why'"), /CHECK/],
    ['a release without a reason', release("'ID-00000001', 1, ''"), /CHECK/],
    ['a release of an unknown block', release("'NONE', 1, 'why'"), /FOREIGN KEY/],
    ['to change a release', "UPDATE fund_block_releases SET reason = 'x'", /never changed/],
    ['to delete a release', 'DELETE FROM fund_block_releases', /never deleted/],
    ['another status', "UPDATE initiate_payment_batch_requests SET accounting_status = 'DONE'", /CHECK/],
    ['a payment of nothing', 'UPDATE initiate_payment_requests SET payment_amount = 0', /CHECK/],
    [
      'a payment whose day is a timestamp',
      "UPDATE initiate_payment_requests SET payment_date = '2026-11-21T00:00'",
      /CHECK/,
    ],
    [
      'a payment under an unknown block',
      "UPDATE initiate_payment_requests SET funds_blocked_reference_number = 'NONE'",
      /FOREIGN KEY/,
    ],
    [
      'a reference twice',
      "UPDATE initiate_payment_requests SET payment_reference_number = 'DISB-1'",
      /UNIQUE/,
    ],

    ['a payment booked a second time', entry({ customer_reference_no: "'DISB-1'" }), /UNIQUE/],
    [
      'a payment returned a second time',
      entry({ customer_reference_no: "'DISB-1'", debit_credit: "'RD'", transaction_code: "'RTN'" }),
      /UNIQUE/,
    ],
    [
      'a credit booked a second time',
      entry({ customer_reference_no: "'DISB-1'", debit_credit: "'C'" }),
      /UNIQUE/,
    ],
    ['an entry of nothing', entry({ transaction_amount: 0 }), /CHECK/],
    ['an entry below zero', entry({ transaction_amount: -1 }), /CHECK/],
    ['another mark', entry({ debit_credit: "'X'" }), /CHECK/],
    ['an entry on an unknown account', entry({ account_number: "'NOBODY'" }), /FOREIGN KEY/],
    ['to delete an entry', 'DELETE FROM accounting_logs WHERE id = 1', /never deleted/],
    [
      'to report an entry a second time',
      'UPDATE accounting_logs SET statement_id = NULL WHERE id = 1',
      /one statement only/,
    ],
    [
      'to report an entry by another statement',
      'UPDATE accounting_logs SET statement_id = 1 WHERE id = 1',
      /one statement only/,
    ],
    [
      'to report by an unknown statement',
      'UPDATE accounting_logs SET statement_id = 99 WHERE statement_id IS NULL',
      /FOREIGN KEY/,
    ],

    [
      'a generated statement without its text',
      'UPDATE account_statements SET account_statement_lob = NULL',
      /CHECK/,
    ],
    [
      'a statement number twice',
      "INSERT INTO account_statements (account_number, account_statement_date, requested_by, statement_year, statement_number, created_at) VALUES ('SPONSOR0001', '', 'bridge', 2026, 1, '')",
      /UNIQUE/,
    ],
  ])('%s', async (_, sql, message) => {
    const db = await ledgerFile();
    expect(() => db.exec(sql)).toThrow(message);
  });
});

it('refuses to change any column of an entry but the mark of its statement', async () => {
  const db = await ledgerFile();
  const columns = db
    .prepare("SELECT name FROM pragma_table_info('accounting_logs') WHERE name <> 'statement_id'")
    .pluck()
    .all() as string[];
  expect(columns.length).toBeGreaterThan(15);
  for (const column of columns) {
    expect(() => db.exec(`UPDATE accounting_logs SET ${column} = ${column} WHERE id = 1`), column).toThrow(
      /never changed/,
    );
  }
  expect(
    db.prepare('UPDATE accounting_logs SET statement_id = 1 WHERE statement_id IS NULL').run().changes,
  ).toBeGreaterThan(0);
});

it('gives each entry a reference of 16 characters, in order', async () => {
  const db = await ledgerFile();
  expect(db.prepare('SELECT reference_no FROM accounting_logs ORDER BY id').pluck().all()).toEqual(
    [1, 2, 3, 4, 5, 6].map((id) => `EB${String(id).padStart(14, '0')}`),
  );
});
