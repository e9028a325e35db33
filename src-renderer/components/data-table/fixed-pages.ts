import { PAGE_SIZE } from '../../operator-client/page-window.ts';
import type { Pages } from '../../operator-client/use-pages.ts';

const nothing = (): void => undefined;

/** Rows that are all there already, as a table wants them. */
export function fixedPages<Row>(rows: readonly Row[]): Pages<Row> {
  const count = rows.length;
  const pages = Array.from({ length: Math.max(1, Math.ceil(count / PAGE_SIZE)) }, (_, page) => [
    page,
    rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  ]) as [number, Row[]][];
  return {
    window: {
      pages: new Map(pages),
      length: count,
      more: false,
      count,
      countIsLowerBound: false,
      outdated: false,
    },
    error: undefined,
    fetching: false,
    show: nothing,
    restart: nothing,
    retry: nothing,
  };
}
