import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { LedgerUnavailable, type LedgerTrouble } from '../../../src-shared/bank/ledger-trouble.ts';

/** SQLite's result codes (https://sqlite.org/rescode.html) that tell of the machine, not of a bug; an extended code goes first. */
const TROUBLES: Readonly<Record<string, LedgerTrouble>> = {
  SQLITE_FULL: 'disk_full',
  SQLITE_READONLY_DBMOVED: 'moved',
  SQLITE_READONLY: 'read_only',
  SQLITE_PERM: 'read_only',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_PROTOCOL: 'locked',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_IOERR: 'disk_error',
  SQLITE_CANTOPEN: 'disk_error',
};

/** What a result code says of the machine; null for anything else. */
export function troubleOf(code: unknown): LedgerTrouble | null {
  if (typeof code !== 'string') return null;
  return TROUBLES[code] ?? TROUBLES[code.split('_').slice(0, 2).join('_')] ?? null;
}

/** With less than this, SQLite cannot even begin to write. */
const LEAST_ROOM = 64 * 1024;

/**
 * What SQLite threw at a ledger, as {@link LedgerUnavailable} when it is a trouble of the machine; anything else as it is.
 *
 * @param path the ledger's file: an input/output error on a disk without room is that of a full disk
 */
export function asUnavailable(fault: unknown, path: string): unknown {
  if (fault instanceof LedgerUnavailable) return fault;
  const trouble = troubleOf((fault as { code?: unknown } | null)?.code);
  if (trouble === null) return fault;
  return new LedgerUnavailable(trouble === 'disk_error' && isFull(path) ? 'disk_full' : trouble, {
    cause: fault,
  });
}

/** Whether the disk under a file has no room to speak of. */
export function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}
