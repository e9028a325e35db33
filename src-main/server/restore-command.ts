import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileRefusal } from '../../src-shared/bank/file-refusals.ts';
import type { Refusal } from '../../src-shared/bank/refusals.ts';
import { listBackups } from '../core/backups/backup-folder.ts';
import { stampOf } from '../core/backups/backup-names.ts';
import { BACKUP_FOLDER, STAGED_FILE } from '../core/backups/backups.ts';
import { onFiles } from '../core/db/copies/file-fault.ts';
import { finishSwap, LEDGER_FILE, swapLedger } from '../core/db/copies/ledger-swap.ts';
import { openToLook } from '../core/db/copies/sound-ledger.ts';
import { stageLedger } from '../core/db/copies/stage-ledger.ts';
import { lockFolder } from '../core/db/folder-lock.ts';

/** The newest backup that is sound. */
export const LATEST = 'latest';

const WORDS: Readonly<Record<FileRefusal, string>> = {
  backup_not_found: 'there is no such file',
  backup_not_a_ledger: 'it is not a ledger of this bank',
  backup_damaged: 'it is damaged',
  backup_newer: 'it was written by a newer version of the program',
  backup_unbalanced: 'its books do not balance',
  backup_cancelled: 'it was cancelled',
  disk_full: 'the disk is full',
  files_not_written: 'the files cannot be read or written',
};

/**
 * What `--restore` does: puts a copy of a backup in the place of the ledger. The former ledger's file is kept, under a name that says
 * whether it was damaged. The way out when the ledger cannot be opened, so no bank may be at work on the folder.
 *
 * @param which a path, the name of a file in the folder of backups, or {@link LATEST}
 */
export async function restoreLedger(
  dataDir: string,
  which: string,
): Promise<{ ok: true; report: string; source: string } | { ok: false; report: string }> {
  const failed = (report: string) => ({ ok: false as const, report: `${report} Nothing was changed.` });
  let lock: { close(): void };
  try {
    lock = lockFolder(dataDir);
  } catch (fault) {
    return failed((fault as Error).message);
  }
  try {
    finishSwap(dataDir);
    const staged = join(dataDir, STAGED_FILE);
    const skipped: string[] = [];
    for (const source of candidates(dataDir, which)) {
      const made = await onFiles(() => stageLedger(source, staged));
      if (made.ok) return { ok: true, report: [...skipped, exchange(dataDir, source)].join('\n'), source };
      skipped.push(`${source} was not taken: ${wordsOf(made.refusal)}.`);
    }
    if (skipped.length === 0) skipped.push(`There is no backup in ${join(dataDir, BACKUP_FOLDER)}.`);
    return failed(skipped.join('\n'));
  } catch (fault) {
    return failed(`The backup was not restored: ${(fault as Error).message}.`);
  } finally {
    lock.close();
  }
}

function candidates(dataDir: string, which: string): string[] {
  const folder = join(dataDir, BACKUP_FOLDER);
  if (which === LATEST) return listBackups(folder).map(({ name }) => join(folder, name));
  const beside = join(folder, which);
  return [!existsSync(resolve(which)) && existsSync(beside) ? beside : resolve(which)];
}

function exchange(dataDir: string, source: string): string {
  const ledger = join(dataDir, LEDGER_FILE);
  const there = existsSync(ledger);
  const sound = there && isSound(ledger);
  const aside = `bank-${sound ? 'replaced' : 'damaged'}-${stampOf(new Date())}.sqlite`;
  swapLedger(dataDir, { incoming: STAGED_FILE, aside });
  const kept = there
    ? `\nThe ledger that was there ${sound ? '' : 'is damaged, and '}is kept as ${join(dataDir, aside)}.`
    : '';
  return `The backup ${source} was checked, its books balance, and a copy of it is the ledger now: ${ledger}.${kept}`;
}

/** Whatever keeps it from being opened is damage enough to name its file so. */
function isSound(path: string): boolean {
  try {
    openToLook(path).close();
    return true;
  } catch {
    return false;
  }
}

function wordsOf({ code, params }: Refusal<FileRefusal>): string {
  const detail = params['detail'] ?? params['laws'];
  return `${WORDS[code]}${detail === undefined ? '' : ` (${detail})`}`;
}
