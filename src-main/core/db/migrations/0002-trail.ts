import { hash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * The trail: every accounting entry, every block and every operator action carries the hash of itself and of the one before it, and
 * `trail_heads` the newest of each, so that a row that was changed, put in, taken out or cut off from outside is found.
 */
export const trail: Migration = {
  name: '0002-trail',
  sql: `
CREATE TABLE operator_actions (
  id INTEGER PRIMARY KEY,
  created_at TEXT NOT NULL,
  operator_name TEXT NOT NULL,
  operator_place TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  state_before TEXT NOT NULL CHECK (json_valid(state_before)),
  state_after TEXT NOT NULL CHECK (json_valid(state_after)),
  chain_hash TEXT NOT NULL CHECK (length(chain_hash) = 43)
) STRICT;
CREATE INDEX operator_actions_by_action ON operator_actions (action, id);

CREATE TABLE trail_heads (
  trail TEXT PRIMARY KEY,
  last_id INTEGER NOT NULL,
  last_hash TEXT NOT NULL
) STRICT;
INSERT INTO trail_heads VALUES ('accounting_logs', 0, ''), ('fund_blocks', 0, ''), ('operator_actions', 0, '');
`,
  fill(db) {
    link(db, 'accounting_logs', [
      'id, corresponding_block_reference_no, customer_reference_no, debit_credit, account_number, transaction_amount',
      'transaction_date, transaction_currency, transaction_code, narrative_1, narrative_2, narrative_3, narrative_4',
      'narrative_5, narrative_6, contra_account_number, created_at',
    ]);
    link(db, 'fund_blocks', ['id, block_reference_no, account_number, currency, amount, created_at']);
    db.exec(TRIGGERS);
  },
};

/**
 * Ties the rows of an older ledger together, in the order of their numbers. SQLite adds no column that may not be NULL to a table with
 * rows, so a check asks every later row for its hash; a trigger on INSERT would more than double what a row costs.
 */
function link(db: BetterSqlite3.Database, table: string, columns: readonly string[]): void {
  const newest = db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() as number;
  db.exec(`ALTER TABLE ${table} ADD COLUMN chain_hash TEXT
    CHECK (length(chain_hash) = 43) CHECK (chain_hash IS NOT NULL OR id <= ${newest})`);
  const page = db
    .prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE id > ? ORDER BY id LIMIT 10000`)
    .raw();
  const update = db.prepare(`UPDATE ${table} SET chain_hash = ? WHERE id = ?`);
  let last = { id: 0, hash: '' };
  for (let rows = page.all(0) as unknown[][]; rows.length > 0; rows = page.all(last.id) as unknown[][]) {
    for (const row of rows) {
      last = { id: row[0] as number, hash: hash('sha256', last.hash + JSON.stringify(row), 'base64url') };
      update.run(last.hash, last.id);
    }
  }
  db.prepare('UPDATE trail_heads SET last_id = ?, last_hash = ? WHERE trail = ?').run(
    last.id,
    last.hash,
    table,
  );
}

const TRIGGERS = `
CREATE TRIGGER accounting_logs_stay_linked BEFORE UPDATE OF chain_hash ON accounting_logs
BEGIN SELECT RAISE(ABORT, 'accounting_logs rows are never changed'); END;

CREATE TRIGGER fund_blocks_keep_their_terms
BEFORE UPDATE OF id, block_reference_no, account_number, currency, amount, created_at, chain_hash ON fund_blocks
BEGIN SELECT RAISE(ABORT, 'what a fund_blocks row was opened with is never changed'); END;
CREATE TRIGGER fund_blocks_are_never_deleted BEFORE DELETE ON fund_blocks
BEGIN SELECT RAISE(ABORT, 'fund_blocks rows are never deleted'); END;

CREATE TRIGGER operator_actions_are_never_changed BEFORE UPDATE ON operator_actions
BEGIN SELECT RAISE(ABORT, 'operator_actions rows are never changed'); END;
CREATE TRIGGER operator_actions_are_never_deleted BEFORE DELETE ON operator_actions
BEGIN SELECT RAISE(ABORT, 'operator_actions rows are never deleted'); END;
`;
