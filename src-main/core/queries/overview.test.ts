import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakBookingOf } from '../../testing/broken-booking.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { startOfDay } from './start-of-day.ts';

/*
 * Nine days of a bank with everything that moves money, told by the overview and by a sum over all rows. What accounts held
 * was written down as it happened.
 */
const START = '2026-11-22T00:10:00.000Z';
const HOURS = 9 * 24;
let test: TestBank;
/** What each account held as an hour began. */
const held = new Map<string, [book: number, blocked: number]>();
const ACCOUNTS = ['SPONSOR0001', 'PROG-KES'];

beforeAll(async () => {
  test = await openTestBank({ settings: { mt940StatementCallbackUrl: 'http://bridge/' } });
  test.clock.set(START);
  const {
    open,
    deposit,
    blocked,
    batch,
    post,
    takeBack,
    sendBack,
    release,
    statement,
    writeStatements,
    deliver,
  } = deedsOf(test);
  await open('PROG-KES', '900000', 'KES');
  // The first point of an account that is younger than the chart is its opening.
  const openings = { SPONSOR0001: 1_000_000_000, 'PROG-KES': 90_000_000 };
  for (const [account, funds] of Object.entries(openings)) {
    held.set(`${account} ${test.bank.queries.account(account)!.openedAt}`, [funds, 0]);
  }
  const { beneficiary } = payment('');
  let number = 0;
  for (let hour = 0; hour < HOURS; hour += 1) {
    test.clock.set(new Date(Date.parse(START) + hour * 3_600_000).toISOString());
    noteHoldings(new Date(Date.parse(START) + hour * 3_600_000 - 600_000));
    // Most hours before the last day are quiet, and the last minute of one belongs to it.
    if (hour % 5 === 1 || (hour % 6 > 1 && hour < HOURS - 24)) continue;
    if (hour % 7 === 2) test.clock.advance(49 * 60);
    const usd = await blocked(100 + hour);
    const kes = await blocked(50, 'PROG-KES', 'KES');
    const orders = [3, 4, 5].map((amount) => {
      number += 1;
      return payment(usd, { reference: `P-${number}`, amount: amount + (hour % 3) });
    });
    number += 1;
    const other = payment(kes, {
      reference: `P-${number}`,
      remittingAccount: 'PROG-KES',
      currency: 'KES',
      amount: 7,
      beneficiary: { ...beneficiary, bankCode: 'OTHER' },
    });
    // Some batches have both currencies; some payments go to the other programme account.
    if (hour % 2 === 0) await batch([...orders, other]);
    else {
      await batch(orders);
      await batch([{ ...other, beneficiary: { ...beneficiary, accountNumber: 'SPONSOR0001' } }]);
    }
    if (hour % 3 !== 0) await post();
    if (hour % 4 === 0) await deposit('12.50');
    if (hour % 6 === 1) await sendBack(`P-${number - 1}`);
    if (hour % 8 === 1) await release(usd);
    if (hour % 24 === 12) {
      await statement();
      await writeStatements();
      await deliver();
    }
    await takeBack();
  }
  test.clock.set(new Date(Date.parse(START) + HOURS * 3_600_000 - 1_200_000).toISOString());
}, 60_000);
afterAll(() => test.close());

function noteHoldings(hour: Date): void {
  for (const account of ACCOUNTS) {
    const { bookMinor, blockedMinor } = test.bank.queries.account(account)!;
    held.set(`${account} ${hour.toISOString()}`, [bookMinor, blockedMinor]);
  }
}

interface Sum {
  count: number;
  currency: string;
  amountMinor: number;
}
/** The same by brute force, over the rows as they are in the file. */
function stage(sql: string, ...parameters: unknown[]) {
  const rows = test.rows<Sum>(
    `SELECT count(*) AS count, ${sql} GROUP BY currency ORDER BY currency`,
    ...parameters,
  );
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    sums: rows.map(({ currency, amountMinor }) => ({ currency, amountMinor })),
  };
}

describe('a day', () => {
  it.each(['2026-11-22', '2026-11-26', '2026-11-30', null])('%s', async (asked) => {
    const day = await test.bank.queries.day({ date: asked });
    const date = asked ?? '2026-11-30';
    const [from, to] = [startOfDay(date).toISOString(), startOfDay(date, 1).toISOString()];
    const entries = (code: string, mark: string) =>
      stage(
        `transaction_currency AS currency, sum(transaction_amount) AS amountMinor FROM accounting_logs
          WHERE transaction_code = ? AND debit_credit = ? AND transaction_date = ?`,
        code,
        mark,
        date,
      );
    const [written] = test.rows(
      'SELECT count(*) AS count, coalesce(sum(entry_count), 0) AS entries FROM account_statements WHERE generated_at >= ? AND generated_at < ?',
      from,
      to,
    );
    expect(day).toEqual({
      date,
      isToday: date === '2026-11-30',
      from,
      to,
      blocked: stage(
        'currency, sum(amount) AS amountMinor FROM fund_blocks WHERE created_at >= ? AND created_at < ?',
        from,
        to,
      ),
      initiated: stage(
        `currency, sum(amount) AS amountMinor FROM (
          SELECT remitting_account_currency AS currency, payment_amount AS amount FROM initiate_payment_requests
          JOIN initiate_payment_batch_requests AS batch USING (batch_id) WHERE batch.created_at >= ? AND batch.created_at < ?)`,
        from,
        to,
      ),
      posted: entries('DBT', 'D'),
      returned: entries('RTN', 'RD'),
      stated: written,
      // Sent in the same moment as they were written.
      delivered: written,
    });
    expect(day.posted.count).toBeGreaterThan(0);
    expect(day.returned.count).toBeGreaterThan(0);
    expect(day.stated.entries).toBeGreaterThan(0);
  });

  it('nothing, on a day before the bank was', async () => {
    const none = { count: 0, sums: [] };
    expect(await test.bank.queries.day({ date: '2026-01-01' })).toMatchObject({
      isToday: false,
      blocked: none,
      initiated: none,
      posted: none,
      returned: none,
    });
  });
});

