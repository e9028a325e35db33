import { useCallback, useSyncExternalStore } from 'react';
import type { OperatorInput } from '../../src-shared/operator/api.ts';
import type { Page } from '../../src-shared/operator/paging.ts';
import { useBank } from './bank-context.tsx';
import { FetchCell } from './fetch-cell.ts';
import { TOPICS_READ, type ListMethod, type ListQuery, type RowOf } from './methods.ts';
import { nextPage, refreshWindow, type PageWindow, type ReadPage } from './page-window.ts';

/** A list as far as it has been read, kept up to date. */
export interface Pages<Row> {
  /** Undefined until the first page is there. */
  window: PageWindow<Row> | undefined;
  error: Error | undefined;
  fetching: boolean;
  /** Reads the next page, if there is one. */
  readMore: () => void;
  /** Starts again from the top with what is there now. */
  restart: () => void;
  retry: () => void;
}

/** Reads a list page by page; equal questions share one window, so going back finds it as it was left. */
export function usePages<M extends ListMethod>(method: M, query: ListQuery<M>): Pages<RowOf<M>> {
  const { cache } = useBank();
  const key = `pages ${method} ${JSON.stringify(query)}`;
  const read: ReadPage<RowOf<M>> = (cursor, limit) =>
    cache.call(method)({ ...query, cursor, limit } as OperatorInput<M>) as Promise<Page<RowOf<M>>>;
  const cell = cache.keep(
    key,
    TOPICS_READ[method],
    () => new FetchCell<PageWindow<RowOf<M>>>((previous) => refreshWindow(read, previous)),
  );
  const { data, error, fetching } = useSyncExternalStore(cell.observe, cell.snapshot);
  const readMore = useCallback(() => {
    cell.step((previous) => nextPage(read, previous));
    // `read` closes over nothing that the cell's key does not name.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cell]);
  const restart = useCallback(() => {
    cell.step(() => refreshWindow(read, undefined));
    // The same holds here.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cell]);
  return { window: data, error, fetching, readMore, restart, retry: cell.refresh };
}
