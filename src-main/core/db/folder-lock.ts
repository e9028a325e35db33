import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { LedgerOpenError } from './open-errors.ts';

/** The data folder, taken for this process. */
export interface FolderLock {
  /** Whether a ledger was ever made in this folder. */
  knowsLedger(): boolean;
  /** Notes that there is a ledger: should it be missing one day, no empty one is put in its place. */
  rememberLedger(): void;
  close(): void;
}

/**
 * Takes the data folder for this process: two banks on one ledger would both run its jobs. The lock is SQLite's own
 * exclusive lock on a file beside the ledger, which the operating system lets go however the process ends.
 *
 * @throws {LedgerOpenError} when another bank has the folder.
 */
export function lockFolder(dataDir: string): FolderLock {
  const path = join(dataDir, 'bank.lock');
  const lock = new BetterSqlite3(path, { timeout: 0 });
  try {
    // Kept over the end of a transaction, until the file is closed.
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (fault) {
    lock.close();
    throw refusalOf(fault, dataDir, path);
  }
  return {
    knowsLedger: () => lock.pragma('user_version', { simple: true }) === KNOWN,
    rememberLedger() {
      try {
        if (lock.pragma('user_version', { simple: true }) !== KNOWN) lock.pragma(`user_version = ${KNOWN}`);
      } catch {
        // A disk without room for the note has a ledger all the same; the next start makes it.
      }
    },
    close: () => void lock.close(),
  };
}

const KNOWN = 1;

function refusalOf(fault: unknown, dataDir: string, path: string): unknown {
  const code = String((fault as { code?: unknown }).code);
  if (code.startsWith('SQLITE_BUSY')) {
    return new LedgerOpenError(
      `Another Example Bank is already running on the data folder ${dataDir}. Close it, or choose another folder with --data-dir.`,
      { cause: fault },
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new LedgerOpenError(
      `The file ${path}, by which a bank takes its data folder, is damaged. It holds nothing else: see that no bank is running, remove it, and start again.`,
      { cause: fault },
    );
  }
  return fault;
}
