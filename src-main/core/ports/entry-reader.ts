import type { FileRefusal } from '../../../src-shared/bank/file-refusals.ts';
import type { Outcome } from '../../../src-shared/bank/refusals.ts';
import type {
  EntryExportRequest,
  EntryPlace,
  EntryPlaceQuery,
  EntryTotals,
  EntryTotalsQuery,
  EntryWindow,
  EntryWindowQuery,
} from '../../../src-shared/operator/entries-views.ts';
import type { FileWatch } from './ledger-files.ts';

/** Questions about the accounting log that may take a look through all of it (entries/entry-desk.ts). */
export interface EntryQuestions {
  window(query: EntryWindowQuery): Promise<EntryWindow>;
  totals(query: EntryTotalsQuery): Promise<EntryTotals>;
  place(query: EntryPlaceQuery): Promise<EntryPlace>;
}

/** What came of an export: how many rows it has. */
export type EntryExportEnd = { rows: number } | 'cancelled';

/** Reads the accounting log of a ledger, off the main loop where the host can: on millions of entries it takes seconds. */
export interface EntryReader extends EntryQuestions {
  /** Writes exactly the list's rows to a new file that is there when all of it is. */
  export(
    request: EntryExportRequest,
    file: string,
    watch?: FileWatch,
  ): Promise<Outcome<EntryExportEnd, FileRefusal>>;
  close(): Promise<void>;
}

/** Opens a reader of the ledger file at an absolute path. */
export type OpenEntryReader = (ledgerPath: string) => EntryReader;
