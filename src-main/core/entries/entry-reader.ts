import { done } from '../../../src-shared/bank/refusals.ts';
import { writeEntries } from './write-entries.ts';
import { Cancelled, onFiles } from '../db/copies/file-fault.ts';
import { openSecondReader } from '../db/second-reader.ts';
import type { EntryReader } from '../ports/entry-reader.ts';
import { EntryDesk } from './entry-desk.ts';

/** Reads the accounting log in the thread that calls, through a connection of its own. Hosts call it in a worker. */
export function openEntryReader(ledgerPath: string): EntryReader {
  let opened: ReturnType<typeof openSecondReader> | undefined;
  let desk: EntryDesk | undefined;
  const atDesk = (): EntryDesk => {
    opened ??= openSecondReader(ledgerPath);
    return (desk ??= new EntryDesk(opened.handle));
  };
  return {
    window: async (query) => atDesk().window(query),
    totals: async (query) => atDesk().totals(query),
    place: async (query) => atDesk().place(query),
    async export(request, file, { onProgress, stop } = {}) {
      const watch = {
        progress: onProgress ?? (() => undefined),
        cancelled: () => stop?.raised === true,
      };
      try {
        return await onFiles(async () => ({ rows: writeEntries(ledgerPath, request, file, watch) }));
      } catch (fault) {
        if (fault instanceof Cancelled) return done('cancelled');
        throw fault;
      }
    },
    async close() {
      desk = undefined;
      opened?.close();
      opened = undefined;
    },
  };
}
