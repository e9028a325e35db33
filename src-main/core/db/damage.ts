import type BetterSqlite3 from 'better-sqlite3';
import Database from 'better-sqlite3';
import { sizeOf } from './former-ledger.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Up to this size the start waits for a look at every page (some 150 MB a second); larger ledgers are looked through in the background. */
export const SMALL_LEDGER_BYTES = 16 * 1024 * 1024;

/** A page of the file is not what SQLite wrote there. Carries SQLite's own code, so that it is told like any other damage. */
export class DamageFault extends Error {
  override name = 'DamageFault';
  readonly code = 'SQLITE_CORRUPT';
}

/**
 * Looks at a ledger file before it is opened to be written, and changes nothing: of a small one at every page, of a large one at
 * its header, its schema and both ends of every table. A file that is no ledger of this program is left for the migrations to refuse.
 *
 * @throws {DamageFault}, or what SQLite throws at damage
 */
export function lookForDamage(path: string, timeout: number): void {
  if (sizeOf(path) === 0) return;
  // A connection that may write would, when it is closed, copy the WAL that a crash has left into a file that may be damaged.
  const readonly = sizeOf(`${path}-wal`) > 0;
  const connection = new Database(path, { readonly, timeout, fileMustExist: true });
  try {
    connection.pragma('trusted_schema = OFF');
    const version = connection.pragma('user_version', { simple: true }) as number;
    if (version === 0 || version > MIGRATIONS.length) return;
    if (sizeOf(path) <= SMALL_LEDGER_BYTES) checkPages(connection);
    else touchTables(connection);
  } finally {
    connection.close();
  }
}

/**
 * Looks at every page of a ledger file, through a connection of its own; a bank may be at work on it meanwhile.
 *
 * @throws {DamageFault}, or what SQLite throws at damage
 */
export function checkPagesOf(path: string): void {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  try {
    connection.pragma('trusted_schema = OFF');
    checkPages(connection);
  } finally {
    connection.close();
  }
}

function checkPages(connection: BetterSqlite3.Database): void {
  const found = connection.pragma('quick_check(1)', { simple: true }) as string;
  if (found !== 'ok')
    throw new DamageFault(`database disk image is malformed: ${found.replaceAll(/\s+/g, ' ')}`);
}

function touchTables(connection: BetterSqlite3.Database): void {
  const tables = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'",
    )
    .pluck()
    .all();
  for (const table of tables) {
    for (const order of ['ASC', 'DESC'])
      connection.prepare(`SELECT * FROM "${table}" ORDER BY rowid ${order} LIMIT 1`).all();
  }
}
