import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from '../bank-process.ts';
import { httpCall } from '../http-call.ts';
import { brokenLaws } from '../ledger-laws.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const BLOCK = JSON.stringify({ account_number: 'SPONSOR0001', currency: 'USD', amount: 1 });
const call = (bank: BankProcess, body: string) =>
  httpCall(`${bank.bridge}/block_funds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const begun = performance.now();
  return [await work, performance.now() - begun];
};

it('another program’s lock: the call has its 503 in time, ping and console answer meanwhile, and the bank goes on by itself', async () => {
  const bank = await startBank({ flags: ['--process-payment-frequency', '1'] });
  await bank.operator('getOverview', {});
  const other = new BetterSqlite3(join(bank.dataDir, 'bank.sqlite'));
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  const waiting = timed(call(bank, BLOCK));
  const deposit = bank.operator('depositFunds', { accountNumber: 'SPONSOR0001', amount: '1.00' });

  for (let look = 0; look < 5; look += 1) {
    const [ping, pingTook] = await timed(httpCall(`${bank.bridge}/ping`));
    expect(ping.text).toBe('"pong"');
    const [page, pageTook] = await timed(bank.operator('listAccounts', { limit: 10 }));
    expect(page.rows).not.toEqual([]);
    expect(Math.max(pingTook, pageTook)).toBeLessThan(1000);
  }
  const [answer, took] = await waiting;
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(JSON.parse(answer.text)).toMatchObject({
    errors: [
      { code: 'G2P-REQ-503', message: expect.stringContaining('another program has locked the ledger') },
    ],
  });
  expect(took).toBeLessThan(4900);
  expect((await bank.operator('getLedgerHealth', {})).trouble).toMatchObject({ kind: 'locked' });
  expect(await deposit).toMatchObject({
    ok: false,
    refusal: {
      code: 'ledger_unavailable',
      params: { detail: expect.stringContaining('Close that program') },
    },
  });

  other.exec('ROLLBACK');
  // No call is needed for it: the bank looks by itself.
  await expect
    .poll(async () => (await bank.operator('getLedgerHealth', {})).trouble, { timeout: 5000 })
    .toBeNull();
  expect((await call(bank, BLOCK)).status).toBe(200);
  const log = bank.stderr().split('\n');
  expect(log.filter((line) => line.includes('The ledger is not available'))).toHaveLength(1);
  expect(log.filter((line) => line.includes('The ledger is available again'))).toHaveLength(1);
  expect(log.filter((line) => line.includes('"level":"error"'))).toHaveLength(1);
  expect((await bank.end('SIGTERM')).code).toBe(0);
  expect(brokenLaws(bank)).toEqual([]);
  expect(bank.rows('SELECT count(*) AS n FROM fund_blocks')).toEqual([{ n: 1 }]);
}, 30_000);
