import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { SECRET_SETTINGS } from '../../../../src-shared/bank/secrets.ts';
import { sqlBuilder } from '../query.ts';
import { AMOUNTS, EXPORTED_TABLES, type ExportedTable } from './exported-tables.ts';

/** A value of a row as the ledger keeps it: amounts in minor units. */
export type Cell = string | number | null;

/** A table of a ledger file that is read from its first row to its last. */
export interface TableReader {
  table: ExportedTable;
  columns: readonly string[];
  /** How many rows there are. */
  count: number;
  rows(): Iterable<Cell[]>;
}

/** Opens a copy of a ledger that nobody else has open, to read its tables in the order of their keys. */
export function openTables(path: string): { tables: TableReader[]; close(): void } {
  const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  const readerOf = (table: ExportedTable): TableReader => {
    // A statement's currency is its account's.
    const query =
      table === 'account_statements'
        ? sql`select s.*, account_currency from account_statements as s join accounts using (account_number) order by s.id`
        : sql`select * from ${sql.table(table)} order by id`;
    const statement = connection.prepare<[], Cell[]>(query.compile(sqlBuilder).sql).raw(true);
    const counted = connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck(true);
    return {
      table,
      columns: statement.columns().map(({ name }) => name),
      count: counted.get()!,
      rows: () => statement.iterate(),
    };
  };
  try {
    return { tables: EXPORTED_TABLES.map(readerOf), close: () => void connection.close() };
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

/** Where in a table's rows the amounts and their currency stand. */
export function amountPlaces({ table, columns }: Pick<TableReader, 'table' | 'columns'>): {
  currency: number;
  amounts: number[];
} {
  const { currency, columns: names } = AMOUNTS[table];
  return {
    currency: columns.indexOf(currency),
    amounts: names.map((name) => columns.indexOf(name)).filter((place) => place >= 0),
  };
}

/**
 * Takes the secrets (the token for the bridge) out of a copy that is to be handed on. The whole table is emptied and filled again,
 * so that values of before, which SQLite leaves in the free space of its pages, are gone as well.
 */
export function removeSecrets(path: string): void {
  const connection = new BetterSqlite3(path);
  try {
    connection.pragma('secure_delete = ON');
    const rows = connection.prepare<[], [string, string, string]>('SELECT * FROM settings').raw(true).all();
    const insert = connection.prepare('INSERT INTO settings VALUES (?, ?, ?)');
    const secrets: readonly string[] = SECRET_SETTINGS;
    connection.transaction(() => {
      connection.exec('DELETE FROM settings');
      for (const row of rows) if (!secrets.includes(row[0])) insert.run(...row);
    })();
  } finally {
    connection.close();
  }
}
