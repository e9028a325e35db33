import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../src-shared/bank/refusals.ts';
import type { FileRefusal } from '../../src-shared/bank/file-refusals.ts';
import type { Progress } from '../../src-shared/operator/backup-views.ts';
import type { EntryExportRequest } from '../../src-shared/operator/entries-views.ts';
import type { EntryExportEnd, EntryQuestions, OpenEntryReader } from '../core/ports/entry-reader.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';

/** What the worker is started with: a desk that answers questions until it is told to end, or one export. */
export interface EntryTask {
  ledgerPath: string;
  export: { request: EntryExportRequest; file: string; stop: SharedArrayBuffer } | null;
}

/** What the desk is told; null ends it. */
export type ToDesk = { id: number; ask: keyof EntryQuestions; query: unknown } | null;

export type FromDesk =
  { id: number; answer: unknown } | { id: number; fault: { message: string; code: string | undefined } };
export type FromExport = { progress: Progress } | { outcome: Outcome<EntryExportEnd, FileRefusal> };

interface Waiting {
  resolve(answer: unknown): void;
  reject(fault: Error): void;
}

/** A desk that nobody asks gives its memory back; to start it again costs a tenth of a second. */
const IDLE_MS = 60_000;

/** Reads the accounting log in worker threads: one for questions, while there are some, and one for each export. */
export function workerEntries(mainDir: string): OpenEntryReader {
  const file = join(mainDir, 'entries-worker.js');
  return (ledgerPath) => {
    const desk = createDesk(
      () => new Worker(file, { workerData: { ledgerPath, export: null } satisfies EntryTask }),
    );
    return {
      window: (query) => desk.ask('window', query) as ReturnType<EntryQuestions['window']>,
      totals: (query) => desk.ask('totals', query) as ReturnType<EntryQuestions['totals']>,
      place: (query) => desk.ask('place', query) as ReturnType<EntryQuestions['place']>,
      export: (request, target, { onProgress, stop = new StopFlag() } = {}) =>
        new Promise((resolve, reject) => {
          const task: EntryTask = { ledgerPath, export: { request, file: target, stop: stop.memory } };
          const worker = new Worker(file, { workerData: task });
          worker.on('message', (message: FromExport) => {
            if ('progress' in message) onProgress?.(message.progress);
            else resolve(message.outcome);
          });
          worker.once('error', reject);
          worker.once('exit', (code) => reject(new Error(`The export ended early, with code ${code}`)));
        }),
      close: desk.close,
    };
  };
}

function createDesk(start: () => Worker): {
  ask(ask: keyof EntryQuestions, query: unknown): Promise<unknown>;
  close(): Promise<void>;
} {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function begin(): Worker {
    const begun = start();
    begun.on('message', (message: FromDesk) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if ('answer' in message) asked?.resolve(message.answer);
      // A fault that crosses threads by itself loses its code.
      else asked?.reject(Object.assign(new Error(message.fault.message), { code: message.fault.code }));
      if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE_MS).unref();
    });
    const gone = (fault: Error): void => {
      if (worker === begun) worker = undefined;
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    };
    begun.once('error', gone);
    begun.once('exit', () => gone(new Error('The look through the accounting log ended early')));
    return begun;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    if (ending === undefined) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.postMessage(null satisfies ToDesk);
    await ended;
  }

  return {
    ask: (ask, query) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        const at = (worker ??= begin());
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        at.postMessage({ id: lastId, ask, query } satisfies ToDesk);
      }),
    close,
  };
}
