import { useTable, type SortingState } from '@tanstack/react-table';
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { indexWhere, rowAt } from '../../operator-client/page-window.ts';
import type { Pages } from '../../operator-client/use-pages.ts';
import { useRoute } from '../../router/route.ts';
import { BodyRow, type RowActs } from './body-row.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import {
  CHOOSER_WIDTH,
  columnId,
  features,
  fittingColumns,
  gridOf,
  lookOf,
  type Columns,
} from './features.ts';
import { HeaderCell } from './header-cell.tsx';
import { TableFoot, TableMessage } from './table-messages.tsx';
import { DENSITIES, shownColumns, useTableMemory } from './table-memory.ts';
import { useListPlace } from './use-list-place.ts';
import { useRowKeys, type RowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';
import { useWidth } from './use-width.ts';

const HEAD_HEIGHT = 36;

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
  /** A place that the reader wants to be at; another object asks again. */
  jump?: { index: number } | null;
  sorting: SortingState;
  onSort: (sorting: SortingState) => void;
  /** Shown when the list is empty. */
  empty: ReactNode;
}

/**
 * A list of the bank: of any length, read where one looks, following the bank live. It fills its parent.
 * Real table tags, laid out as grids: they keep their meaning for screen readers.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, pages, rowId, onOpen, openId, inSightId, sorting, onSort, empty } = props;
  const { window } = pages;
  const count = window?.length ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const memory = useTableName(columns);
  const remembered = useTableMemory(memory);
  const rowHeight = DENSITIES[remembered.density];
  const openAt = (index: number): void => {
    const row = window && rowAt(window, index);
    if (row !== undefined) onOpen(row);
  };
  const keys = useRowKeys({
    rowCount: count,
    pageLength: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    scrollTo: (index) => view.scrollTo(index),
    onOpen: openAt,
  });
  const view = useRowWindow({
    scroller,
    count,
    rowHeight,
    headHeight: HEAD_HEIGHT,
    alwaysDrawn: keys.active,
  });
  const acts = useRef<RowActs>({ keys, onOpen: openAt });
  useLayoutEffect(() => {
    acts.current = { keys, onOpen: openAt };
  });
  const drawn = view.drawn.map((index) => ({ index, row: window && rowAt(window, index) }));
  const fitting = useMemo(
    () => fittingColumns(shownColumns(columns, remembered.hidden), width),
    [columns, remembered.hidden, width],
  );
  const table = useTable({
    features,
    columns: fitting,
    data: drawn.flatMap(({ row }) => row ?? []),
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (updater) => onSort(typeof updater === 'function' ? updater(sorting) : updater),
  });
  const cellsOf = new Map(table.getRowModel().rows.map((row) => [row.original, row]));
  useListPlace(label, view, keys, count > 0);
  useShow(pages, view.first, view.last);
  useInSight(
    inSightId ?? null,
    (id) => (window ? indexWhere(window, (row) => rowId(row) === id) : -1),
    keys.show,
  );
  useJump(props.jump ?? null, keys);
  useTop(window?.anew, () => {
    view.goTo(0);
    keys.setActive(0);
  });
  const looks = table.getAllLeafColumns().map((column) => lookOf(column.columnDef.meta));
  const { gridTemplateColumns, minWidth } = gridOf(looks);
  const isCounted = window !== undefined && !window.countIsLowerBound;

  return (
    <div
      ref={scroller}
      className="relative h-full min-h-0 overflow-auto rounded-card border border-line bg-surface shadow-card"
    >
      {/* Within the view, beside the scrollbar, above the head. */}
      <div className="sticky start-0 top-0 z-20 h-0">
        <div className="absolute end-1.5 top-1.5">
          <ColumnChooser name={memory} columns={columns} fitting={fitting} />
        </div>
      </div>
      <table
        aria-label={label}
        aria-rowcount={isCounted ? window.count + 1 : -1}
        aria-colcount={looks.length}
        aria-busy={window === undefined}
        style={{ minWidth }}
        className="block"
      >
        <thead className="sticky top-0 z-10 block border-b border-line bg-sunken">
          {table.getHeaderGroups().map((group) => (
            <tr
              key={group.id}
              aria-rowindex={1}
              className="grid"
              style={{ gridTemplateColumns, height: HEAD_HEIGHT, paddingInlineEnd: CHOOSER_WIDTH }}
            >
              {group.headers.map((header, index) => (
                <HeaderCell key={header.id} header={header} index={index}>
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody className="relative block" style={{ height: view.height }}>
          {drawn.map(({ index, row }) => {
            const model = row && cellsOf.get(row);
            return (
              <BodyRow
                key={model?.id ?? `row ${index}`}
                index={index}
                row={model && row}
                columns={fitting}
                cells={() =>
                  model?.getAllCells().map((cell, at) => ({
                    id: cell.id,
                    end: looks[at]?.align === 'end',
                    content: <table.FlexRender cell={cell} />,
                  })) ?? []
                }
                active={index === keys.active}
                nudge={index === keys.active ? keys.nudge : 0}
                open={model !== undefined && model.id === openId}
                top={view.topOf(index)}
                height={rowHeight}
                gridTemplateColumns={gridTemplateColumns}
                acts={acts}
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

/** The name that this machine remembers a table by: its screen, and its first column where a screen has several tables. */
function useTableName<Row extends object>([first]: Columns<Row>): string {
  const { screen } = useRoute();
  return `${screen}/${first === undefined ? '' : columnId(first)}`;
}

/** Tells the list what is seen, so that what is missing of it is read. */
function useShow({ show, window }: Pages<unknown>, first: number, last: number): void {
  useEffect(() => {
    if (window !== undefined) show({ first, last });
  }, [show, window, first, last]);
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

/** Goes to a place each time one is asked for; the row there takes the focus. */
function useJump(jump: { index: number } | null, { goTo }: RowKeys): void {
  const last = useRef(jump);
  useEffect(() => {
    if (jump === null || jump === last.current) return;
    last.current = jump;
    goTo(jump.index);
  });
}

/** Begins again at the top where the list does. */
function useTop(anew: object | undefined, toTop: () => void): void {
  const last = useRef(anew);
  useEffect(() => {
    if (anew === undefined || anew === last.current) return;
    last.current = anew;
    toTop();
  });
}
