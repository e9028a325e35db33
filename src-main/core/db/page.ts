import { sql, type RawBuilder } from 'kysely';
import { COUNT_LIMIT, type Cursor, type Page } from '../../../src-shared/operator/paging.ts';
import type { Handle } from './handle.ts';
import { runBuilt } from './query.ts';

/** Which page of a list is wanted; `cursor` comes from the page before. */
export interface PageRequest {
  cursor: Cursor | null;
  limit: number;
  direction: 'ascending' | 'descending';
}

/** A list of rows of one table: what is shown, which rows, and in which order. Sorting ends with the `id`, so it is total. */
export interface ListQuery {
  columns: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  where: readonly Condition[];
  /** A column or expression that is never null. */
  sort: RawBuilder<unknown>;
  /** The integer key of the table, qualified where the query joins. */
  id: RawBuilder<unknown>;
}

export type Condition = RawBuilder<unknown>;

interface Keys {
  page_sort: string | number;
  page_id: number;
}

/**
 * Reads one keyset page: it costs the same anywhere in a list of millions, and rows that arrive meanwhile shift
 * nothing. Rows are counted only up to COUNT_LIMIT.
 */
export function readPage<Row>(handle: Handle, request: PageRequest, list: ListQuery): Page<Row> {
  const order = request.direction === 'ascending' ? sql`asc` : sql`desc`;
  const beyond = request.direction === 'ascending' ? sql`>` : sql`<`;
  const after = request.cursor;
  const conditions =
    after === null
      ? list.where
      : [...list.where, sql`(${list.sort}, ${list.id}) ${beyond} (${after[0]}, ${after[1]})`];
  const rows = runBuilt(
    handle,
    sql<Row & Keys>`select ${list.columns}, ${list.sort} as page_sort, ${list.id} as page_id from ${list.from}
        where ${allOf(conditions)} order by ${list.sort} ${order}, ${list.id} ${order} limit ${request.limit + 1}`,
  );
  const [{ count }] = runBuilt(
    handle,
    sql<{
      count: number;
    }>`select count(*) as count from (select 1 from ${list.from} where ${allOf(list.where)} limit ${COUNT_LIMIT + 1})`,
  ) as [{ count: number }];
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    nextCursor: rows.length > request.limit && last !== undefined ? [last.page_sort, last.page_id] : null,
    count: Math.min(count, COUNT_LIMIT),
    countIsLowerBound: count > COUNT_LIMIT,
  };
}

/** `column` contains the text, whatever its case (of ASCII letters). */
export function contains(column: RawBuilder<unknown>, text: string): Condition {
  return sql`${column} like ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`;
}

/** Any of the conditions. */
export function any(conditions: readonly Condition[]): Condition {
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/** The condition, when the filter that it serves is set. */
export function given<T>(value: T | undefined, condition: (value: T) => Condition): Condition[] {
  return value === undefined || value === '' ? [] : [condition(value)];
}

/** All of the conditions. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
