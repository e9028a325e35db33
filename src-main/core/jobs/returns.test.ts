import { describe, expect, it } from 'vitest';
import { asBridgeSees } from '../../../src-shared/mt940/bridge-view.ts';
import { readStatements } from '../../../src-shared/mt940/reader.ts';
import type { Settings } from '../../../src-shared/bank/settings.ts';
import { breakBookingOf, mendBookings } from '../../testing/broken-booking.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { holdingOf, ok } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const { beneficiary } = payment('');
const BLOCK = 'ID-00000001';
const other = (reference: string, bankCode = 'OTHER', amount = 1) =>
  payment(BLOCK, { reference, amount, beneficiary: { ...beneficiary, bankCode } });
const others = (count: number, prefix = 'P') =>
  Array.from({ length: count }, (_, index) => other(`${prefix}-${index}`));
const use = (settings: Partial<Settings> = {}): Promise<TestBank> =>
  useTestBank({ settings: { returnRate: 100, ...settings } });
const returned = (test: TestBank): Record<string, string> =>
  Object.fromEntries(
    test
      .rows<{ reference: string; reason: string }>(
        `SELECT customer_reference_no AS reference, narrative_6 AS reason FROM accounting_logs
         WHERE transaction_code = 'RTN' AND debit_credit = 'RD' ORDER BY customer_reference_no`,
      )
      .map(({ reference, reason }) => [reference, reason]),
  );

it('off by default: nothing comes back', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, takeBack } = deedsOf(test);
  await blocked(100);
  await batch(others(20));
  await post();
  expect(await takeBack()).toBe(0);
  expect(test.bank.queries.overview().returnsOn).toBe(false);
});

it('payments to other banks come back after they were booked; accounts here and wallets keep theirs', async () => {
  const test = await use();
  const { blocked, batch, post, takeBack } = deedsOf(test);
  await blocked(100);
  const wallet = { ...beneficiary, accountType: 'MOBILE_WALLET', mobileWalletProvider: 'M-PESA' } as const;
  await batch([
    payment(BLOCK, { reference: 'HERE', amount: 1 }),
    other('OTHER-1'),
    payment(BLOCK, { reference: 'WALLET', amount: 1, beneficiary: { ...wallet, bankCode: null } }),
    other('OTHER-2', 'SECOND'),
  ]);
  expect(await takeBack()).toBe(0);
  await post();
  expect(returned(test)).toEqual({});
  expect(await takeBack()).toBe(2);
  expect(Object.keys(returned(test))).toEqual(['OTHER-1', 'OTHER-2']);
  expect(await takeBack()).toBe(0);
  expect(holdingOf(test, 'SPONSOR0001')).toBe('9999998.00 - 98.00');
  expect(holdingOf(test, 'CLEARING - OTHER')).toBe('0.00');
  expect(brokenLaws(test)).toEqual([]);
});

it('from the banks that are named, for the reasons that are named', async () => {
  const test = await use({ returnBankCodes: 'SECOND, THIRD', returnReasons: 'ACCOUNT_DORMANT' });
  const { blocked, batch, post, takeBack } = deedsOf(test);
  await blocked(100);
  await batch([other('A', 'FIRST'), other('B', 'SECOND'), other('C', 'THIRD')]);
  await post();
  await takeBack();
  expect(returned(test)).toEqual({ B: 'ACCOUNT_DORMANT', C: 'ACCOUNT_DORMANT' });
});

it('what was booked while returns were off never comes back; what was on its way still does when they are switched off', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, takeBack } = deedsOf(test);
  await blocked(100);
  await batch(others(5, 'OFF'));
  await post();
  await test.bank.settings.update({ returnRate: 100 });
  expect(await takeBack()).toBe(0);
  await batch(others(5, 'ON'));
  await post();
  await test.bank.settings.update({ returnRate: 0 });
  await batch(others(5, 'LATER'));
  await post();
  expect(await takeBack()).toBe(5);
  expect(Object.keys(returned(test))).toEqual(others(5, 'ON').map(({ reference }) => reference));
});

