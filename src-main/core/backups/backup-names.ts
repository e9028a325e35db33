import { BACKUP_KINDS, type BackupKind } from '../../../src-shared/operator/backup-views.ts';

const STAMP = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/;
const BACKUP = new RegExp(`^bank-${STAMP.source}-(${BACKUP_KINDS.join('|')})\\.sqlite$`);
const EXPORT = new RegExp(`^${STAMP.source}$`);

/** A moment in UTC as part of a file's name, on every system: `2026-11-21T09-30-00-123Z`. It sorts by time. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replaceAll(/[:.]/g, '-');
}

/** The file of a backup: when it was made, and why. */
export function backupName(moment: Date, kind: BackupKind): string {
  return `bank-${stampOf(moment)}-${kind}.sqlite`;
}

/** What a backup's name says; null for any other name, so that nothing else in the folder, or outside of it, is ever touched. */
export function readBackupName(name: string): { madeAt: string; kind: BackupKind } | null {
  const parts = BACKUP.exec(name);
  const madeAt = parts && momentOf(parts);
  return parts && madeAt !== null ? { madeAt, kind: parts[6] as BackupKind } : null;
}

/** When an export was made, by the name of its folder; null for any other name. */
export function readExportName(name: string): string | null {
  const parts = EXPORT.exec(name);
  return parts && momentOf(parts);
}

function momentOf([, day, hour, minute, second, millisecond]: RegExpExecArray): string | null {
  const iso = `${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
