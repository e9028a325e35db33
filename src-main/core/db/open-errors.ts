import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFull } from './ledger-fault.ts';
import { MigrationError } from './migrations/migrate.ts';

/** The ledger cannot be opened; the message is for a person and says what to do. Nothing was changed. */
export class LedgerOpenError extends Error {
  override name = 'LedgerOpenError';
}

const DISK_FULL = 'The disk is full. Make room, then start again.';
const NOT_WRITABLE =
  'The data folder, or the ledger in it, may not be written. Change its permissions or choose another with --data-dir.';
const NO_FOLDER = 'The data folder is not a folder. Choose another with --data-dir.';

const WAYS_OUT: Readonly<Record<string, string>> = {
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: 'The data folder is on a read-only disk. Choose another with --data-dir.',
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  SQLITE_FULL: DISK_FULL,
  SQLITE_READONLY: 'The ledger may not be written. Change the permissions of the file and its folder.',
  SQLITE_CANTOPEN: 'The ledger may not be opened. Check the permissions of the data folder.',
  SQLITE_BUSY: 'Another program has locked the ledger. Close it, then start again.',
  SQLITE_PROTOCOL: 'Another program has locked the ledger. Close it, then start again.',
  SQLITE_IOERR:
    'The disk did not read, write or lock the file. See whether it is at its end; a folder on a network drive is no place for a ledger: choose another with --data-dir.',
  SQLITE_NOTADB:
    'The file is not a ledger of this bank, or it is damaged. Move it away, or choose another data folder.',
};

/** Turns what the file system or SQLite threw, be it as the cause of another fault, into words for a person. */
export function plainOpenError(fault: unknown, path: string): LedgerOpenError {
  if (fault instanceof LedgerOpenError) return fault;
  const way = wayOut(codeOf(fault), path);
  const what = fault instanceof Error ? fault.message : String(fault);
  const message =
    fault instanceof MigrationError
      ? `${what} (${path})`
      : `The ledger ${path} cannot be opened: ${what.replace(/\.$/, '')}.`;
  return new LedgerOpenError(way === undefined ? message : `${message} ${way}`, { cause: fault });
}

function codeOf(fault: unknown): string {
  const { code, cause } = (fault ?? {}) as { code?: string; cause?: unknown };
  return code ?? (cause === undefined ? '' : codeOf(cause));
}

function wayOut(code: string, path: string): string | undefined {
  const group = code.split('_').slice(0, 2).join('_');
  if (code === 'SQLITE_NOTADB' && hasBackups(dirname(path)))
    return `The file is not a ledger of this bank, or it is damaged. Keep it, and ${fromBackup(path)}`;
  if (group === 'SQLITE_CORRUPT') return `The ledger is damaged. Keep the file, and ${fromBackup(path)}`;
  if (group === 'SQLITE_IOERR' && isFull(path)) return DISK_FULL;
  return WAYS_OUT[code] ?? WAYS_OUT[group];
}

/** How to go on without the ledger's file, as the end of a sentence. */
export function fromBackup(path: string): string {
  return hasBackups(dirname(path))
    ? 'start with --restore latest to go on with the newest backup, or choose another data folder.'
    : 'start with a copy from before, or another data folder.';
}

/** Whether the folder of backups beside a ledger holds any. */
export function hasBackups(dataDir: string): boolean {
  try {
    return readdirSync(join(dataDir, 'backups')).some((name) => /^bank-.*\.sqlite$/.test(name));
  } catch {
    return false;
  }
}
