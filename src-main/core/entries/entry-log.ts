import type {
  EntryPlace,
  EntryPlaceQuery,
  EntryTotals,
  EntryTotalsQuery,
  EntryWindow,
  EntryWindowQuery,
} from '../../../src-shared/operator/entries-views.ts';
import type { EntryRow } from '../../../src-shared/operator/views.ts';
import { createEntryExports, type EntryExports } from './entry-exports.ts';
import type { Handle } from '../db/handle.ts';
import { findEntry } from '../db/tables/accounting-logs.ts';
import type { Clock } from '../ports/clock.ts';
import type { EntryReader } from '../ports/entry-reader.ts';
import type { Logger } from '../ports/logger.ts';
import { isWholeLog, wholeLogPlace, wholeLogWindow } from './whole-log.ts';
import { entryRow } from '../queries/views.ts';

/** The accounting log as the console reads it, a list of any length. */
export interface EntryLog {
  entry(referenceNo: string): EntryRow | null;
  window(query: EntryWindowQuery): Promise<EntryWindow>;
  totals(query: EntryTotalsQuery): Promise<EntryTotals>;
  place(query: EntryPlaceQuery): Promise<EntryPlace>;
}

export interface EntryLogParts {
  questions: EntryLog;
  exports: EntryExports;
  close(): Promise<void>;
}

/** Rows of the whole log are found by their numbers at once; whatever may take a look through all of it is asked of the reader. */
export function createEntryLog(options: {
  dataDir: string;
  handle: Handle;
  reader: EntryReader;
  clock: Clock;
  logger: Logger;
  changed(): void;
}): EntryLogParts {
  const { handle, reader } = options;
  const exports = createEntryExports(options);
  return {
    questions: {
      entry(referenceNo) {
        const entry = findEntry(handle, referenceNo);
        return entry === undefined ? null : entryRow(entry);
      },
      window: async (query) => (isWholeLog(query) ? wholeLogWindow(handle, query) : reader.window(query)),
      totals: (query) => reader.totals(query),
      place: async (query) => (isWholeLog(query) ? wholeLogPlace(handle, query) : reader.place(query)),
    },
    exports,
    async close() {
      await exports.close();
      await reader.close();
    },
  };
}
