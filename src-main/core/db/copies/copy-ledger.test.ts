import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { useFolder } from '../../../testing/use-folder.ts';
import { openLedger, type LedgerFile } from '../open-ledger.ts';
import { copyLedger } from './copy-ledger.ts';
import { Cancelled } from './file-fault.ts';

const BYTES = 40_000_000;

/** A ledger that takes several steps to copy. */
function bigLedger(): LedgerFile {
  const file = openLedger(useFolder());
  const insert = file.writer.prepare('INSERT INTO settings VALUES (?, ?, ?)');
  for (let n = 0; n < 20; n += 1) insert.run(`before-${n}`, 'x'.repeat(BYTES / 20), '');
  return file;
}

const keysIn = (path: string): string[] => {
  const connection = new BetterSqlite3(path, { readonly: true });
  const keys = connection.prepare('SELECT setting_key FROM settings ORDER BY 1').pluck().all() as string[];
  connection.close();
  return keys;
};

it('is of the moment it began at, however much is written meanwhile, and never begins anew', async () => {
  const file = bigLedger();
  const target = join(useFolder(), 'copy.sqlite');
  const steps: number[] = [];
  const insert = file.writer.prepare('INSERT INTO settings VALUES (?, ?, ?)');
  await copyLedger(file.path, target, {
    cancelled: () => false,
    progress({ done, total }) {
      steps.push(done / total);
      insert.run(`during-${steps.length}`, 'y'.repeat(100_000), '');
    },
  });
  expect(steps.length).toBeGreaterThan(3);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(keysIn(target)).toHaveLength(20);
  expect(keysIn(file.path)).toHaveLength(20 + steps.length);
  file.close();
});

it('leaves nothing when it is cancelled, or when its place cannot be had', async () => {
  const file = bigLedger();
  const folder = useFolder();
  const cancelled = copyLedger(file.path, join(folder, 'a.sqlite'), {
    progress: () => undefined,
    cancelled: () => existsSync(join(folder, 'a.sqlite.tmp')),
  });
  await expect(cancelled).rejects.toThrow(Cancelled);
  mkdirSync(join(folder, 'b.sqlite'));
  await expect(copyLedger(file.path, join(folder, 'b.sqlite'))).rejects.toMatchObject({ code: 'EISDIR' });
  expect(readdirSync(folder)).toEqual(['b.sqlite']);
  file.close();
});
