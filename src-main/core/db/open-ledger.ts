import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { finishSwap, LEDGER_FILE } from './copies/ledger-swap.ts';
import { lookForDamage } from './damage.ts';
import { rememberFiles } from './file-identity.ts';
import { lockFolder } from './folder-lock.ts';
import { refuseLostLedger, sizeOf } from './former-ledger.ts';
import { LedgerOpenError, plainOpenError } from './open-errors.ts';
import { setUpWriter } from './second-writer.ts';
import { migrate } from './migrations/migrate.ts';

export { LEDGER_FILE };

/** The ledger's two connections: one that writes, one that only reads (WAL lets them work side by side). */
export interface LedgerFile {
  path: string;
  writer: BetterSqlite3.Database;
  reader: BetterSqlite3.Database;
  /** Whether the files at its path are still those that were opened. */
  isInPlace(): boolean;
  close(): void;
}

/** How long the start waits for another program's lock. */
const START_PATIENCE_MS = 2000;

/** In WAL mode readers wait for nobody but a program that repairs the file after a crash of its own. */
const READER_PATIENCE_MS = 100;

/**
 * Opens, or on first use creates, `bank.sqlite` in the data folder and brings its schema up to date.
 *
 * @throws {LedgerOpenError} in words for a person: folder not writable, another bank at work on it, file lost, locked, damaged or newer.
 */
export function openLedger(dataDir: string): LedgerFile {
  const path = join(dataDir, LEDGER_FILE);
  const opened: { close(): void }[] = [];
  const closeAll = (): void => {
    while (opened.length > 0) opened.pop()!.close();
  };
  try {
    mkdirSync(dataDir, { recursive: true });
    // SQLite would open what may not be written all the same, to read.
    accessSync(dataDir, constants.W_OK);
    const lock = lockFolder(dataDir);
    opened.push(lock);
    // A restore that was interrupted is finished first: until then, the ledger's place is not settled.
    finishSwap(dataDir);
    refuseLostLedger(path, lock.knowsLedger());
    if (sizeOf(path) > 0) accessSync(path, constants.W_OK);
    lookForDamage(path, START_PATIENCE_MS);
    const writer = new BetterSqlite3(path, { timeout: START_PATIENCE_MS });
    opened.push(writer);
    setUpWriter(writer);
    migrate(writer);
    // Last, since it writes into the file: one that is refused stays as it was.
    if (writer.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new LedgerOpenError(noWal(path));
    writer.exec('BEGIN IMMEDIATE; ROLLBACK');
    const reader = new BetterSqlite3(path, { readonly: true, timeout: READER_PATIENCE_MS });
    opened.push(reader);
    reader.pragma('user_version');
    lock.rememberLedger();
    return { path, writer, reader, isInPlace: rememberFiles(path), close: closeAll };
  } catch (fault) {
    closeAll();
    throw plainOpenError(fault, path);
  }
}

const noWal = (path: string): string =>
  `The ledger ${path} cannot be kept safe on this disk, which has no shared memory for SQLite's WAL (a network drive?). Choose another data folder with --data-dir.`;
