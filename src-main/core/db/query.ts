import type BetterSqlite3 from 'better-sqlite3';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type CompiledQuery,
  type RawBuilder,
} from 'kysely';
import type { Handle } from './handle.ts';
import type { Tables } from './schema.ts';

/** Builds SQL and never runs it: statements run synchronously on a {@link Handle}, prepared once. */
export const sqlBuilder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

type SqlValue = string | number | null;

/** Stands in a query where a parameter's value will stand. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A query that is compiled once for the program and prepared once for each connection. */
export interface Query<Params, Row> {
  all(handle: Handle, params: Params): Row[];
  first(handle: Handle, params: Params): Row | undefined;
  /** Row by row: of many thousand, none has to stay. */
  each(handle: Handle, params: Params): IterableIterator<Row>;
  /** Runs a query that writes; gives back how many rows it changed. */
  run(handle: Handle, params: Params): number;
}

/**
 * Defines a query with named parameters: `params.x` stands where the value of `x` will stand. Compiling with Kysely
 * at each call would cost ten times the query itself (performance.md).
 */
export function defineQuery<
  Params extends Record<keyof Params, SqlValue> = Record<string, never>,
  Row = never,
>(build: (db: Kysely<Tables>, params: Params) => Compilable<Row>): Query<Params, Row> {
  const placeholders = new Proxy({} as Params, { get: (_, name) => new Placeholder(String(name)) });
  let compiled: CompiledQuery<Row> | undefined;
  const key = {};
  const statement = (handle: Handle): BetterSqlite3.Statement<unknown[], Row> => {
    if (compiled === undefined) {
      compiled = build(sqlBuilder, placeholders).compile();
      values = valuesOf(compiled.parameters);
    }
    return handle.prepared(key, compiled.sql) as BetterSqlite3.Statement<unknown[], Row>;
  };
  let values: (params: Params) => unknown[];
  return {
    all: (handle, params) => statement(handle).all(...values(params)),
    each: (handle, params) => statement(handle).iterate(...values(params)),
    first: (handle, params) => statement(handle).get(...values(params)),
    run: (handle, params) => statement(handle).run(...values(params)).changes,
  };
}

/** How parameters become the values of `?`, in their order: made once, for what runs a hundred thousand times. */
function valuesOf(parameters: readonly unknown[]): (params: object) => unknown[] {
  const names = parameters.map((value) => (value instanceof Placeholder ? value.name : null));
  return (params) =>
    names.map((name, at) => (name === null ? parameters[at] : (params as Record<string, unknown>)[name]));
}

/** Runs a query whose shape depends on what was asked (filters, sort order): compiled each time, prepared once for each SQL text. */
export function runBuilt<Row>(handle: Handle, query: RawBuilder<Row>): Row[] {
  const compiled = query.compile(sqlBuilder);
  return handle.preparedText(compiled.sql).all(...compiled.parameters) as Row[];
}
