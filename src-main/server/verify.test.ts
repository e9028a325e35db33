import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildOnce, endBanks, runBank, startBank } from '../testing/bank-process.ts';
import { openTestBank, type TestBank } from '../testing/test-bank.ts';
import { verifyLedger } from './verify.ts';

beforeAll(buildOnce, 120_000);
afterAll(endBanks);

async function useBank(): Promise<TestBank> {
  const test = await openTestBank();
  onTestFinished(() => test.close());
  return test;
}

it('says that the books balance, beside the bank at work', async () => {
  const { dataDir } = await useBank();
  const { ok, report } = verifyLedger(dataDir);
  expect(ok).toBe(true);
  expect(report).toContain('holds   book_balance');
  expect(report.split('\n').at(-1)).toBe('The books balance.');
});

it('says which law is broken, and by what', async () => {
  const { dataDir } = await useBank();
  const connection = new BetterSqlite3(join(dataDir, 'bank.sqlite'));
  connection.exec('UPDATE accounts SET book_balance = book_balance - 1');
  connection.close();
  const { ok, report } = verifyLedger(dataDir);
  expect(ok).toBe(false);
  expect(report).toContain('BROKEN  book_balance: SPONSOR0001');
});

it('names the first row that was changed from outside; of a trail that is whole, the newest row and its hash', async () => {
  const { bank, dataDir, rows } = await useBank();
  await bank.operations.blockFunds({ accountNumber: 'SPONSOR0001', currency: 'USD', amount: 1 });
  for (const amount of ['1', '2', '3'])
    await bank.operations.depositFunds({ accountNumber: 'SPONSOR0001', amount, narrative: 'Grant' });
  const [last] = rows<{ hash: string }>('SELECT chain_hash AS hash FROM accounting_logs WHERE id = 6');
  const whole = verifyLedger(dataDir).report;
  expect(whole).toContain(`holds   entry_trail: newest is EB00000000000006, its hash ${last!.hash}`);
  expect(whole).toContain('holds   block_trail: newest is ID-00000001, its hash ');
  expect(whole).toMatch(/holds {3}action_trail\n/);

  const connection = new BetterSqlite3(join(dataDir, 'bank.sqlite'));
  connection.exec(`DROP TRIGGER accounting_logs_are_never_changed;
    UPDATE accounting_logs SET narrative_1 = 'Gift' WHERE id IN (3, 5)`);
  connection.close();
  const { ok, report } = verifyLedger(dataDir);
  expect([ok, report.split('\n').filter((line) => line.includes('BROKEN'))]).toEqual([
    false,
    ['  BROKEN  entry_trail: EB00000000000003'],
  ]);
});

it('says that there is no ledger, or that it cannot be read, and makes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(verifyLedger(join(folder, 'nowhere'))).toMatchObject({
    ok: false,
    report: expect.stringContaining('no ledger'),
  });
  writeFileSync(
    join(folder, 'bank.sqlite'),
    'not a ledger, but long enough to be looked at as one: '.repeat(20),
  );
  expect(verifyLedger(folder)).toMatchObject({
    ok: false,
    report: expect.stringContaining('cannot be read'),
  });
});

it('is proved in a worker when the headless bank starts, and by --verify beside it', async () => {
  const bank = await startBank();
  await expect
    .poll(async () => (await bank.operator('getBooks', {})).proof?.ok, { timeout: 10_000 })
    .toBe(true);
  expect((await bank.operator('checkBooks', {})).error).toBeNull();
  expect(await runBank(['--verify', '--data-dir', bank.dataDir])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The books balance.'),
  });
  expect((await runBank(['--verify', '--data-dir', join(bank.dataDir, 'nowhere')])).code).toBe(1);
});