describe('the same seed returns the same payments, for the same reasons', () => {
  const run = async (
    orders: ReturnType<typeof others>,
    restarts = false,
  ): Promise<Record<string, string>> => {
    const test = await use({ returnRate: 30, returnSeed: 'training' });
    const { blocked, batch, post, takeBack } = deedsOf(test);
    await blocked(1000);
    for (let at = 0; at < orders.length; at += 60) {
      await batch(orders.slice(at, at + 60));
      if (restarts) await test.restart();
      await post();
      if (restarts) await test.restart();
      if (at % 120 === 0) await takeBack();
    }
    await takeBack();
    expect(brokenLaws(test)).toEqual([]);
    return returned(test);
  };

  it('in whatever order they come, whatever the batches, and across restarts', async () => {
    const orders = others(300);
    const first = await run(orders);
    expect(Object.keys(first).length).toBeGreaterThan(50);
    expect(Object.keys(first).length).toBeLessThan(130);
    expect(await run(orders.toReversed(), true)).toEqual(first);
  });
});

describe('in slices', () => {
  it.each([99, 100, 101, 300])('takes back %i, each once, and asks for one statement', async (count) => {
    const test = await use();
    const { blocked, batch, post, takeBack, writeStatements } = deedsOf(test);
    await blocked(count);
    await batch(others(count));
    await post();
    await writeStatements();
    expect(await takeBack()).toBe(count);
    expect(Object.keys(returned(test))).toHaveLength(count);
    expect(holdingOf(test, 'SPONSOR0001')).toBe(`10000000.00 - ${count}.00`);
    expect(await writeStatements()).toBe(1);
    expect(test.bank.queries.statement(2)).toMatchObject({ state: 'generated', entryCount: count });
    expect(brokenLaws(test)).toEqual([]);
  });

  it('keeps the laws at every moment, lets others in between, and goes on where it stopped', async () => {
    const test = await use();
    const { blocked, batch, post, takeBack, block } = deedsOf(test);
    await blocked(2000);
    await batch(others(2000));
    await post();
    const run = takeBack();
    for (let between = 0; between < 2; between += 1) {
      expect(await block(1)).toEqual(ok(expect.anything()));
      expect(brokenLaws(test)).toEqual([]);
    }
    await test.restart();
    const first = (await run)!;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(2000);
    expect(brokenLaws(test)).toEqual([]);
    expect(await takeBack()).toBe(2000 - first);
    expect(Object.keys(returned(test))).toHaveLength(2000);
    expect(brokenLaws(test)).toEqual([]);
  });
});

