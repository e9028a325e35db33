import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createHandle, type Handle } from '../handle.ts';

/** The log of calls in the data folder, beside the ledger and never a part of it or of its backups. */
export const CALL_LOG_FILE = 'traffic.sqlite';
const SET_ASIDE = /^traffic-damaged-.*\.sqlite(?:-wal|-shm)?$/;

/** The log's one connection, in a thread of its own. */
export interface CallLogFile extends Handle {
  connection: BetterSqlite3.Database;
  /** The file that was damaged, and set aside for this one. */
  setAside: string | null;
}

/** Raised with every change of the tables; a file with another number is set aside like a damaged one. */
const SCHEMA_VERSION = 1;

const SCHEMA = `
CREATE TABLE calls (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  operation TEXT NOT NULL,
  outcome TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  status INTEGER NOT NULL,
  refusal_code TEXT,
  refusal_text TEXT,
  ms REAL NOT NULL,
  request_bytes INTEGER NOT NULL,
  response_bytes INTEGER NOT NULL,
  replay_of INTEGER,
  pinned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX calls_pinned ON calls (id) WHERE pinned = 1;
CREATE TABLE call_messages (
  call_id INTEGER PRIMARY KEY REFERENCES calls (id) ON DELETE CASCADE,
  protocol TEXT NOT NULL,
  target TEXT NOT NULL,
  request_headers TEXT NOT NULL,
  response_headers TEXT NOT NULL,
  request_kept INTEGER NOT NULL,
  response_kept INTEGER NOT NULL,
  request_body BLOB,
  response_body BLOB
);
CREATE TABLE call_subjects (
  reference TEXT NOT NULL,
  kind TEXT NOT NULL,
  call_id INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
  PRIMARY KEY (reference, call_id, kind)
) WITHOUT ROWID;
CREATE INDEX call_subjects_of_call ON call_subjects (call_id);
CREATE TABLE call_minutes (
  minute INTEGER NOT NULL,
  operation TEXT NOT NULL,
  calls INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  latencies TEXT NOT NULL,
  PRIMARY KEY (minute, operation)
) WITHOUT ROWID;
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Opens the log, or begins one. A damaged file is set aside, the one that was set aside before it is let go. */
export function openCallLog(dataDir: string, now: Date): CallLogFile {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, CALL_LOG_FILE);
  try {
    return { ...opened(path, 'look'), setAside: null };
  } catch (fault) {
    if (!isDamage(fault)) throw fault;
    const setAside = moveAside(dataDir, now);
    return { ...opened(path, 'trust'), setAside };
  }
}

function opened(path: string, trust: 'look' | 'trust'): Omit<CallLogFile, 'setAside'> {
  const isNew = !existsSync(path);
  const connection = new BetterSqlite3(path);
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('foreign_keys = ON');
    connection.pragma('journal_mode = WAL');
    // A log may lose its last second in a power cut; the ledger may not, and is another file.
    connection.pragma('synchronous = OFF');
    connection.pragma('journal_size_limit = 4194304');
    const version = connection.pragma('user_version', { simple: true });
    if (version === 0) connection.exec(SCHEMA);
    else if (version !== SCHEMA_VERSION) throw damage(`its tables are of version ${String(version)}`);
    if (trust === 'look' && !isNew) {
      const found = String(connection.pragma('quick_check(1)', { simple: true }));
      if (found !== 'ok') throw damage(found);
    }
    return { connection, ...createHandle(connection) };
  } catch (fault) {
    connection.close();
    throw fault;
  }
}

const damage = (what: string): Error => Object.assign(new Error(what), { code: 'SQLITE_CORRUPT' });

/** Whether what was thrown says that the file is not what it should be. */
export function isDamage(fault: unknown): boolean {
  const { code = '', message = '' } = fault as { code?: string; message?: string };
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(code) || /already exists|no such (?:table|column)/.test(message);
}

function moveAside(dataDir: string, now: Date): string {
  for (const name of readdirSync(dataDir))
    if (SET_ASIDE.test(name)) rmSync(join(dataDir, name), { force: true });
  const name = `traffic-damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}.sqlite`;
  renameSync(join(dataDir, CALL_LOG_FILE), join(dataDir, name));
  for (const part of ['-wal', '-shm']) rmSync(join(dataDir, `${CALL_LOG_FILE}${part}`), { force: true });
  return name;
}
