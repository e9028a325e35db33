import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';

/** A statement as it was run. */
export interface Run {
  sql: string;
  parameters: unknown[];
}

/** From now on until the test ends, keeps every statement that any connection runs. */
export function keepRuns(): Run[] {
  const runs: Run[] = [];
  const prepare = BetterSqlite3.prototype.prepare;
  const spy = vi.spyOn(BetterSqlite3.prototype, 'prepare').mockImplementation(function (
    this: BetterSqlite3.Database,
    sql: string,
  ) {
    const statement = prepare.call(this, sql);
    for (const method of ['all', 'get', 'iterate', 'run'] as const) {
      const original = statement[method].bind(statement) as (...parameters: unknown[]) => never;
      statement[method] = (...parameters: unknown[]) => {
        runs.push({ sql, parameters });
        return original(...parameters);
      };
    }
    return statement;
  });
  onTestFinished(() => spy.mockRestore());
  return runs;
}

/**
 * How SQLite runs a statement: the lines of EXPLAIN QUERY PLAN. With its real parameters, since SQLite looks at them: whether
 * `state = ?` may use an index of the rows `WHERE state = 'requested'` depends on what is bound.
 */
export function planOf(path: string, { sql, parameters }: Run): string[] {
  const connection = new BetterSqlite3(path, { readonly: true });
  try {
    const rows = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
    return rows.map(({ detail }) => detail);
  } finally {
    connection.close();
  }
}
