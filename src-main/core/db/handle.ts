import type BetterSqlite3 from 'better-sqlite3';
import type { ChangeTopic } from '../../../src-shared/operator/events.ts';

/** A connection to the ledger with its prepared statements. What repository functions take first. */
export interface Handle {
  /** The statement of a defined query, prepared on first use and kept. */
  prepared(key: object, sql: string): BetterSqlite3.Statement;
  /** The statement of a SQL text; the least recently used ones are let go. */
  preparedText(sql: string): BetterSqlite3.Statement;
}

/** The one connection that writes. Only the write lane hands it out, inside a transaction. */
export interface WriteHandle extends Handle {
  /** Names what the transaction changed; announced after its commit. */
  touch(...topics: ChangeTopic[]): void;
}

const MOST_TEXTS = 200;

/** Wraps a connection for reading. */
export function createHandle(connection: BetterSqlite3.Database): Handle {
  const byKey = new WeakMap<object, BetterSqlite3.Statement>();
  const byText = new Map<string, BetterSqlite3.Statement>();
  return {
    prepared(key, sql) {
      let statement = byKey.get(key);
      if (statement === undefined) {
        statement = connection.prepare(sql);
        byKey.set(key, statement);
      }
      return statement;
    },
    preparedText(sql) {
      const statement = byText.get(sql) ?? connection.prepare(sql);
      byText.delete(sql);
      byText.set(sql, statement);
      if (byText.size > MOST_TEXTS) byText.delete(byText.keys().next().value!);
      return statement;
    },
  };
}

/** Reads one moment of the ledger, whatever other connections commit meanwhile. */
export function readMoment<T>(handle: Handle, read: () => T): T {
  handle.preparedText('BEGIN').run();
  try {
    return read();
  } finally {
    handle.preparedText('COMMIT').run();
  }
}
