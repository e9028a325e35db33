import { MigrationError } from './migrations/migrate.ts';

/** The ledger cannot be opened; the message is for a person and says what to do. Nothing was changed. */
export class LedgerOpenError extends Error {
  override name = 'LedgerOpenError';
}

const WAYS_OUT: Readonly<Record<string, string>> = {
  EACCES: 'The data folder may not be written. Change its permissions or choose another with --data-dir.',
  EROFS: 'The data folder is on a read-only disk. Choose another with --data-dir.',
  ENOTDIR: 'The data folder is not a folder. Choose another with --data-dir.',
  EEXIST: 'The data folder is not a folder. Choose another with --data-dir.',
  ENOSPC: 'The disk is full. Make room, then start again.',
  SQLITE_FULL: 'The disk is full. Make room, then start again.',
  SQLITE_READONLY: 'The ledger may not be written. Change the permissions of the file and its folder.',
  SQLITE_CANTOPEN: 'The ledger may not be opened. Check the permissions of the data folder.',
  SQLITE_BUSY: 'Another program has locked the ledger. Close it, then start again.',
  SQLITE_NOTADB:
    'The file is not a ledger of this bank, or it is damaged. Move it away, or choose another data folder.',
  SQLITE_CORRUPT:
    'The ledger is damaged. Keep the file, and start with a copy from before, or another data folder.',
};

/** Turns what the file system or SQLite threw into words for a person. */
export function plainOpenError(fault: unknown, path: string): LedgerOpenError {
  if (fault instanceof MigrationError)
    return new LedgerOpenError(`${fault.message} (${path})`, { cause: fault });
  const { code = '' } = fault as { code?: string };
  const wayOut = WAYS_OUT[code] ?? WAYS_OUT[code.split('_').slice(0, 2).join('_')];
  const what = fault instanceof Error ? fault.message : String(fault);
  return new LedgerOpenError(
    `The ledger ${path} cannot be opened: ${what}.${wayOut === undefined ? '' : ` ${wayOut}`}`,
    {
      cause: fault,
    },
  );
}
