import { parentPort, workerData } from 'node:worker_threads';
import type { FileWatch } from '../core/ports/ledger-files.ts';
import { StopFlag } from '../core/ports/stop-flag.ts';
import { openEntryReader } from '../core/entries/entry-reader.ts';
import type { EntryTask, FromDesk, FromExport, ToDesk } from './worker-entries.ts';

// Runs in a thread of its own, so that callers of the listener do not wait while somebody looks through the whole log.
const { ledgerPath, export: wanted } = workerData as EntryTask;
const port = parentPort!;
const reader = openEntryReader(ledgerPath);

const TOLD_EVERY_MS = 100;

async function answer({ id, ask, query }: NonNullable<ToDesk>): Promise<FromDesk> {
  try {
    return { id, answer: await reader[ask](query as never) };
  } catch (fault) {
    const { message, code } = fault as { message: string; code?: string };
    return { id, fault: { message, code } };
  }
}

async function exportOnce({ request, file, stop }: NonNullable<EntryTask['export']>): Promise<void> {
  let toldAt = 0;
  const watch: FileWatch = {
    stop: new StopFlag(stop),
    onProgress(progress) {
      const now = performance.now();
      if (now - toldAt < TOLD_EVERY_MS) return;
      toldAt = now;
      port.postMessage({ progress } satisfies FromExport);
    },
  };
  port.postMessage({ outcome: await reader.export(request, file, watch) } satisfies FromExport);
}

if (wanted !== null) await exportOnce(wanted);
else {
  port.on('message', (message: ToDesk) => {
    if (message !== null) {
      void answer(message).then((said) => port.postMessage(said));
      return;
    }
    void reader.close();
    port.close();
  });
}
