import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../src-shared/bank/refusals.ts';
import type { Progress } from '../../src-shared/operator/backup-views.ts';
import type { FileWatch, LedgerFiles } from '../core/ports/ledger-files.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';

/** What the worker is given. */
export interface FileTask {
  method: keyof LedgerFiles;
  paths: readonly (string | null)[];
  stop: SharedArrayBuffer;
}

/** What the worker says: how far it is, and at the end what came of it. */
export type FileMessage = { progress: Progress } | { outcome: Outcome<unknown> };

/** Does the work on ledger files in a worker thread each; `mainDir` is the folder of the built main files, where the worker lies. */
export function createWorkerFiles(mainDir: string): LedgerFiles {
  function run<M extends keyof LedgerFiles>(
    method: M,
    paths: FileTask['paths'],
    { onProgress, stop = new StopFlag() }: FileWatch = {},
  ): ReturnType<LedgerFiles[M]> {
    const ended = new Promise((resolve, reject) => {
      const workerData: FileTask = { method, paths, stop: stop.memory };
      const worker = new Worker(join(mainDir, 'ledger-files-worker.js'), { workerData });
      worker.on('message', (message: FileMessage) => {
        if ('progress' in message) onProgress?.(message.progress);
        else resolve(message.outcome);
      });
      worker.once('error', reject);
      worker.once('exit', (code) =>
        reject(new Error(`The work on ${method} ended early, with code ${code}`)),
      );
    });
    // The worker runs the method of this name, so it answers with that method's outcome.
    return ended as ReturnType<LedgerFiles[M]>;
  }
  return {
    copy: (ledger, target, unlessSameAs, watch) => run('copy', [ledger, target, unlessSameAs], watch),
    inspect: (backup, ledger, scratch) => run('inspect', [backup, ledger, scratch]),
    stage: (backup, staged) => run('stage', [backup, staged]),
    export: (ledger, folder, at, watch) => run('export', [ledger, folder, at], watch),
  };
}
