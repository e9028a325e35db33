import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** Rows in one transaction: what the ceiling of performance.md was measured with. */
const ROWS_IN_A_COMMIT = 10_000;

/**
 * The milliseconds that better-sqlite3 alone takes to insert rows that a bank has written: the same rows, into the same table
 * with its indexes and triggers, in an empty file, durable as the bank's (WAL, synchronous = FULL). `commitEvery` rows a
 * transaction, or all in one.
 */
export function rawInserts(
  dataDir: string,
  table: 'accounting_logs' | 'accounts' | 'initiate_payment_requests',
  { last, commitEvery = ROWS_IN_A_COMMIT }: { last: number; commitEvery?: number },
): number {
  const source = new BetterSqlite3(join(dataDir, 'bank.sqlite'), { readonly: true });
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-ceiling-'));
  const target = new BetterSqlite3(join(folder, 'raw.sqlite'));
  try {
    target.pragma('journal_mode = WAL');
    target.pragma('synchronous = FULL');
    // The tables it refers to are not there; a bank's own look-ups of them are its own cost.
    target.pragma('foreign_keys = OFF');
    const schema = source
      .prepare<[string], string>(
        "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type <> 'table', rowid",
      )
      .pluck()
      .all(table);
    for (const sql of schema) target.exec(sql);
    const columns = source
      .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
      .pluck()
      .all(table);
    const rows = source
      .prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id DESC LIMIT ?`)
      .raw()
      .all(last)
      .reverse() as unknown[][];
    const insert = target.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    const insertAll = target.transaction((from: number, to: number) => {
      for (let at = from; at < to; at += 1) insert.run(...rows[at]!);
    });
    const begun = performance.now();
    for (let at = 0; at < rows.length; at += commitEvery) {
      insertAll(at, Math.min(at + commitEvery, rows.length));
    }
    return performance.now() - begun;
  } finally {
    target.close();
    source.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
