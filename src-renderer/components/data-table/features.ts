import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  type TableOptions,
} from '@tanstack/react-table';

/** What a column of the console's tables says about itself beyond header and cell. */
export interface ColumnLook {
  /** Least width in pixels. */
  min: number;
  /** Its share of the room that is left; 0 keeps it at `min`. */
  grow: number;
  /** Amounts stand at the end of their column, so that their digits line up. */
  align?: 'end';
  /** May be left out where the table is narrow; its value stands in the detail, too. */
  optional?: boolean;
}

/** Sorting is the bank's work (keyset pages): the table only holds the header's state. */
export const features = tableFeatures({ rowSortingFeature, columnMeta: {} as ColumnLook });

export type Columns<Row extends object> = TableOptions<typeof features, Row>['columns'];

/** A helper for columns of `Row`: `helper.accessor('name', { header, cell, enableSorting, meta })`. */
export function columnsOf<Row extends object>() {
  return createColumnHelper<typeof features, Row>();
}

/** Room at the end of each row for the button that chooses columns, in pixels. */
export const CHOOSER_WIDTH = 36;

const PLAIN: ColumnLook = { min: 120, grow: 1 };

/** A column's look; one that says nothing takes its share. */
export function lookOf(meta: ColumnLook | undefined): ColumnLook {
  return meta ?? PLAIN;
}

/** The name by which a column is known. */
export function columnId(column: { id?: string; accessorKey?: unknown }): string {
  return column.id ?? String(column.accessorKey);
}

/** The columns that fit: the optional ones are left out, the last first, until the rest has room. */
export function fittingColumns<Row extends object>(columns: Columns<Row>, width: number): Columns<Row> {
  const left = [...columns];
  const need = (): number => left.reduce((sum, column) => sum + lookOf(column.meta).min, CHOOSER_WIDTH);
  if (width === 0) return columns;
  while (need() > width) {
    const dropped = left.findLastIndex((column) => column.meta?.optional === true);
    if (dropped === -1) break;
    left.splice(dropped, 1);
  }
  return left;
}

/** How the columns share the width, and below which width the table scrolls sideways. */
export function gridOf(looks: readonly ColumnLook[]): { gridTemplateColumns: string; minWidth: number } {
  const tracks = looks.map(({ min, grow }) => (grow === 0 ? `${min}px` : `minmax(${min}px, ${grow}fr)`));
  return {
    gridTemplateColumns: tracks.join(' '),
    minWidth: looks.reduce((sum, { min }) => sum + min, CHOOSER_WIDTH),
  };
}
