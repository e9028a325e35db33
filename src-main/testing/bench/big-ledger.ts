import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accept, CALL_SIZE } from './payments.ts';
import { startProbedBank } from './probed-bank.ts';

const CACHE = join(tmpdir(), 'example-bank-bench-ledgers');
const MIGRATIONS = join(import.meta.dirname, '../../core/db/migrations');

/**
 * A folder with a ledger of that many entries, written by the bank itself (calls, posting) and kept among the temporary files
 * for the next run with the same schema. Copy it with {@link copyLedger} before you change it.
 */
export async function bigLedger(entries: number, say: (text: string) => void): Promise<string> {
  const folder = join(CACHE, `${schemaName()}-${entries}`);
  if (existsSync(join(folder, 'bank.sqlite'))) return folder;
  say(`Writing a ledger of ${entries.toLocaleString('en-GB')} entries, once …`);
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const bank = await startProbedBank({ dataDir: unfinished, flags: ['--statement-after-batch', 'off'] });
  const payments = entries / 2;
  for (let first = 1; first <= payments; first += 10 * CALL_SIZE) {
    await accept(bank, first, Math.min(10 * CALL_SIZE, payments - first + 1));
    await bank.run('posting');
  }
  await bank.remove();
  renameSync(unfinished, folder);
  return folder;
}

/** A copy of a ledger's folder that may be written. */
export function copyLedger(folder: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.startsWith('bank.sqlite'))) {
    copyFileSync(join(folder, file), join(to, file));
  }
  return to;
}

/** Changes whenever a migration does. */
function schemaName(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => /^\d/.test(name))
    .sort()) {
    hash.update(readFileSync(join(MIGRATIONS, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
