import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRefusal } from '../../../src-shared/bank/file-refusals.ts';
import { done, refuse, type Outcome, type Refusal } from '../../../src-shared/bank/refusals.ts';
import type { Progress } from '../../../src-shared/operator/backup-views.ts';
import type {
  EntryExportFile,
  EntryExportRequest,
  EntryExportView,
} from '../../../src-shared/operator/entries-views.ts';
import type { Clock } from '../ports/clock.ts';
import type { EntryReader } from '../ports/entry-reader.ts';
import type { Logger } from '../ports/logger.ts';
import { StopFlag } from '../ports/stop-flag.ts';

/** Where an export lies until the console has fetched it. */
export const ENTRY_EXPORT_FOLDER = 'downloads';

/** Exports of what the accounting log shows, one at a time; the last one can be fetched until the bank ends. */
export interface EntryExports {
  view(): EntryExportView;
  /** Begins one; what becomes of it is in the view. */
  start(request: EntryExportRequest): Outcome<null, 'export_running'>;
  /** Ends the one under way, which leaves nothing. Resolves when it has ended. */
  cancel(): Promise<void>;
  /** The path of the last one, to be read; null for any other name. */
  path(name: string): string | null;
  /** Ends what is under way and takes the last one away. */
  close(): Promise<void>;
}

export function createEntryExports(options: {
  dataDir: string;
  reader: EntryReader;
  clock: Clock;
  logger: Logger;
  changed(): void;
}): EntryExports {
  const { clock, logger, changed } = options;
  const folder = join(options.dataDir, ENTRY_EXPORT_FOLDER);
  let running: { progress: Progress; stop: StopFlag; ended: Promise<void> } | null = null;
  let latest: EntryExportFile | null = null;
  let lastId = 0;
  let fault: Refusal<FileRefusal> | null = null;

  /** What is in the folder is of no use to anybody who does not know of it. To remove hundreds of megabytes takes a while, so nobody waits for it here. */
  async function clear(): Promise<void> {
    latest = null;
    await rm(folder, { recursive: true, force: true }).catch((reason: unknown) => {
      logger.warn('The exports of entries could not be removed', { error: String(reason) });
    });
  }
  let cleared = clear();

  async function run(request: EntryExportRequest, stop: StopFlag, onProgress: (now: Progress) => void) {
    const name = nameOf(clock.now(), request.format);
    const file = join(folder, name);
    try {
      await cleared;
      const outcome = await options.reader.export(request, file, { stop, onProgress });
      fault = outcome.ok ? null : outcome.refusal;
      if (!outcome.ok) logger.error('The export of entries failed', { ...outcome.refusal });
      else if (outcome.value === 'cancelled') logger.info('The export of entries was cancelled');
      else {
        latest = { id: (lastId += 1), name, rows: outcome.value.rows, bytes: statSync(file).size };
        logger.info('Entries were exported', { rows: latest.rows });
      }
    } catch (bug) {
      fault = refuse('files_not_written', { detail: String(bug) }).refusal;
      logger.error('The export of entries failed', { error: String(bug) });
    }
  }

  async function cancel(): Promise<void> {
    running?.stop.raise();
    await running?.ended;
  }

  return {
    view: () => ({ running: running?.progress ?? null, latest, fault }),
    start(request) {
      if (running !== null) return refuse('export_running');
      cleared = cleared.then(clear);
      latest = null;
      fault = null;
      const stop = new StopFlag();
      const under = { progress: { done: 0, total: 0 }, stop, ended: Promise.resolve() };
      running = under;
      under.ended = run(request, stop, (progress) => {
        under.progress = progress;
        changed();
      }).finally(() => {
        running = null;
        changed();
      });
      changed();
      return done(null);
    },
    cancel,
    path: (name) => (latest !== null && latest.name === name ? join(folder, name) : null),
    async close() {
      await cancel();
      await cleared;
      await clear();
    },
  };
}

/** `accounting-log-2026-11-21-090000.csv`, in UTC. */
function nameOf(now: Date, format: EntryExportRequest['format']): string {
  const [day, time] = now.toISOString().split('T') as [string, string];
  return `accounting-log-${day}-${time.slice(0, 8).replaceAll(':', '')}.${format}`;
}
