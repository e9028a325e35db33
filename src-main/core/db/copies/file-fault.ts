import type { FileRefusal } from '../../../../src-shared/bank/file-refusals.ts';
import { MigrationError } from '../migrations/migrate.ts';
import { done, refuse, type Outcome, type Refusal } from '../../../../src-shared/bank/refusals.ts';

/** Thrown where a file turns out not to be what it should; {@link asRefusal} makes a refusal of it. */
export class FileFault extends Error {
  override name = 'FileFault';
  readonly refusal: Refusal<FileRefusal>;
  constructor(code: FileRefusal, params: Readonly<Record<string, string>> = {}) {
    super(`${code} ${Object.values(params).join(', ')}`.trim());
    this.refusal = refuse(code, params).refusal;
  }
}

/** Thrown out of work that somebody has ended. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

const BY_CODE: Readonly<Record<string, FileRefusal>> = {
  ENOENT: 'backup_not_found',
  SQLITE_NOTADB: 'backup_not_a_ledger',
  SQLITE_CORRUPT: 'backup_damaged',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_FULL: 'disk_full',
  EACCES: 'files_not_written',
  EPERM: 'files_not_written',
  EROFS: 'files_not_written',
  ENOTDIR: 'files_not_written',
  EEXIST: 'files_not_written',
  EIO: 'files_not_written',
  SQLITE_READONLY: 'files_not_written',
  SQLITE_CANTOPEN: 'files_not_written',
  SQLITE_IOERR: 'files_not_written',
};

/** What the file system or SQLite threw, as the refusal that it means; anything else is a bug and thrown again. */
export function asRefusal(fault: unknown): { ok: false; refusal: Refusal<FileRefusal> } {
  if (fault instanceof FileFault) return { ok: false, refusal: fault.refusal };
  // It has a schema that no program of ours has written.
  if (fault instanceof MigrationError) return refuse('backup_damaged', { detail: fault.message });
  const { code = '', message = '' } = fault as { code?: string; message?: string };
  const refusal = BY_CODE[code] ?? BY_CODE[code.split('_').slice(0, 2).join('_')];
  if (refusal === undefined) throw fault;
  return refuse(refusal, { detail: message });
}

/** Runs work on files: what is wrong with them is a refusal, bugs are thrown. */
export async function onFiles<T>(work: () => T | Promise<T>): Promise<Outcome<T, FileRefusal>> {
  try {
    return done(await work());
  } catch (fault) {
    return asRefusal(fault);
  }
}
