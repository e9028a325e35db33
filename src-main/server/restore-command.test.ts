import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, runBank, startBank } from '../testing/bank-process.ts';
import { deedsOf } from '../testing/deeds.ts';
import { openTestBank } from '../testing/test-bank.ts';
import { useFolder } from '../testing/use-folder.ts';
import { restoreLedger } from './restore-command.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

/** A folder with two backups, of one and of two blocks, and a ledger with three; nobody at work on it. */
async function prepared(): Promise<{ dataDir: string; backups: string[] }> {
  const dataDir = join(useFolder(), 'data');
  const test = await openTestBank({ dataDir });
  const backups: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    await deedsOf(test).block(1);
    const made = await test.bank.backups.make('manual');
    if (made.ok) backups.push(made.value.name);
    test.clock.advance(1);
  }
  await deedsOf(test).block(1);
  await test.bank.close();
  return { dataDir, backups };
}

function blocksIn(dataDir: string): number {
  const connection = new BetterSqlite3(join(dataDir, 'bank.sqlite'), { readonly: true });
  const count = connection.prepare('SELECT count(*) FROM fund_blocks').pluck().get() as number;
  connection.close();
  return count;
}
const kept = (dataDir: string, why: string): string[] =>
  readdirSync(dataDir).filter((name) => name.startsWith(`bank-${why}-`) && name.endsWith('.sqlite'));

it('--restore latest puts a damaged ledger right: the bank starts again, and the damaged file is kept', async () => {
  const { dataDir } = await prepared();
  const garbage = Buffer.alloc(50_000, 0xaa);
  writeFileSync(join(dataDir, 'bank.sqlite'), garbage);
  const refused = await runBank(['--data-dir', dataDir, '--port', '0', '--console-port', '0']);
  expect([refused.code, refused.stderr.includes('--restore latest')]).toEqual([1, true]);

  const restored = await runBank(['--restore', 'latest', '--data-dir', dataDir]);
  expect([restored.code, restored.stderr]).toEqual([0, '']);
  expect(restored.stdout).toMatch(
    /its books balance, and a copy of it is the ledger now.*\nThe ledger that was there is damaged, and is kept as .*bank-damaged-/,
  );
  const [damaged = ''] = kept(dataDir, 'damaged');
  expect(readFileSync(join(dataDir, damaged)).equals(garbage)).toBe(true);
  const bank = await startBank({ dataDir });
  expect((await bank.operator('listFundBlocks', {})).count).toBe(2);
  expect((await bank.operator('listActions', {})).rows).toMatchObject([
    {
      action: 'restoreBackup',
      subject: expect.stringMatching(/bank-.*\.sqlite$/),
      operator: { place: expect.stringMatching(/^command line, /) },
    },
  ]);
});

it('takes the newest that is sound, and says why it left others out', async () => {
  const { dataDir, backups } = await prepared();
  const newest = join(dataDir, 'backups', backups[1]!);
  writeFileSync(newest, readFileSync(newest).fill(0, 4096, 12_288));
  const { ok, report } = await restoreLedger(dataDir, 'latest');
  expect([ok, blocksIn(dataDir)]).toEqual([true, 1]);
  expect(report).toContain(`${newest} was not taken: it is damaged`);
  expect(kept(dataDir, 'replaced')).toHaveLength(1);
});

it('takes a file by its path or its name, as it is, and leaves it', async () => {
  const { dataDir, backups } = await prepared();
  expect((await restoreLedger(dataDir, backups[0]!)).ok).toBe(true);
  expect(blocksIn(dataDir)).toBe(1);
  const elsewhere = join(useFolder(), 'saved.db');
  copyFileSync(join(dataDir, 'backups', backups[1]!), elsewhere);
  const bytes = readFileSync(elsewhere);
  expect((await restoreLedger(dataDir, elsewhere)).ok).toBe(true);
  expect(blocksIn(dataDir)).toBe(2);
  expect(readFileSync(elsewhere).equals(bytes)).toBe(true);
  expect(readdirSync(join(dataDir, 'backups')).sort()).toEqual(backups);
});

it('takes a ledger with the WAL that a crash left beside it', async () => {
  const { dataDir } = await prepared();
  const crashed = useFolder();
  const test = await openTestBank({ dataDir: useFolder() });
  for (let n = 0; n < 7; n += 1) await deedsOf(test).block(1);
  for (const side of ['', '-wal'])
    copyFileSync(join(test.dataDir, `bank.sqlite${side}`), join(crashed, `bank.sqlite${side}`));
  await test.bank.close();
  expect((await restoreLedger(dataDir, join(crashed, 'bank.sqlite'))).ok).toBe(true);
  expect(blocksIn(dataDir)).toBe(7);
});

it.each([
  ['no backups', 'latest', 'There is no backup in'],
  ['no such file', 'nowhere.sqlite', 'there is no such file'],
  ['a file of another kind', 'letter.txt', 'it is not a ledger of this bank'],
  ['a folder', '.', 'there is no such file'],
])('changes nothing when there is %s', async (_, which, words) => {
  const { dataDir } = await prepared();
  const empty = join(useFolder(), 'empty');
  mkdirSync(empty);
  copyFileSync(join(dataDir, 'bank.sqlite'), join(empty, 'bank.sqlite'));
  writeFileSync(join(empty, 'letter.txt'), 'Dear ledger, '.repeat(1000));
  const file = which === 'latest' ? which : join(empty, which);
  const { ok, report } = await restoreLedger(empty, file);
  expect(ok).toBe(false);
  expect(report).toContain(words);
  expect(report).toContain('Nothing was changed.');
  expect(blocksIn(empty)).toBe(3);
  expect(kept(empty, 'replaced')).toEqual([]);
});

it('is refused beside a bank at work', async () => {
  const bank = await startBank();
  await bank.operator('makeBackup', {});
  const exit = await runBank(['--restore', 'latest', '--data-dir', bank.dataDir]);
  expect([exit.code, exit.stdout]).toEqual([1, '']);
  expect(exit.stderr).toContain('Another Example Bank is already running');
});
