import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRow, BackupState } from '../../../src-shared/operator/backup-views.ts';
import { DRAFT } from '../db/copies/copy-ledger.ts';
import { MIGRATIONS } from '../db/migrations/index.ts';
import { readBackupName } from './backup-names.ts';

/** The backups in a folder, newest first. A folder that is not there holds none. */
export function listBackups(folder: string): BackupRow[] {
  return namesIn(folder)
    .flatMap((name) => backupAt(folder, name) ?? [])
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** A backup by its name; null when the name is not a backup's, or no file of the folder's own has it. */
export function backupAt(folder: string, name: string): BackupRow | null {
  const known = readBackupName(name);
  if (known === null) return null;
  const path = join(folder, name);
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (file?.isFile() !== true) return null;
  return { name, ...known, bytes: file.size, state: stateOf(path) };
}

const OURS = /^(?:bank-)?\d{4}-\d\d-\d\dT/;

/** Removes what a crash has left half made in a folder of backups or exports; gives back what could not be removed. */
export function clearDrafts(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => OURS.test(name) && name.includes(DRAFT))
    .filter((name) => {
      try {
        rmSync(join(folder, name), { recursive: true, force: true });
        return false;
      } catch {
        return true;
      }
    });
}

/** The names in a folder; none where there is no folder that can be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** SQLite's file format, 1.3: the header says how long the file must be, and user_version is the schema's. */
const HEADER = 100;

function stateOf(path: string): BackupState {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    readSync(file, header, 0, HEADER, 0);
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const isWhole = pageSize * header.readUInt32BE(28) === fstatSync(file).size;
    if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || !isWhole) return 'damaged';
    return header.readUInt32BE(60) > MIGRATIONS.length ? 'newer' : 'ready';
  } finally {
    closeSync(file);
  }
}
