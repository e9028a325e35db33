import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/index.ts';
import { FileFault } from './file-fault.ts';

/**
 * Tests that a connection has a ledger of this bank before it, whole and not newer than this program.
 *
 * @returns its schema version
 * @throws {FileFault} backup_not_a_ledger, backup_newer, backup_damaged
 */
export function testLedger(connection: BetterSqlite3.Database): number {
  const version = connection.pragma('user_version', { simple: true }) as number;
  const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'accounting_logs'";
  if (version === 0 || connection.prepare(table).get() === undefined)
    throw new FileFault('backup_not_a_ledger');
  if (version > MIGRATIONS.length)
    throw new FileFault('backup_newer', { version: String(version), known: String(MIGRATIONS.length) });
  const fault = connection.pragma('quick_check(1)', { simple: true });
  if (fault !== 'ok') throw new FileFault('backup_damaged', { detail: String(fault) });
  return version;
}

/**
 * Opens a ledger file to look at it, and changes nothing: no migration, no mode, no files beside it.
 *
 * @throws {FileFault} what {@link testLedger} says; what SQLite throws at something that is no database
 */
export function openToLook(path: string): BetterSqlite3.Database {
  if (!statSync(path).isFile()) throw new FileFault('backup_not_found');
  const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  try {
    connection.pragma('trusted_schema = OFF');
    testLedger(connection);
    return connection;
  } catch (fault) {
    connection.close();
    throw fault;
  }
}
