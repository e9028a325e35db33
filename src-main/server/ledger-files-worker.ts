import { parentPort, workerData } from 'node:worker_threads';
import { createFileWork } from '../core/backups/file-work.ts';
import { systemClock } from '../core/ports/clock.ts';
import type { FileWatch, LedgerFiles } from '../core/ports/ledger-files.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';
import type { FileMessage, FileTask } from './worker-ledger-files.ts';

// Runs in a thread of its own, so that callers of the listener do not wait while a whole ledger is read or written.
const { method, paths, stop } = workerData as FileTask;
const say = (message: FileMessage): void => parentPort!.postMessage(message);

const TOLD_EVERY_MS = 100;
let toldAt = 0;
const watch: FileWatch = {
  stop: new StopFlag(stop),
  onProgress(progress) {
    const now = performance.now();
    if (now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    say({ progress });
  },
};
const work = createFileWork(systemClock);
const tasks: { [M in keyof LedgerFiles]: () => ReturnType<LedgerFiles[M]> } = {
  copy: () => work.copy(paths[0]!, paths[1]!, paths[2] ?? null, watch),
  inspect: () => work.inspect(paths[0]!, paths[1]!, paths[2]!),
  stage: () => work.stage(paths[0]!, paths[1]!),
  export: () => work.export(paths[0]!, paths[1]!, paths[2]!, watch),
};
say({ outcome: await tasks[method]() });
