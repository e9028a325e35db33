import type { BackupRow } from '../../../src-shared/operator/backup-views.ts';

const HOUR_MS = 3_600_000;

/**
 * When the next automatic backup is due: so many hours after the newest automatic one that is not of the future (a clock may have
 * been set back), at once where there is none. It is read from the folder, so a restart changes nothing. Null while the schedule is off.
 */
export function dueAt(backups: readonly BackupRow[], everyHours: number, now: number): number | null {
  if (everyHours === 0) return null;
  const made = backups
    .filter(({ kind }) => kind === 'automatic')
    .map(({ madeAt }) => Date.parse(madeAt))
    .filter((time) => time <= now);
  return made.length === 0 ? now : Math.max(...made) + everyHours * HOUR_MS;
}

/** The automatic backups beyond the newest `kept`, given newest first. Those made by hand or before a restore are never among them. */
export function tooMany(backups: readonly BackupRow[], kept: number): BackupRow[] {
  return backups.filter(({ kind }) => kind === 'automatic').slice(kept);
}
