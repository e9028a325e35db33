import type BetterSqlite3 from 'better-sqlite3';

/** One step of the schema, in one transaction of its own; it never imports current code. */
export interface Migration {
  name: string;
  sql: string;
  /** What SQL alone cannot do, after it and in the same transaction. */
  fill?(db: BetterSqlite3.Database): void;
}
