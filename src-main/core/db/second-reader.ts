import BetterSqlite3 from 'better-sqlite3';
import { createHandle, type Handle } from './handle.ts';

/** How long it waits for a program that repairs the file after a crash of its own. */
const PATIENCE_MS = 2000;

/** A connection of its own that only reads a ledger at work. */
export function openSecondReader(path: string): { handle: Handle; close(): void } {
  const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: PATIENCE_MS });
  return { handle: createHandle(connection), close: () => void connection.close() };
}
