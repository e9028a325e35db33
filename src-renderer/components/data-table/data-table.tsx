import { useTable, type SortingState } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Pages } from '../../operator-client/use-pages.ts';
import { BodyRow } from './body-row.tsx';
import { features, fittingColumns, gridOf, lookOf, type Columns } from './features.ts';
import { HeaderCell } from './header-cell.tsx';
import { TableFoot, TableMessage } from './table-messages.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useWidth } from './use-width.ts';

export const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 36;
/** The next page is asked for when this many rows or fewer are left below. */
const READ_AHEAD = 30;
const NO_ROWS: never[] = [];

export interface DataTableProps<Row extends object> {
  /** Names the table for screen readers. */
  label: string;
  columns: Columns<Row>;
  pages: Pages<Row>;
  rowId: (row: Row) => string;
  /** Click or Enter on a row. */
  onOpen: (row: Row) => void;
  /** The row whose detail is open. */
  openId?: string | null;
  /** A row to be in sight: the one that the reader comes back from, or has picked elsewhere. */
  inSightId?: string | null;
  sorting: SortingState;
  onSort: (sorting: SortingState) => void;
  /** Shown when the list is empty. */
  empty: ReactNode;
}

/**
 * A list of the bank: virtual rows, read page by page as one scrolls, following the bank live. It fills its parent.
 * Real table tags, laid out as grids: they keep their meaning for screen readers.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, pages, rowId, onOpen, openId, inSightId, sorting, onSort, empty } = props;
  const rows: Row[] = pages.window?.rows ?? NO_ROWS;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const fitting = useMemo(() => fittingColumns(columns, width), [columns, width]);
  const table = useTable({
    features,
    columns: fitting,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (updater) => onSort(typeof updater === 'function' ? updater(sorting) : updater),
  });
  const model = table.getRowModel().rows;
  const keys = useRowKeys({
    rowCount: rows.length,
    pageLength: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onOpen: (index) => {
      const row = rows[index];
      if (row !== undefined) onOpen(row);
    },
  });
  // oxlint-disable-next-line react/incompatible-library -- the console is built without the React Compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
    // The active row stays mounted when it is scrolled away, or the focus would be lost with it.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), keys.active, rows.length),
  });
  useReadAhead(pages, virtualizer.range?.endIndex ?? 0);
  useInSight(inSightId ?? null, (id) => rows.findIndex((row) => rowId(row) === id), keys.show);
  const looks = table.getAllLeafColumns().map((column) => lookOf(column.columnDef.meta));
  const { gridTemplateColumns, minWidth } = gridOf(looks);
  const counted = pages.window !== undefined && !pages.window.countIsLowerBound;

  return (
    <div
      ref={scroller}
      className="relative h-full min-h-0 overflow-auto rounded-card border border-line bg-surface shadow-card"
    >
      <table
        aria-label={label}
        aria-rowcount={counted ? (pages.window?.count ?? 0) + 1 : -1}
        aria-colcount={looks.length}
        aria-busy={pages.window === undefined}
        style={{ minWidth }}
        className="block"
      >
        <thead className="sticky top-0 z-10 block border-b border-line bg-sunken">
          {table.getHeaderGroups().map((group) => (
            <tr
              key={group.id}
              aria-rowindex={1}
              className="grid"
              style={{ gridTemplateColumns, height: HEAD_HEIGHT }}
            >
              {group.headers.map((header, index) => (
                <HeaderCell key={header.id} header={header} index={index}>
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = model[index];
            if (row === undefined) return null;
            return (
              <BodyRow
                key={row.id}
                index={index}
                keys={keys}
                open={row.id === openId}
                onOpen={() => onOpen(row.original)}
                style={{ gridTemplateColumns, height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
                cells={row.getAllCells().map((cell, at) => ({
                  id: cell.id,
                  end: looks[at]?.align === 'end',
                  content: <table.FlexRender cell={cell} />,
                }))}
              />
            );
          })}
        </tbody>
      </table>
      <TableMessage pages={pages} empty={empty} />
      <TableFoot pages={pages} />
    </div>
  );
}

/** Shows a row once it is there, and again when another one is asked for. */
function useInSight(id: string | null, indexOf: (id: string) => number, show: (index: number) => void): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (id === shown.current) return;
    const index = id === null ? -1 : indexOf(id);
    if (id !== null && index === -1) return;
    shown.current = id;
    if (index !== -1) show(index);
  });
}

/** Reads the next page before the last row comes into sight. */
function useReadAhead(pages: Pages<unknown>, lastShown: number): void {
  const { window, fetching, error, readMore } = pages;
  const loaded = window?.rows.length ?? 0;
  const more = window !== undefined && window.nextCursor !== null;
  const wanted = more && !fetching && error === undefined && lastShown + READ_AHEAD >= loaded;
  useEffect(() => {
    if (wanted) readMore();
  }, [wanted, readMore]);
}

function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index >= count || indexes.includes(index)) return indexes;
  return [...indexes, index].toSorted((a, b) => a - b);
}
