import { useCallback, useSyncExternalStore } from 'react';
import type { OperatorInput } from '../../src-shared/operator/api.ts';
import type { Page } from '../../src-shared/operator/paging.ts';
import { useBank } from './bank-context.tsx';
import { FetchCell } from './fetch-cell.ts';
import { TOPICS_READ, type ListMethod, type ListQuery, type RowOf } from './methods.ts';
import {
  isMissing,
  refreshWindow,
  showRows,
  type CursorWindow,
  type PageWindow,
  type ReadPage,
  type Sight,
} from './page-window.ts';

/** A list as far as the reader sees it, kept up to date. */
export interface Pages<Row> {
  /** Undefined until the first page is there. */
  window: PageWindow<Row> | undefined;
  error: Error | undefined;
  fetching: boolean;
  /** Tells what the reader sees; what is missing of it is read. */
  show: (sight: Sight) => void;
  /** Starts again from the top with what is there now. */
  restart: () => void;
  retry: () => void;
}

/** What is in sight of each list; a list that is come back to begins at its top. */
const sights = new WeakMap<object, Sight>();
const TOP: Sight = { first: 0, last: 0 };

/** How a kind of list is read. */
export interface WindowReader<W> {
  refresh: (previous: W | undefined, sight: Sight) => Promise<W>;
  show: (previous: W, sight: Sight) => Promise<W>;
}

/** The window that a cell holds, with the ways to move it. `reader` must close over nothing that the cell's key does not name. */
export function usePagesOf<Row, W extends PageWindow<Row>>(
  keep: (load: () => FetchCell<W>) => FetchCell<W>,
  reader: WindowReader<W>,
): Pages<Row> & { window: W | undefined; step: (go: (previous: W, sight: Sight) => Promise<W>) => void } {
  const cell = keep(() => {
    const made: FetchCell<W> = new FetchCell((previous) => reader.refresh(previous, sights.get(made) ?? TOP));
    return made;
  });
  const { data, error, fetching } = useSyncExternalStore(cell.observe, cell.snapshot);
  const step = useCallback(
    (go: (previous: W, sight: Sight) => Promise<W>) => {
      cell.step((previous) => {
        const sight = sights.get(cell) ?? TOP;
        return previous === undefined ? reader.refresh(previous, sight) : go(previous, sight);
      });
    },
    // `reader` closes over nothing that the cell's key does not name.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [cell],
  );
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same holds here
  const read = useCallback(() => step(reader.show), [step]);
  const show = useCallback(
    (sight: Sight) => {
      sights.set(cell, sight);
      const { data: window, error: failed } = cell.snapshot();
      if (window !== undefined && failed === undefined && isMissing(window, sight)) read();
    },
    [cell, read],
  );
  const restart = useCallback(() => {
    sights.set(cell, TOP);
    cell.step(async () => ({ ...(await reader.refresh(undefined, TOP)), anew: {} }));
    // And here.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cell]);
  return { window: data, error, fetching, show, restart, retry: read, step };
}

/** Reads a list page by page; equal questions share one window, so going back finds it as it was left. */
export function usePages<M extends ListMethod>(method: M, query: ListQuery<M>): Pages<RowOf<M>> {
  const { cache } = useBank();
  const read: ReadPage<RowOf<M>> = (cursor, limit) =>
    cache.call(method)({ ...query, cursor, limit } as OperatorInput<M>) as Promise<Page<RowOf<M>>>;
  return usePagesOf<RowOf<M>, CursorWindow<RowOf<M>>>(
    (make) => cache.keep(`pages ${method} ${JSON.stringify(query)}`, TOPICS_READ[method], make),
    {
      refresh: (previous, sight) => refreshWindow(read, previous, sight),
      show: (previous, sight) => showRows(read, previous, sight),
    },
  );
}
