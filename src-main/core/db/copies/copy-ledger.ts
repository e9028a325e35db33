import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Progress } from '../../../../src-shared/operator/backup-views.ts';
import { renameDurably, syncFile } from './durable.ts';
import { Cancelled, FileFault } from './file-fault.ts';
import { testLedger } from './sound-ledger.ts';

/** Hears how far long work is, and may end it. */
export interface Watch {
  progress(progress: Progress): void;
  /** True once somebody wants the work to end. */
  cancelled(): boolean;
}

/** Nobody looks and nobody ends it. */
export const UNWATCHED: Watch = { progress: () => undefined, cancelled: () => false };

const PAGES_A_STEP = 2000;

/** A file whose name ends so is half made: the next start removes it. */
export const DRAFT = '.tmp';

/**
 * Copies one moment of a ledger, be it at work, with SQLite's backup API. A read transaction is held from the first page to the
 * last, so that writers neither wait nor make it begin anew. The copy stands on its own (no WAL), is checked, is on the disk,
 * and only then gets its name.
 *
 * @returns false when `unlessSameAs` has the same bytes already: then nothing is made
 * @throws {FileFault} backup_not_a_ledger, backup_newer, backup_damaged; {@link Cancelled}; what SQLite and the file system throw
 */
export async function copyLedger(
  source: string,
  target: string,
  watch: Watch = UNWATCHED,
  unlessSameAs: string | null = null,
): Promise<boolean> {
  const draft = target + DRAFT;
  removeLedger(draft);
  try {
    await copyPages(source, draft, watch);
    settle(draft);
    if (unlessSameAs !== null && sameBytes(draft, unlessSameAs)) {
      removeLedger(draft);
      return false;
    }
    syncFile(draft);
    renameDurably(draft, target);
    return true;
  } catch (fault) {
    removeLedger(draft);
    throw fault;
  }
}

async function copyPages(source: string, draft: string, watch: Watch): Promise<void> {
  if (!existsSync(source)) throw new FileFault('backup_not_found');
  const connection = new BetterSqlite3(source, { readonly: true, fileMustExist: true });
  try {
    connection.exec('BEGIN');
    connection.prepare('SELECT 1 FROM sqlite_schema').get();
    await connection.backup(draft, {
      progress({ totalPages, remainingPages }) {
        if (watch.cancelled()) throw new Cancelled('The work was cancelled');
        watch.progress({ done: totalPages - remainingPages, total: totalPages });
        return PAGES_A_STEP;
      },
    });
  } finally {
    connection.close();
  }
}

/** Makes one file of a ledger and its WAL, so that it can be read without another file beside it, and checks it. */
export function settle(path: string): void {
  const connection = new BetterSqlite3(path);
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('journal_mode = DELETE');
    testLedger(connection);
  } finally {
    connection.close();
  }
}

/** Removes a ledger file with what SQLite keeps beside it. */
export function removeLedger(path: string): void {
  for (const side of ['', '-journal', '-wal', '-shm']) rmSync(path + side, { force: true });
}

const PIECE = 1 << 20;

function sameBytes(one: string, other: string): boolean {
  if (!existsSync(other) || statSync(one).size !== statSync(other).size) return false;
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const [a, b] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)];
  try {
    for (;;) {
      const read = readSync(files[0], a, 0, PIECE, null);
      readSync(files[1], b, 0, PIECE, null);
      if (read === 0) return true;
      if (a.compare(b, 0, read, 0, read) !== 0) return false;
    }
  } finally {
    files.forEach(closeSync);
  }
}
