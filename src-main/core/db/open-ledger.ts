import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { lockFolder } from './folder-lock.ts';
import { LedgerOpenError, plainOpenError } from './open-errors.ts';
import { migrate } from './migrations/migrate.ts';

/** The ledger's name in the data folder. */
export const LEDGER_FILE = 'bank.sqlite';

/** The ledger's two connections: one that writes, one that only reads (WAL lets them work side by side). */
export interface LedgerFile {
  path: string;
  writer: BetterSqlite3.Database;
  reader: BetterSqlite3.Database;
  close(): void;
}

/**
 * Opens, or on first use creates, `bank.sqlite` in the data folder and brings its schema up to date.
 *
 * @throws {LedgerOpenError} in words for a person: folder not writable, another bank at work on it, file damaged or newer.
 */
export function openLedger(dataDir: string): LedgerFile {
  const path = join(dataDir, LEDGER_FILE);
  const opened: { close(): void }[] = [];
  const closeAll = (): void => {
    while (opened.length > 0) opened.pop()!.close();
  };
  try {
    mkdirSync(dataDir, { recursive: true });
    opened.push(lockFolder(dataDir));
    const writer = new BetterSqlite3(path);
    opened.push(writer);
    // better-sqlite3 is compiled with synchronous = NORMAL under WAL, which may lose a commit at a power cut.
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    writer.pragma('trusted_schema = OFF');
    migrate(writer);
    // Last, since it writes into the file: one that is refused stays as it was.
    writer.pragma('journal_mode = WAL');
    const reader = new BetterSqlite3(path, { readonly: true });
    opened.push(reader);
    return { path, writer, reader, close: closeAll };
  } catch (fault) {
    closeAll();
    throw fault instanceof LedgerOpenError ? fault : plainOpenError(fault, path);
  }
}
