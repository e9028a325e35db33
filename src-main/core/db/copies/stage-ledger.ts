import { constants, copyFileSync, existsSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { createHandle } from '../handle.ts';
import { proveLaws } from '../ledger-checks.ts';
import { migrate } from '../migrations/migrate.ts';
import { copyLedger, removeLedger, settle } from './copy-ledger.ts';
import { syncFile } from './durable.ts';
import { FileFault } from './file-fault.ts';

/**
 * Makes a copy of a ledger ready to take the place of the one at work: brought to this program's schema, every law proved over all
 * its rows, on the disk. The file it is made from is only read. What can be wrong with it is found here, before anything is stopped.
 *
 * @throws {FileFault} backup_not_found, backup_not_a_ledger, backup_newer, backup_damaged, backup_unbalanced; what SQLite and the file system throw
 */
export async function stageLedger(source: string, staged: string): Promise<void> {
  if (!existsSync(source) || !statSync(source).isFile()) throw new FileFault('backup_not_found');
  removeLedger(staged);
  try {
    // A ledger with a WAL beside it may be at work; one without is a plain file, also on a disk that may not be written.
    if (existsSync(`${source}-wal`)) await copyLedger(source, staged);
    else copyFileSync(source, staged, constants.COPYFILE_FICLONE);
    settle(staged);
    bringUpToDate(staged);
    syncFile(staged);
  } catch (fault) {
    removeLedger(staged);
    throw fault;
  }
}

/** Migrates a settled copy and proves its laws. */
function bringUpToDate(path: string): void {
  const connection = new BetterSqlite3(path);
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('foreign_keys = ON');
    migrate(connection);
    const broken = proveLaws(createHandle(connection)).filter(({ ok }) => !ok);
    if (broken.length > 0)
      throw new FileFault('backup_unbalanced', { laws: broken.map(({ law }) => law).join(', ') });
  } finally {
    connection.close();
  }
}
