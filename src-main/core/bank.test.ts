import { describe, expect, it, vi } from 'vitest';
import { deedsOf } from '../testing/deeds.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { holdingOf, ok } from '../testing/money-steps.ts';
import { payment } from '../testing/payments.ts';
import { openTestBank } from '../testing/test-bank.ts';
import { useTestBank } from '../testing/use-test-bank.ts';

describe('the timers', () => {
  it('stand still until they are started, then do the whole story by themselves', async () => {
    const test = await useTestBank({
      settings: {
        processPaymentFrequency: 1,
        statementFrequency: 1,
        mt940StatementCallbackUrl: 'http://bridge/',
      },
    });
    const { blocked, batch } = deedsOf(test);
    await batch([payment(await blocked(200))]);
    expect(test.bank.jobs.posting.view()).toMatchObject({ nextRunAt: null, running: false });
    test.bank.startJobs();
    await vi.waitFor(() => expect(test.sender.sent).toHaveLength(1), { timeout: 8000 });
    expect(holdingOf(test, 'BEN0001')).toBe('200.00');
    expect(test.bank.queries.overview().counts).toMatchObject({
      batchesWaiting: 0,
      statementsRequested: 0,
      deliveriesQueued: 0,
    });
  });
});

it('a changed interval is taken up at once by the timers that run', async () => {
  const test = await useTestBank();
  test.bank.startJobs();
  const next = () => [test.bank.jobs.posting.view().nextRunAt, test.bank.jobs.statements.view().nextRunAt];
  expect(next()).toEqual(['2026-11-21T09:00:10.000Z', '2026-11-21T09:00:10.000Z']);
  await test.bank.settings.update({ processPaymentFrequency: 3600 });
  expect(next()).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-21T09:00:10.000Z']);
});

describe('closing', () => {
  it('in the middle of everything: what was answered is stored, what was not is not, and nothing hangs', async () => {
    const test = await useTestBank();
    const { block, blocked, batch, post } = deedsOf(test);
    const reference = await blocked(10);
    await batch(
      Array.from({ length: 600 }, (_, index) =>
        payment(reference, { reference: `P-${index}`, amount: 0.01 }),
      ),
    );
    const run = post();
    await block(1);
    const late = [block(1), block(1)];
    const closed = test.bank.close();
    const answers = await Promise.allSettled(late);
    await Promise.all([run, closed]);
    await test.restart();
    const answered = answers.filter(({ status }) => status === 'fulfilled').length;
    expect(test.rows('SELECT id FROM fund_blocks')).toHaveLength(2 + answered);
    expect(brokenLaws(test)).toEqual([]);
    expect(await deedsOf(test).post()).toBeGreaterThan(0);
    expect(holdingOf(test, 'BEN0001')).toBe('6.00');
  });

  it('twice does no harm; a job asked to run then does nothing', async () => {
    const test = await useTestBank();
    await test.bank.close();
    await test.bank.close();
    expect(await test.bank.jobs.posting.runNow()).toMatchObject({ running: false, lastStartedAt: null });
  });
});

it('everything that the bank knows is there again after a restart', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, deposit } = deedsOf(test);
  const reference = await blocked(500);
  await batch([payment(reference)]);
  await post();
  await deposit('5');
  const before = [test.bank.queries.overview(), test.bank.queries.account('SPONSOR0001')];
  await test.restart();
  expect([test.bank.queries.overview(), test.bank.queries.account('SPONSOR0001')]).toEqual(before);
  expect(await deedsOf(test).initiate([payment(reference, { reference: 'DISB-2', amount: 300 })])).toEqual(
    ok({ batchId: expect.any(String) }),
  );
});

it('the same clock and ids give the same ledger, to the byte of its statements', async () => {
  const story = async (): Promise<unknown> => {
    const test = await openTestBank();
    const { blocked, batch, post, deposit, statement, writeStatements } = deedsOf(test);
    await batch([payment(await blocked(500)), payment('ID-00000001', { reference: 'B', amount: 300 })]);
    await post();
    test.clock.advance(86_400);
    await deposit('0.07');
    await statement();
    await writeStatements();
    const all = [
      'accounts',
      'fund_blocks',
      'initiate_payment_requests',
      'accounting_logs',
      'account_statements',
    ].map((table) => test.rows(`SELECT * FROM ${table}`));
    await test.close();
    return all;
  };
  expect(await story()).toEqual(await story());
});