describe.each(['24h', '7d', '30d'] as const)('over %s', (range) => {
  it('what became of payments', async () => {
    const { buckets, step } = await test.bank.queries.outcomes({ range });
    expect([step, buckets.length]).toEqual(range === '24h' ? ['hour', 24] : ['day', range === '7d' ? 7 : 30]);
    const count = (kind: string, from: string, to: string) =>
      test.rows<{ n: number }>(
        `SELECT count(*) AS n FROM accounting_logs
          WHERE transaction_code || debit_credit = ? AND created_at >= ? AND created_at < ?`,
        kind,
        from,
        to,
      )[0]!.n;
    const counted = buckets.map(({ at }, index) => {
      const to = buckets[index + 1]?.at ?? '9999';
      return { at, posted: count('DBTD', at, to), returned: count('RTNRD', at, to), held: 0 };
    });
    expect(buckets).toEqual(counted);
    expect(buckets.some(({ returned }) => returned > 0)).toBe(true);
  });

  it.each(ACCOUNTS)('the balance of %s, to the cent', async (accountNumber) => {
    const history = (await test.bank.queries.balanceHistory({ accountNumber, range }))!;
    const now = history.points.at(-1)!;
    const { bookMinor, blockedMinor } = test.bank.queries.account(accountNumber)!;
    expect(now).toEqual({ at: test.clock.now().toISOString(), bookMinor, blockedMinor });
    const before = history.points.slice(0, -1);
    // Where a point is, the account's holdings of that moment were written down.
    expect(before.map((point) => [point.bookMinor, point.blockedMinor])).toEqual(
      before.map(({ at }) => held.get(`${accountNumber} ${at}`)),
    );
    expect(before.length).toBeGreaterThan(range === '30d' ? 7 : 22);
    expect(new Set(before.map((point) => point.blockedMinor)).size).toBeGreaterThan(5);
  });
});

it('what is added later is added, and nothing twice, whoever asks at once', async () => {
  const { blocked, batch, post } = deedsOf(test);
  const ask = () =>
    Promise.all([
      test.bank.queries.day({ date: null }),
      test.bank.queries.outcomes({ range: '30d' }),
      test.bank.queries.balanceHistory({ accountNumber: 'SPONSOR0001', range: '7d' }),
    ]);
  const [before] = await ask();
  await batch([payment(await blocked(30), { reference: 'LATER', amount: 30 })]);
  await post();
  const [after, outcomes, balance] = await ask();
  const due = test.rows<{ n: number }>(
    "SELECT count(*) AS n FROM accounting_logs WHERE transaction_date = '2026-11-30' AND transaction_code = 'DBT' AND debit_credit = 'D'",
  )[0]!.n;
  expect(after.posted.count).toBe(due);
  expect(after.posted.count).toBeGreaterThan(before.posted.count);
  expect(outcomes.buckets.at(-1)!.posted).toBe(due);
  expect(balance!.points.at(-1)!.bookMinor).toBe(test.bank.queries.account('SPONSOR0001')!.bookMinor);
});

it('the balance begins where the account does, and there is none of an account that is no programme', async () => {
  const fresh = await useTestBank();
  fresh.clock.advance(3 * 3600);
  const history = await fresh.bank.queries.balanceHistory({ accountNumber: 'SPONSOR0001', range: '24h' });
  expect(history!.points.map(({ at }) => at.slice(11, 16))).toEqual([
    '09:00',
    '10:00',
    '11:00',
    '12:00',
    '12:00',
  ]);
  expect(await fresh.bank.queries.balanceHistory({ accountNumber: 'NO', range: '7d' })).toBeNull();
  expect(await test.bank.queries.balanceHistory({ accountNumber: 'BEN0001', range: '7d' })).toBeNull();
});

it('what needs the operator', async () => {
  const bank = await useTestBank({ settings: { paymentInitiateAttempts: 2 } });
  const { blocked, batch, post, statement, writeStatements } = deedsOf(bank);
  const nothing = {
    heldBatches: [],
    heldPayments: 0,
    failingBatches: 0,
    failedStatements: 0,
    unsentStatements: 0,
    oldBlocks: [],
    oldBlockDays: 7,
  };
  expect(bank.bank.queries.attention()).toEqual(nothing);
  const block = await blocked(1000);
  const used = await blocked(200);
  await batch([payment(used, { reference: 'LATER', amount: 200, paymentDate: '2027-01-01' })]);
  const id = await batch([payment(block, { reference: 'BAD', amount: 2 })]);
  breakBookingOf(bank, 'BAD');
  await post();
  expect(bank.bank.queries.attention()).toEqual({ ...nothing, failingBatches: 1 });
  await post();
  await statement();
  await writeStatements();
  bank.clock.advance(8 * 86_400);
  expect(bank.bank.queries.attention()).toEqual({
    ...nothing,
    heldBatches: [{ batchId: id, paymentsLeft: 1 }],
    heldPayments: 1,
    unsentStatements: 1,
    // The other block is old, too, but all of it is for a payment.
    oldBlocks: [
      {
        accountNumber: 'SPONSOR0001',
        currency: 'USD',
        blocks: 1,
        freeMinor: 99_800,
        oldestAt: '2026-11-21T09:00:00.000Z',
      },
    ],
  });
  const { buckets } = await bank.bank.queries.outcomes({ range: '30d' });
  expect(buckets.map(({ held: count }) => count).filter((count) => count > 0)).toEqual([1]);
});
