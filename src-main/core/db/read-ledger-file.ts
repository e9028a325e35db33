import BetterSqlite3 from 'better-sqlite3';
import { createHandle, type Handle } from './handle.ts';

/**
 * Reads one moment of a ledger file through a connection of its own: a bank may be at work on it meanwhile.
 *
 * @throws when the file cannot be read
 */
export function readLedgerFile<Result>(path: string, read: (handle: Handle) => Result): Result {
  const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  try {
    return connection.transaction(() => read(createHandle(connection)))();
  } finally {
    connection.close();
  }
}
