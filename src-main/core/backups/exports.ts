import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRefusal } from '../../../src-shared/bank/file-refusals.ts';
import { done, refuse, type Outcome, type Refusal } from '../../../src-shared/bank/refusals.ts';
import type {
  ExportFile,
  ExportRow,
  ExportView,
  Progress,
} from '../../../src-shared/operator/backup-views.ts';
import { clearDrafts, namesIn } from './backup-folder.ts';
import { readExportName, stampOf } from './backup-names.ts';
import type { Clock } from '../ports/clock.ts';
import type { LedgerFiles } from '../ports/ledger-files.ts';
import type { Logger } from '../ports/logger.ts';
import { StopFlag } from '../ports/stop-flag.ts';
import type { Meter, WorkList } from '../ports/work-list.ts';

/** Where exports lie in the data folder, each in a folder of its own. */
export const EXPORT_FOLDER = 'exports';

/** Exports of the whole ledger, one at a time. */
export interface Exports {
  view(): ExportView;
  /** Begins one; what becomes of it is in the view. */
  start(): Outcome<null, 'export_running'>;
  /** Ends the one under way, which leaves nothing. Resolves when it has ended. */
  cancel(): Promise<void>;
  /** The path of a file of an export, to be read. */
  path(name: string, file: string): string | null;
}

export function createExports(options: {
  dataDir: string;
  ledgerPath: string;
  files: LedgerFiles;
  clock: Clock;
  logger: Logger;
  work: WorkList;
  changed(): void;
}): Exports {
  const { clock, logger, changed } = options;
  const parent = join(options.dataDir, EXPORT_FOLDER);
  let running: { meter: Meter; stop: StopFlag; ended: Promise<void> } | null = null;
  let fault: Refusal<FileRefusal> | null = null;

  clearDrafts(parent);

  async function run(stop: StopFlag, onProgress: (progress: Progress) => void): Promise<void> {
    const now = clock.now();
    const name = stampOf(now);
    try {
      const outcome = await options.files.export(options.ledgerPath, join(parent, name), now.toISOString(), {
        stop,
        onProgress,
      });
      fault = outcome.ok ? null : outcome.refusal;
      if (!outcome.ok) logger.error('The export failed', { ...outcome.refusal });
      else if (outcome.value === 'done') logger.info('The ledger was exported', { export: name });
      else logger.info('The export was cancelled');
    } catch (bug) {
      fault = refuse('files_not_written', { detail: String(bug) }).refusal;
      logger.error('The export failed', { error: String(bug) });
    }
  }

  return {
    view: () => ({ running: running?.meter.view() ?? null, latest: latestExport(parent), fault }),
    start() {
      if (running !== null) return refuse('export_running');
      const stop = new StopFlag();
      const meter = options.work.begin({ kind: 'export', unit: 'rows' });
      const under = { meter, stop, ended: Promise.resolve() };
      running = under;
      under.ended = run(stop, (progress) => {
        meter.report(progress.done, progress.total);
        changed();
      }).finally(() => {
        meter.end();
        running = null;
        changed();
      });
      changed();
      return done(null);
    },
    async cancel() {
      running?.stop.raise();
      await running?.ended;
    },
    path(name, file) {
      if (readExportName(name) === null) return null;
      const known = filesOf(join(parent, name)).some((each) => each.name === file);
      return known ? join(parent, name, file) : null;
    },
  };
}

function latestExport(parent: string): ExportRow | null {
  const name = namesIn(parent)
    .filter((each) => readExportName(each) !== null)
    .sort()
    .at(-1);
  if (name === undefined) return null;
  const folder = join(parent, name);
  return { name, folder, madeAt: readExportName(name)!, files: filesOf(folder) };
}

const PLAIN = /^[\w.-]+$/;

/** The plain files of a folder: links lead elsewhere. */
function filesOf(folder: string): ExportFile[] {
  return namesIn(folder).flatMap((name) => {
    const file = lstatSync(join(folder, name), { throwIfNoEntry: false });
    return file?.isFile() === true && PLAIN.test(name) ? [{ name, bytes: file.size }] : [];
  });
}
