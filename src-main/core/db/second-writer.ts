import BetterSqlite3 from 'better-sqlite3';

/** How long a lock of another program is waited for; the thread that waits serves nobody else. */
const LOCK_PATIENCE_MS = 3000;

/** What every connection that writes is set to. */
export function setUpWriter(connection: BetterSqlite3.Database): void {
  // better-sqlite3 is compiled with synchronous = NORMAL under WAL, which may lose a commit at a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
}

/** Opens a further writing connection to a ledger that a bank has opened, to be used while the lane is lent to it. */
export function openSecondWriter(path: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(path, { fileMustExist: true, timeout: LOCK_PATIENCE_MS });
  setUpWriter(connection);
  // In the midst of its commits, SQLite would do it while everybody waits for the lane.
  connection.pragma('wal_autocheckpoint = 0');
  return connection;
}

/** Brings what was written from the WAL to its place in the file; nobody has to wait for that. What fails, the next commit meets as well. */
export function tidyUp(connection: BetterSqlite3.Database): void {
  try {
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // As on a full disk; it is done another time.
  }
}
