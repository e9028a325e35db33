import { useEffect } from 'react';
import type { EntryList } from '../../src-shared/operator/entries-views.ts';
import type { EntryRow } from '../../src-shared/operator/views.ts';
import { useBank } from './bank-context.tsx';
import {
  awaitEntries,
  refreshEntries,
  showEntries,
  type EntriesWindow,
  type Following,
  type ReadEntries,
} from './entry-window.ts';
import { TOPICS_READ } from './methods.ts';
import { usePagesOf, type Pages } from './use-pages.ts';

/** The pages of a list of the accounting log: it can be reached at any place, and stands still while entries come. */
export interface EntryPages extends Pages<EntryRow> {
  window: EntriesWindow | undefined;
}

/** Reads a list of the accounting log by the places of its rows. */
export function useEntryPages(list: EntryList): EntryPages {
  const { cache } = useBank();
  const read: ReadEntries = (asked) => cache.call('getEntryWindow')({ ...list, ...asked });
  const following: Following = {
    newLast: list.direction === 'ascending',
    never: list.sort === 'amountMinor',
  };
  const { step, ...pages } = usePagesOf<EntryRow, EntriesWindow>(
    (make) => cache.keep(`entries ${JSON.stringify(list)}`, TOPICS_READ.getEntryWindow, make),
    {
      refresh: (previous, sight) => refreshEntries(read, previous, sight, following),
      show: (previous, sight) => showEntries(read, previous, sight),
    },
  );
  const { window, fetching, error } = pages;
  const searching = window !== undefined && window.progress !== null;
  useEffect(() => {
    if (!searching || fetching || error !== undefined) return;
    step((previous, sight) => awaitEntries(read, previous, sight));
  });
  return pages;
}
