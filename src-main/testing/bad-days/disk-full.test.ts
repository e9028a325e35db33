import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildOnce, endBanks, runBank, startBank, type BankProcess } from '../bank-process.ts';
import { disbursement } from '../disbursement.ts';
import { httpCall } from '../http-call.ts';
import { brokenLaws } from '../ledger-laws.ts';
import { LONG } from '../long-mode.ts';
import { limitFiles, smallDisk, type SmallDisk } from './full-disk.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const NO_DISK = 'This user may not mount a small disk: a full one is not tried here';
const NO_LIMIT = 'This system cannot limit the files of a running process: that is not tried here';
const QUICK = ['--process-payment-frequency', '1', '--statement-frequency', '1'];
const SLOW = ['--process-payment-frequency', '3600', '--statement-frequency', '3600'];
const MEGABYTE = 1024 * 1024;
const ROOM_FOR_A_ROW = 128 * 1024;

function useDisk(megabytes: number): SmallDisk | null {
  const disk = smallDisk(megabytes);
  // Behind the end of the banks: afterEach comes before.
  if (disk !== null) onTestFinished(disk.remove);
  return disk;
}

const post = (bank: BankProcess, operation: string, message: unknown) =>
  httpCall(`${bank.bridge}/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
const blockCall = (amount: number) => ({ account_number: 'SPONSOR0001', currency: 'USD', amount });
const blockOf = async (bank: BankProcess, amount: number): Promise<string> =>
  String((await bank.ask('block_funds', blockCall(amount)))['block_reference_no']);
const count = (bank: BankProcess, from: string): number =>
  bank.rows<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)[0]!.n;
const trouble = async (bank: BankProcess) => (await bank.operator('getLedgerHealth', {})).trouble;
const booked = (bank: BankProcess): number =>
  count(bank, 'initiate_payment_requests WHERE booked_at IS NOT NULL');
const batches = (bank: BankProcess) =>
  bank.rows(
    'SELECT accounting_status AS status, accounting_log_attempts AS attempts, payments_booked AS booked FROM initiate_payment_batch_requests',
  );
const complaints = (bank: BankProcess): string[] =>
  bank
    .stderr()
    .split('\n')
    .filter((line) => line.includes('"level":"error"'));

async function isOver(bank: BankProcess): Promise<void> {
  await expect.poll(() => trouble(bank), { timeout: 8000 }).toBeNull();
}

describe('a disk that fills up', () => {
  it('while 10,000 payments are accepted: 503, nothing of them is stored, and all of them when there is room', async ({
    skip,
  }) => {
    const disk = useDisk(24);
    if (disk === null) return skip(NO_DISK);
    const bank = await startBank({ dataDir: disk.folder, flags: SLOW });
    const payments = disbursement(await blockOf(bank, 10_000), 10_000, 1);
    disk.fill(2 * MEGABYTE);
    const answer = await post(bank, 'initiate_payment', payments);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.text).toContain('G2P-REQ-503');
    expect(answer.text).toContain('the disk is full. Nothing was stored; repeat the call later.');
    expect([count(bank, 'initiate_payment_requests'), batches(bank)]).toEqual([0, []]);
    expect((await httpCall(`${bank.bridge}/ping`)).status).toBe(200);
    disk.makeRoom();
    expect(await bank.ask('initiate_payment', payments)).toMatchObject({ status: 'success' });
    expect(count(bank, 'initiate_payment_requests')).toBe(10_000);
    await isOver(bank);
    await bank.end('SIGKILL');
    expect(brokenLaws(bank)).toEqual([]);
  }, 30_000);

  it('while payments are posted: no attempt is counted, no half slice, and the rest is booked once when there is room', async ({
    skip,
  }) => {
    const disk = useDisk(16);
    if (disk === null) return skip(NO_DISK);
    let bank = await startBank({ dataDir: disk.folder, flags: SLOW });
    const payments = disbursement(await blockOf(bank, 3000), 3000, 1);
    await bank.ask('initiate_payment', payments);
    await bank.end('SIGTERM');
    bank = await startBank({ dataDir: disk.folder, flags: [...QUICK, '--payment-initiate-attempts', '1'] });
    // Room for a failed attempt to be counted, were it counted; not for a slice of payments.
    disk.fill(ROOM_FOR_A_ROW);
    await expect
      .poll(() => trouble(bank), { timeout: 8000, interval: 20 })
      .toMatchObject({ kind: 'disk_full' });
    // More runs than the limit of attempts allows.
    await new Promise((done) => setTimeout(done, 1500));
    expect(booked(bank)).toBeLessThan(3000);
    expect(booked(bank) % 250).toBe(0);
    expect(batches(bank)).toEqual([{ status: 'PENDING', attempts: 0, booked: booked(bank) }]);
    const { jobs } = await bank.operator('getOverview', {});
    expect(jobs.find(({ name }) => name === 'posting')!.lastError).toMatch(/^The disk is full\. Make room\./);
    const before = complaints(bank).length;
    expect(before).toBeLessThanOrEqual(2);

    disk.makeRoom();
    await isOver(bank);
    await expect
      .poll(() => batches(bank), { timeout: 15_000 })
      .toEqual([{ status: 'PROCESSED', attempts: 1, booked: 3000 }]);
    await expect
      .poll(() => count(bank, "account_statements WHERE statement_state = 'generated'"), { timeout: 10_000 })
      .toBe(1);
    expect(complaints(bank)).toHaveLength(before);
    expect((await bank.end('SIGTERM')).code).toBe(0);
    expect(brokenLaws(bank)).toEqual([]);
  }, 60_000);

  it('while a statement is written: it stays asked for, and is written once when there is room', async ({
    skip,
  }) => {
    const disk = useDisk(16);
    if (disk === null) return skip(NO_DISK);
    let bank = await startBank({ dataDir: disk.folder, flags: SLOW });
    const payments = disbursement(await blockOf(bank, 2000), 2000, 1);
    await bank.ask('initiate_payment', payments);
    await bank.operator('runJob', { name: 'posting' });
    // The WAL of before would have room; a closed bank leaves none, unless a proof is still reading.
    await expect
      .poll(async () => (await bank.operator('getBooks', {})).checking, { timeout: 10_000 })
      .toBe(false);
    await bank.end('SIGTERM');
    bank = await startBank({ dataDir: disk.folder, flags: SLOW });
    disk.fill();
    const view = await bank.operator('runJob', { name: 'statements' });
    expect(view.lastError).toMatch(/^The disk is full/);
    const states = () =>
      bank.rows('SELECT statement_state AS state, statement_number AS number FROM account_statements');
    expect(states()).toEqual([{ state: 'requested', number: null }]);
    expect(count(bank, 'accounting_logs WHERE statement_id IS NOT NULL')).toBe(0);
    disk.makeRoom();
    await isOver(bank);
    await expect.poll(states, { timeout: 10_000 }).toEqual([{ state: 'generated', number: 1 }]);
    expect(count(bank, 'accounting_logs WHERE statement_id IS NOT NULL')).toBe(2000);
    await bank.end('SIGKILL');
    expect(brokenLaws(bank)).toEqual([]);
  }, 30_000);

  it('before the first start: exit 1, the reason and the way out, and a start like any other when there is room', async ({
    skip,
  }) => {
    const disk = useDisk(1);
    if (disk === null) return skip(NO_DISK);
    disk.fill(16 * 1024);
    const exit = await runBank(['--data-dir', disk.folder, '--port', '0', '--console-port', '0']);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(exit.stderr.trimEnd().split('\n').at(-1)).toContain(
      'The disk is full. Make room, then start again.',
    );
    disk.makeRoom();
    const bank = await startBank({ dataDir: disk.folder });
    expect((await bank.operator('listAccounts', {})).rows).toHaveLength(1);
    await bank.end('SIGTERM');
  }, 30_000);

  it.runIf(LONG)(
    'while the bank is down: it starts, says so at the first call, and has everything',
    async ({ skip }) => {
      const disk = useDisk(4);
      if (disk === null) return skip(NO_DISK);
      let bank = await startBank({ dataDir: disk.folder, flags: SLOW });
      await blockOf(bank, 7);
      await bank.end('SIGKILL');
      disk.fill();
      bank = await startBank({ dataDir: disk.folder, flags: SLOW });
      const funds = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 1 };
      expect(await bank.ask('check_funds', funds)).toMatchObject({ status: 'success' });
      const answer = await post(bank, 'block_funds', blockCall(1));
      // What is left of the WAL may take a block or two.
      for (
        let more = 0;
        more < 2000 && (await post(bank, 'block_funds', blockCall(1))).status === 200;
        more += 1
      );
      expect([200, 503]).toContain(answer.status);
      expect(await trouble(bank)).toMatchObject({ kind: 'disk_full' });
      disk.makeRoom();
      await isOver(bank);
      expect(bank.rows('SELECT amount FROM fund_blocks ORDER BY id LIMIT 1')).toEqual([{ amount: 700 }]);
      await bank.end('SIGKILL');
      expect(brokenLaws(bank)).toEqual([]);
    },
    30_000,
  );
});

it('a limit on the size of files, or a disk that fails: 503, and the bank goes on when it is lifted', async ({
  skip,
}) => {
  const bank = await startBank({ flags: QUICK });
  const payments = disbursement(await blockOf(bank, 1000), 1000, 1);
  if (!limitFiles(bank.pid, 64 * 1024)) return skip(NO_LIMIT);
  const answer = await post(bank, 'initiate_payment', payments);
  expect([answer.status, answer.text]).toEqual([
    503,
    expect.stringContaining('the disk did not read or write'),
  ]);
  expect(await trouble(bank)).toMatchObject({ kind: 'disk_error' });
  expect(count(bank, 'initiate_payment_requests')).toBe(0);
  limitFiles(bank.pid, 'unlimited');
  expect(await bank.ask('initiate_payment', payments)).toMatchObject({ status: 'success' });
  await expect.poll(() => booked(bank), { timeout: 10_000 }).toBe(1000);
  await isOver(bank);
  expect((await bank.end('SIGTERM')).code).toBe(0);
  expect(brokenLaws(bank)).toEqual([]);
}, 30_000);
