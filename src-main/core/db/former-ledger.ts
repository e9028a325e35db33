import { statSync } from 'node:fs';
import { fromBackup, hasBackups, LedgerOpenError } from './open-errors.ts';
import { dirname } from 'node:path';

/** The size of a file in bytes; 0 where there is none, and where SQLite sees none: in one byte, too. */
export function sizeOf(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size === 1 ? 0 : size;
}

/**
 * Refuses to put an empty ledger where there was one: when the file is missing or holds nothing, though the folder's lock, a WAL
 * or backups say that there was a ledger.
 *
 * @throws {LedgerOpenError} with the ways out
 */
export function refuseLostLedger(path: string, wasThere: boolean): void {
  if (sizeOf(path) > 0) return;
  if (!wasThere && sizeOf(`${path}-wal`) === 0 && !hasBackups(dirname(path))) return;
  const what = statSync(path, { throwIfNoEntry: false }) === undefined ? 'is not there any more' : 'is empty';
  throw new LedgerOpenError(
    `The ledger ${path} ${what}, though there was one in this folder. Put the file back, ${fromBackup(path)} ` +
      'To begin with an empty ledger, remove everything from the folder first.',
  );
}
