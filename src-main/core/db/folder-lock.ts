import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { LedgerOpenError } from './open-errors.ts';

/**
 * Takes the data folder for this process: two banks on one ledger would both run its jobs. The lock is SQLite's own
 * exclusive lock on a file beside the ledger, which the operating system lets go however the process ends.
 *
 * @throws {LedgerOpenError} when another bank has the folder.
 */
export function lockFolder(dataDir: string): { close(): void } {
  const lock = new BetterSqlite3(join(dataDir, 'bank.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (fault) {
    lock.close();
    if (!String((fault as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw fault;
    throw new LedgerOpenError(
      `Another Example Bank is already running on the data folder ${dataDir}. Close it, or choose another folder with --data-dir.`,
      { cause: fault },
    );
  }
}
