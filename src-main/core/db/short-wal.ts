import type BetterSqlite3 from 'better-sqlite3';

/** Pages that wait in the WAL for their place in the file: 6 MB. */
const LONG = 1500;

/** By itself SQLite does it only where nobody else got to: in the middle of a commit, which callers wait for. */
const SAFETY_NET = 16_000;

/** Keeps a ledger's WAL short, at moments that its user chooses. */
export interface ShortWal {
  isLong(): boolean;
  /** Brings pages to their place in the file, some milliseconds' work. What fails, as on a full disk, is done another time. */
  shorten(): void;
}

export function createShortWal(connection: BetterSqlite3.Database): ShortWal {
  connection.pragma(`wal_autocheckpoint = ${SAFETY_NET}`);
  const look = connection.prepare('PRAGMA wal_checkpoint(NOOP)');
  return {
    isLong() {
      const { log, checkpointed } = look.get() as { log: number; checkpointed: number };
      return log - checkpointed > LONG;
    },
    shorten() {
      try {
        if (connection.open) connection.pragma('wal_checkpoint(PASSIVE)');
      } catch {
        // Whatever it is, the next commit meets it, too, and tells.
      }
    },
  };
}
