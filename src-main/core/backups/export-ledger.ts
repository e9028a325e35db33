import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyLedger, DRAFT, type Watch } from '../db/copies/copy-ledger.ts';
import { renameDurably, syncFolder, writeDurably } from '../db/copies/durable.ts';
import { Cancelled } from '../db/copies/file-fault.ts';
import { LEDGER_FILE } from '../db/copies/ledger-swap.ts';
import { openTables, removeSecrets } from '../db/copies/read-tables.ts';
import { exportReadMe } from './export-read-me.ts';
import { writeTable } from './write-table.ts';

/**
 * Exports a ledger, be it at work, into a new folder: its copy, the six tables as CSV and JSON Lines, and a README.txt. Everything is
 * read from the copy, so it is of one moment. The folder has another name until all of it is there.
 *
 * @throws {Cancelled} what {@link copyLedger} throws; in any case nothing is left
 */
export async function exportLedger(ledger: string, folder: string, at: string, watch: Watch): Promise<void> {
  const draft = folder + DRAFT;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  try {
    mkdirSync(draft, { mode: 0o700 });
    const copy = join(draft, LEDGER_FILE);
    await copyLedger(ledger, copy, { progress: () => undefined, cancelled: watch.cancelled });
    removeSecrets(copy);
    const counts = writeTables(copy, draft, watch);
    writeDurably(join(draft, 'README.txt'), exportReadMe(at, counts));
    syncFolder(draft);
    renameDurably(draft, folder);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    throw fault;
  }
}

function writeTables(copy: string, folder: string, watch: Watch): { table: string; rows: number }[] {
  const { tables, close } = openTables(copy);
  try {
    const total = tables.reduce((sum, { count }) => sum + count, 0);
    let done = 0;
    return tables.map((table) => {
      writeTable(table, join(folder, table.table), (rows) => {
        if (watch.cancelled()) throw new Cancelled('The export was cancelled');
        done += rows;
        watch.progress({ done, total });
      });
      return { table: table.table, rows: table.count };
    });
  } finally {
    close();
  }
}
