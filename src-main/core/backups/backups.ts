import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRefusal } from '../../../src-shared/bank/file-refusals.ts';
import { done, refuse, type Outcome, type Refusal } from '../../../src-shared/bank/refusals.ts';
import type { Settings } from '../../../src-shared/bank/settings.ts';
import type {
  BackupContents,
  BackupKind,
  BackupRow,
  BackupsView,
} from '../../../src-shared/operator/backup-views.ts';
import { onFiles } from '../db/copies/file-fault.ts';
import { DRAFT, removeLedger } from '../db/copies/copy-ledger.ts';
import type { Clock } from '../ports/clock.ts';
import type { LedgerFiles } from '../ports/ledger-files.ts';
import type { Logger } from '../ports/logger.ts';
import { StopFlag } from '../ports/stop-flag.ts';
import type { Meter, WorkList } from '../ports/work-list.ts';
import { backupAt, clearDrafts, listBackups } from './backup-folder.ts';
import { backupName } from './backup-names.ts';
import { dueAt, tooMany } from './schedule.ts';

/** Where backups lie in the data folder. */
export const BACKUP_FOLDER = 'backups';

/** A backup that is ready to become the ledger, in the data folder. */
export const STAGED_FILE = `bank-restoring${DRAFT}`;

/** After a failure, the schedule tries again so much later. */
const RETRY_MS = 10 * 60_000;

/** The ledger's backups: made while it works, looked into, removed, made ready for a restore. */
export interface Backups {
  view(): BackupsView;
  /** Makes one now; those who ask meanwhile wait their turn. */
  make(kind: BackupKind): Promise<Outcome<BackupRow, FileRefusal>>;
  /** The schedule: makes one if it is time and something has changed, and thins out. Gives back how many it made. */
  runIfDue(): Promise<number>;
  inspect(name: string): Promise<Outcome<BackupContents, FileRefusal>>;
  remove(name: string): Promise<Outcome<null, FileRefusal>>;
  /** Makes a proved copy of a backup ready as {@link STAGED_FILE}. */
  stage(name: string): Promise<Outcome<null, FileRefusal>>;
  /** The path of a backup, to be read. */
  path(name: string): string | null;
  /** Ends the one being made, which leaves nothing. Resolves when it has ended. */
  cancel(): Promise<void>;
  /** Waits for the one being made. */
  settled(): Promise<void>;
}

export function createBackups(options: {
  dataDir: string;
  ledgerPath: string;
  files: LedgerFiles;
  clock: Clock;
  logger: Logger;
  work: WorkList;
  settings(): Settings;
  changed(): void;
}): Backups {
  const { ledgerPath, files, clock, logger, changed } = options;
  const folder = join(options.dataDir, BACKUP_FOLDER);
  const staged = join(options.dataDir, STAGED_FILE);
  let running: { meter: Meter; stop: StopFlag } | null = null;
  let fault: Refusal<FileRefusal> | null = null;
  /** Until then the schedule need not look: nothing had changed, it was cancelled, or it failed. */
  let notBefore = 0;
  let lastTurn: Promise<unknown> = Promise.resolve();

  clearDrafts(folder);
  removeLedger(staged);

  /** One after the other: two at once would copy the same pages twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** Null when nothing has changed since `unlessSameAs`. */
  async function copy(
    kind: BackupKind,
    unlessSameAs: string | null,
  ): Promise<Outcome<BackupRow | null, FileRefusal>> {
    const meter = options.work.begin({ kind: 'backup', unit: 'pages' });
    const stop = new StopFlag();
    running = { meter, stop };
    changed();
    try {
      const made = await onFiles(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      if (!made.ok) return made;
      const name = freeName(folder, clock.now(), kind);
      const copied = await files.copy(ledgerPath, join(folder, name), unlessSameAs, {
        stop,
        onProgress(progress) {
          meter.report(progress.done, progress.total);
          changed();
        },
      });
      if (!copied.ok) {
        if (stop.raised) logger.info('A backup was cancelled', { kind });
        else logger.error('A backup was not made', { kind, ...copied.refusal });
        return copied;
      }
      if (copied.value) logger.info('A backup was made', { backup: name });
      return done(copied.value ? backupAt(folder, name) : null);
    } finally {
      meter.end();
      running = null;
      changed();
    }
  }

  async function runIfDue(): Promise<number> {
    const now = clock.now().getTime();
    const { backupFrequency, backupsKept } = options.settings();
    const backups = listBackups(folder);
    const next = dueAt(backups, backupFrequency, now);
    if (next === null || now < Math.max(next, notBefore)) return 0;
    const newest = backups.find(({ state }) => state === 'ready');
    const outcome = await copy('automatic', newest === undefined ? null : join(folder, newest.name));
    const cancelled = !outcome.ok && outcome.refusal.code === 'backup_cancelled';
    fault = outcome.ok || cancelled ? null : outcome.refusal;
    if (!outcome.ok && !cancelled) {
      notBefore = now + RETRY_MS;
      throw new Error(`${outcome.refusal.code} ${outcome.refusal.params['detail'] ?? ''}`.trim());
    }
    if (!outcome.ok || outcome.value === null) {
      notBefore = now + backupFrequency * 3_600_000;
      return 0;
    }
    for (const { name } of tooMany(listBackups(folder), backupsKept)) {
      rmSync(join(folder, name), { force: true });
      logger.info('An automatic backup was thinned out', { backup: name });
    }
    return 1;
  }

  const found = (name: string): string | null =>
    backupAt(folder, name) === null ? null : join(folder, name);
  const missing = (name: string) => refuse('backup_not_found', { backup: name });

  return {
    view() {
      const rows = listBackups(folder);
      const now = clock.now().getTime();
      const next = dueAt(rows, options.settings().backupFrequency, now);
      return {
        folder,
        ledgerBytes: bytesOf(ledgerPath) + bytesOf(`${ledgerPath}-wal`),
        rows,
        running: running?.meter.view() ?? null,
        nextAt: next === null ? null : new Date(Math.max(next, notBefore, now)).toISOString(),
        fault,
      };
    },
    make: (kind) =>
      inTurn(async () => {
        const outcome = await copy(kind, null);
        return outcome.ok ? done(outcome.value!) : outcome;
      }),
    runIfDue: () => inTurn(runIfDue),
    async inspect(name) {
      const path = found(name);
      return path === null ? missing(name) : files.inspect(path, ledgerPath, `${path}.look${DRAFT}`);
    },
    async remove(name) {
      const path = found(name);
      if (path === null) return missing(name);
      const outcome = await onFiles(() => rmSync(path));
      if (!outcome.ok) return outcome;
      logger.info('A backup was deleted', { backup: name });
      changed();
      return done(null);
    },
    async stage(name) {
      const path = found(name);
      return path === null ? missing(name) : inTurn(() => files.stage(path, staged));
    },
    path: found,
    async cancel() {
      running?.stop.raise();
      await lastTurn;
    },
    settled: async () => void (await lastTurn),
  };
}

/** A clock that stands still or was set back gives no name twice. */
function freeName(folder: string, moment: Date, kind: BackupKind): string {
  for (let time = moment.getTime(); ; time += 1) {
    const name = backupName(new Date(time), kind);
    if (backupAt(folder, name) === null) return name;
  }
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
