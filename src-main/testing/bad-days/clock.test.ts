import { expect, it } from 'vitest';
import type { SendResult } from '../../core/ports/statement-sender.ts';
import { deedsOf } from '../deeds.ts';
import { keepingSender } from '../fake-ports.ts';
import { brokenLaws } from '../ledger-laws.ts';
import { payment } from '../payments.ts';
import type { TestBank } from '../test-bank.ts';
import { useTestBank } from '../use-test-bank.ts';

const DOWN = {
  accepted: false,
  status: 503,
  body: '',
  fault: 'rejected',
  error: 'Down',
} as SendResult;

const statements = (test: TestBank) =>
  test.rows<{ year: number; number: number; opening: number; closing: number; entries: number }>(
    `SELECT statement_year AS year, statement_number AS number, opening_balance AS opening, closing_balance AS closing,
      entry_count AS entries FROM account_statements WHERE account_number = 'SPONSOR0001' ORDER BY id`,
  );
const closingDates = (test: TestBank): string[] =>
  test
    .rows<{ text: string }>(
      "SELECT account_statement_lob AS text FROM account_statements WHERE account_number = 'SPONSOR0001' ORDER BY id",
    )
    .map(({ text }) => /^:62F:C(\d{6})/m.exec(text)![1]!);

it('over a clock that goes a day ahead, back by a year, and right again, every law holds and the statements chain', async () => {
  const test = await useTestBank({ settings: { statementAfterBatch: false } });
  const { blocked, batch, post, statement, writeStatements } = deedsOf(test);
  const moments = [
    '2026-11-21T09:00:00.000Z',
    '2026-11-22T09:00:00.000Z',
    '2026-11-21T10:00:00.000Z',
    '2025-11-21T10:00:00.000Z',
    '2027-01-02T00:00:00.000Z',
    '2026-12-31T23:00:00.000Z',
    '2027-01-03T00:00:00.000Z',
  ];
  for (const [at, moment] of moments.entries()) {
    test.clock.set(moment);
    const reference = `AT-${at}`;
    const today = test.clock.today();
    await batch([payment(await blocked(1), { reference, amount: 1, paymentDate: today })]);
    expect([moment, await post()]).toEqual([moment, 1]);
    await statement();
    expect([moment, await writeStatements()]).toEqual([moment, 1]);
    expect(brokenLaws(test)).toEqual([]);
    if (at % 3 === 2) await test.restart();
  }
  const all = statements(test);
  expect(all.map(({ year, number }) => `${year}/${number}`).join(' ')).toBe(
    '2026/1 2026/2 2026/3 2026/4 2027/1 2027/2 2027/3',
  );
  all.slice(1).forEach(({ opening }, at) => expect(opening).toBe(all[at]!.closing));
  expect(all.reduce((sum, { entries }) => sum + entries, 0)).toBe(moments.length);
  // A statement is never dated before the one that it follows.
  expect(closingDates(test)).toEqual(closingDates(test).toSorted());
});

it('a payment that was due before the clock was set back waits for its day, and is booked once', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await batch([payment(await blocked(1), { reference: 'A', amount: 1, paymentDate: '2026-11-21' })]);
  test.clock.set('2026-11-20T23:59:59.000Z');
  expect(await post()).toBe(0);
  test.clock.set('2026-11-21T00:00:00.000Z');
  expect([await post(), await post()]).toEqual([1, 0]);
  expect(brokenLaws(test)).toEqual([]);
});

it('a delivery that waits for its next try is not made to wait for days by a clock that is set back', async () => {
  const sender = keepingSender(() => DOWN);
  const test = await useTestBank({
    settings: { mt940StatementCallbackUrl: 'http://127.0.0.1:9/' },
    ports: { sender },
  });
  const { blocked, batch, post, writeStatements } = deedsOf(test);
  const next = () =>
    test.rows<{ next: string | null }>('SELECT next_attempt_at AS next FROM statement_deliveries')[0]!.next;
  await batch([payment(await blocked(1), { reference: 'A', amount: 1 })]);
  await post();
  await writeStatements();
  test.clock.set('2026-11-24T09:00:00.000Z');
  await test.bank.jobs.delivery.runNow();
  expect(next()).toBe('2026-11-24T09:00:05.000Z');
  test.clock.set('2026-11-21T09:00:00.000Z');
  const sent = sender.sent.length;
  await test.bank.jobs.delivery.runNow();
  expect(sender.sent.length).toBe(sent + 1);
  // Back to the ordinary pauses: nothing is sent before its time.
  expect(next()).toBe('2026-11-21T09:00:10.000Z');
  await test.bank.jobs.delivery.runNow();
  expect(sender.sent.length).toBe(sent + 1);
});

it('a bank whose clock is behind its ledger says so at its start, in the log and to the console', async () => {
  const test = await useTestBank();
  await deedsOf(test).blocked(1);
  expect(test.bank.ledgerHealth().clockBehind).toBeNull();
  test.clock.set('2026-11-01T00:00:00.000Z');
  await test.restart();
  expect(test.bank.ledgerHealth().clockBehind).toEqual({
    since: '2026-11-01T00:00:00.000Z',
    ledgerMoment: '2026-11-21T09:00:00.000Z',
  });
  expect(test.logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
});
