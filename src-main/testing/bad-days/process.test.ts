import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_LEDGER_BYTES } from '../../core/db/damage.ts';
import { buildOnce, endBanks, runBank, startBank, type BankProcess } from '../bank-process.ts';
import { disbursement } from '../disbursement.ts';
import { httpCall } from '../http-call.ts';
import { brokenLaws } from '../ledger-laws.ts';
import { useFolder } from '../use-folder.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const blockCall = (amount: number) => ({ account_number: 'SPONSOR0001', currency: 'USD', amount });
const post = (bank: BankProcess, operation: string, message: unknown) =>
  httpCall(`${bank.bridge}/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
const ledgerOf = (dataDir: string): string => join(dataDir, 'bank.sqlite');
const start = (dataDir: string, ...flags: string[]) =>
  runBank(['--data-dir', dataDir, '--port', '0', '--console-port', '0', ...flags]);
const lastWords = (stderr: string): string =>
  (JSON.parse(stderr.trimEnd().split('\n').at(-1)!) as { message: string }).message;

/** A folder with the ledger of a bank that was ended in good order. */
async function folderOfBank(): Promise<string> {
  const dataDir = useFolder();
  const bank = await startBank({ dataDir });
  await bank.ask('block_funds', blockCall(7));
  await bank.end('SIGTERM');
  return dataDir;
}

describe('a start that is refused: exit 1, the reason and the way out as the last word, the file as it was', () => {
  it('the ledger of a newer program', async () => {
    const dataDir = await folderOfBank();
    const db = new BetterSqlite3(ledgerOf(dataDir));
    db.pragma('user_version = 4711');
    db.close();
    const before = readFileSync(ledgerOf(dataDir));
    const exit = await start(dataDir);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(lastWords(exit.stderr)).toMatch(
      /newer version of the program \(schema 4711, .* Install the newer version, or choose another data folder/,
    );
    expect(readFileSync(ledgerOf(dataDir)).equals(before)).toBe(true);
  });

  it('a ledger that was removed: no empty one takes its place, and people read a sentence', async () => {
    const dataDir = await folderOfBank();
    rmSync(ledgerOf(dataDir));
    const exit = await start(dataDir, '--output', 'text');
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(exit.stderr.trimEnd().split('\n').at(-1)).toMatch(
      /^The ledger .*bank\.sqlite is not there any more, though there was one in this folder\. Put the file back/,
    );
    expect(existsSync(ledgerOf(dataDir))).toBe(false);
  });
});

/** Overwrites the root page of a table or an index with zeros, behind the bank's back. */
function zeroRootOf(path: string, name: string): void {
  const db = new BetterSqlite3(path, { readonly: true });
  const page = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(name)!;
  db.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096), 0, 4096, (page - 1) * 4096);
  closeSync(file);
}

it('damage in a large ledger is found while the bank works: banner, 503 for every write, --verify says no', async () => {
  const dataDir = await folderOfBank();
  const path = ledgerOf(dataDir);
  const db = new BetterSqlite3(path);
  db.exec(`INSERT INTO settings VALUES ('big', '"' || hex(zeroblob(${SMALL_LEDGER_BYTES / 2})) || '"', '')`);
  db.close();
  zeroRootOf(path, 'accounts_by_phone');
  const verified = await runBank(['--data-dir', dataDir, '--verify']);
  expect([verified.code, verified.stdout]).toEqual([
    1,
    expect.stringMatching(/^The ledger .* is damaged: .*malformed/),
  ]);

  const bank = await startBank({ dataDir });
  await expect
    .poll(async () => (await bank.operator('getLedgerHealth', {})).trouble, { timeout: 10_000 })
    .toMatchObject({ kind: 'damaged' });
  const answer = await post(bank, 'block_funds', blockCall(1));
  expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('the ledger is damaged')]);
  // What can still be read is.
  const funds = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 1 };
  expect(await bank.ask('check_funds', funds)).toMatchObject({ status: 'success' });
  expect((await bank.operator('listFundBlocks', {})).rows).toHaveLength(1);
  expect(bank.stderr()).toContain(
    'The ledger is not available: the ledger is damaged. Nothing more is written into it.',
  );
  expect((await bank.end('SIGTERM')).code).toBe(0);
  expect(bank.rows('SELECT count(*) AS n FROM fund_blocks')).toEqual([{ n: 1 }]);
}, 40_000);

describe('the folder of a bank', () => {
  it('that was killed is free at once, time and again', async () => {
    const dataDir = await folderOfBank();
    for (let time = 0; time < 2; time += 1) {
      const bank = await startBank({ dataDir });
      expect((await bank.end('SIGKILL')).signal).toBe('SIGKILL');
    }
    const bank = await startBank({ dataDir });
    expect(await bank.ask('block_funds', blockCall(1))).toMatchObject({ status: 'success' });
    expect(brokenLaws(bank)).toEqual([]);
  });

  it('that does not move, but lives, is still its own; it goes on where it stopped', async ({ skip }) => {
    if (process.platform === 'win32') return skip('Windows stops no process');
    const bank = await startBank({
      flags: ['--process-payment-frequency', '1', '--statement-frequency', '1'],
    });
    const block = String((await bank.ask('block_funds', blockCall(2000)))['block_reference_no']);
    await bank.ask('initiate_payment', disbursement(block, 2000, 1));
    process.kill(bank.pid, 'SIGSTOP');
    const exit = await start(bank.dataDir);
    expect(lastWords(exit.stderr)).toMatch(/^Another Example Bank is already running on the data folder/);
    process.kill(bank.pid, 'SIGCONT');
    const processed =
      'SELECT accounting_status AS status, accounting_log_attempts AS attempts FROM initiate_payment_batch_requests';
    await expect
      .poll(() => bank.rows(processed), { timeout: 15_000 })
      .toEqual([{ status: 'PROCESSED', attempts: 1 }]);
    expect(bank.rows("SELECT count(*) AS n FROM accounting_logs WHERE debit_credit = 'D'")).toEqual([
      { n: 2000 },
    ]);
    await bank.end('SIGTERM');
    expect(brokenLaws(bank)).toEqual([]);
  }, 40_000);
});
