import { useEffect, useState } from 'react';
import type { EntryList, EntryTotals } from '../../../src-shared/operator/entries-views.ts';
import { useBank } from '../../operator-client/bank-context.tsx';
import { asError } from '../../operator-client/fetch-cell.ts';

interface Answer {
  key: string;
  totals: EntryTotals | undefined;
  error: Error | undefined;
}

/**
 * What the list's entries come to, exactly those up to `upTo`. While the bank adds up, it is asked on and on; when the filter changes, no more, and
 * the bank stops.
 */
export function useEntryTotals(
  { accountNumber, mark, customerReferenceNo, from, to, search }: EntryList,
  upTo: number | undefined,
): { totals: EntryTotals | undefined; error: Error | undefined; retry: () => void } {
  const { cache } = useBank();
  const [answer, setAnswer] = useState<Answer>();
  const [tries, setTries] = useState(0);
  const filter = { accountNumber, mark, customerReferenceNo, from, to, search };
  const key = JSON.stringify(filter);
  useEffect(() => {
    if (upTo === undefined) return undefined;
    let stopped = false;
    const ask = async (): Promise<void> => {
      for (;;) {
        const totals = await cache.call('getEntryTotals')({ ...filter, upTo });
        if (stopped) return;
        setAnswer((before) =>
          // New entries are soon added to what was known; until then that stands.
          totals.progress !== null && before?.key === key && before.totals?.progress === null
            ? before
            : { key, totals, error: undefined },
        );
        if (totals.progress === null) return;
      }
    };
    ask().catch((fault: unknown) => {
      if (!stopped) setAnswer({ key, totals: undefined, error: asError(fault) });
    });
    return () => {
      stopped = true;
    };
    // `key` is all that the filter says.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cache, key, upTo, tries]);
  const known = answer?.key === key ? answer : undefined;
  return { totals: known?.totals, error: known?.error, retry: () => setTries((before) => before + 1) };
}