describe('a return that cannot be booked', () => {
  it('holds up nobody, is named, and is tried again', async () => {
    const test = await use();
    const { blocked, batch, post, takeBack } = deedsOf(test);
    await blocked(1000);
    await batch(others(300));
    await post();
    breakBookingOf(test, 'P-7');
    await takeBack();
    expect(test.bank.jobs.returns.view().lastError).toBe(
      '1 returns could not be booked; they are tried again',
    );
    expect(test.logger.lines).toContainEqual({
      level: 'error',
      message: 'A return could not be booked',
      fields: { payment: 'P-7', error: expect.stringContaining('broken on purpose') },
    });
    expect(Object.keys(returned(test))).toHaveLength(299);
    expect(brokenLaws(test)).toEqual([]);
    mendBookings(test);
    expect(await takeBack()).toBe(1);
    expect(Object.keys(returned(test))).toHaveLength(300);
  });

  it('for no fault of its own: the run fails with what happened, and payments are not blamed one by one', async () => {
    const test = await use();
    const { blocked, batch, post, takeBack } = deedsOf(test);
    await blocked(10);
    await batch(others(3));
    await post();
    for (const { reference } of others(3)) breakBookingOf(test, reference);
    await takeBack();
    expect(test.bank.jobs.returns.view().lastError).toBe('broken on purpose: P-0');
    expect(test.logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    mendBookings(test);
    expect(await takeBack()).toBe(3);
  });

  it('since the account that was credited has spent the money: it is given up, once, and said', async () => {
    const test = await use();
    const { blocked, batch, post, takeBack, block } = deedsOf(test);
    await blocked(10);
    await batch([other('GONE', 'A'), other('THERE', 'B')]);
    await post();
    await block(0.5, 'CLEARING - A');
    expect(await takeBack()).toBe(1);
    expect(await takeBack()).toBe(0);
    expect(returned(test)).toHaveProperty('THERE');
    expect(returned(test)).not.toHaveProperty('GONE');
    expect(test.logger.lines.filter(({ level }) => level === 'warn')).toEqual([
      {
        level: 'warn',
        message: 'A payment does not come back: the account that was credited no longer has the money',
        fields: { payment: 'GONE', account: 'CLEARING - A' },
      },
    ]);
    expect(brokenLaws(test)).toEqual([]);
  });
});

it('one that an operator returned meanwhile does not come back again', async () => {
  const test = await use();
  const { blocked, batch, post, takeBack, sendBack } = deedsOf(test);
  await blocked(100);
  await batch(others(30));
  await post();
  // The job looks for its work before the operator's return is committed, and writes behind it.
  const [hand, job] = await Promise.all([sendBack('P-3', 'ACCOUNT_DECEASED'), takeBack()]);
  expect([hand, job]).toEqual([ok(), 29]);
  expect(returned(test)).toHaveProperty('P-3', 'ACCOUNT_DECEASED');
  expect(await sendBack('P-4')).toMatchObject({ ok: false });
  expect(brokenLaws(test)).toEqual([]);
});

it('debit-only: the debit alone is reversed', async () => {
  const test = await use({ bookKeeping: 'debit-only' });
  const { blocked, batch, post, takeBack } = deedsOf(test);
  await blocked(10);
  await batch(others(3));
  await post();
  expect(await takeBack()).toBe(3);
  expect(test.rows('SELECT DISTINCT debit_credit AS mark FROM accounting_logs ORDER BY 1')).toEqual([
    { mark: 'D' },
    { mark: 'RD' },
  ]);
  expect(holdingOf(test, 'SPONSOR0001')).toBe('10000000.00 - 10.00');
  expect(brokenLaws(test)).toEqual([]);
});

it('the bridge finds disbursement, beneficiary and reason, and the statements chain', async () => {
  const test = await use({ returnReasons: 'ACCOUNT_NOT_FOUND' });
  const { blocked, batch, post, takeBack, writeStatements } = deedsOf(test);
  await blocked(10);
  const long = '2026-11-disbursement-00001-of-a-long-envelope';
  const hostile = ':61:\r\n-}\n:62F:';
  await batch([
    { ...other(long), narratives: ['Pension', null, null, 'BEN-1', long, null] },
    { ...other('DISB-2'), narratives: [hostile, hostile, hostile, 'BEN-2', null, hostile] },
  ]);
  await post();
  await writeStatements();
  await takeBack();
  await writeStatements();
  const read = readStatements(test.bank.queries.statement(2)!.text!);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [statement] = read.statements;
  expect(statement).toMatchObject({
    statementNumber: 2,
    opening: { minor: 999_999_800 },
    closing: { minor: 1_000_000_000 },
    available: { minor: 999_999_000 },
  });
  expect(statement!.entries.map((entry) => [entry.mark, entry.amountMinor, asBridgeSees(entry)])).toEqual([
    ['RD', 100, { reconciliationId: long, beneficiary: 'BEN-1', reason: 'ACCOUNT_NOT_FOUND' }],
    ['RD', 100, { reconciliationId: 'DISB-2', beneficiary: 'BEN-2', reason: 'ACCOUNT_NOT_FOUND' }],
  ]);
});
