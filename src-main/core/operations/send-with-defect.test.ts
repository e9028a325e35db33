import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { STATEMENT_DEFECTS } from '../../../src-shared/mt940/defects.ts';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { keepingSender } from '../../testing/fake-ports.ts';

const URL = 'http://127.0.0.1:9/upload';

/** A bank with a statement of two payments that was delivered. */
async function delivered(sender = keepingSender()): Promise<TestBank & { sent: typeof sender.sent }> {
  const test = await useTestBank({ settings: { mt940StatementCallbackUrl: URL }, ports: { sender } });
  const { blocked, batch, post, writeStatements, deliver } = deedsOf(test);
  const block = await blocked(100);
  await batch([
    payment(block, { reference: 'DISB-1', amount: 40 }),
    payment(block, { reference: 'DISB-2', amount: 60 }),
  ]);
  await post();
  await writeStatements();
  await deliver();
  sender.sent.length = 0;
  return Object.assign(test, { sent: sender.sent });
}

/** All rows of all tables but those of training. */
function everythingElse(test: TestBank): Record<string, unknown[]> {
  const tables = test.rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'training_sends'",
  );
  return Object.fromEntries(tables.map(({ name }) => [name, test.rows(`SELECT * FROM ${name}`)]));
}

describe('a statement with a defect', () => {
  it.each(STATEMENT_DEFECTS)('%s is uploaded once, kept apart, and changes nothing else', async (defect) => {
    const test = await delivered();
    const before = everythingElse(test);
    const realText = test.bank.queries.statement(1)!.text;
    expect(await test.bank.operations.sendWithDefect({ id: 1, defect, url: null })).toEqual(ok());
    const { deliver } = deedsOf(test);
    expect(await deliver()).toBe(0);
    test.clock.advance(10_000);
    await deliver();
    expect(test.sent).toHaveLength(1);
    expect(test.sent[0]).toMatchObject({ url: URL, text: expect.stringMatching(/^:20:TRAIN00000000001\n/) });
    expect(test.sent[0]!.text).not.toBe(realText);
    expect(everythingElse(test)).toEqual(before);
    expect(brokenLaws(test)).toEqual([]);
    expect(test.bank.queries.trainingSends(1)).toMatchObject([
      { defect, state: 'delivered', url: URL, text: test.sent[0]!.text, responseStatus: 200, fault: null },
    ]);
  });

  it('does not stand in the way of the next real statement, which numbers and chains as ever', async () => {
    const test = await delivered();
    await test.bank.operations.sendWithDefect({ id: 1, defect: 'sequence_gap', url: null });
    const { statement, writeStatements, deliver } = deedsOf(test);
    await statement();
    await writeStatements();
    await deliver();
    expect(test.bank.queries.statement(2)).toMatchObject({
      number: 2,
      openingMinor: test.bank.queries.statement(1)!.closingMinor,
      delivery: { state: 'delivered', attempts: 1 },
    });
  });

  it('that does not go through is not tried again', async () => {
    const down = {
      accepted: false,
      status: 503,
      body: 'no',
      fault: 'answered_error',
      error: 'HTTP 503',
    } as const;
    let answer: 'up' | 'down' = 'up';
    const test = await delivered(
      keepingSender(() => (answer === 'up' ? { accepted: true, status: 200, body: '' } : down)),
    );
    answer = 'down';
    await test.bank.operations.sendWithDefect({ id: 1, defect: 'wrong_account', url: 'http://other/' });
    const { deliver } = deedsOf(test);
    for (let run = 0; run < 3; run += 1) {
      await deliver();
      test.clock.advance(1000);
    }
    expect(test.sent).toMatchObject([{ url: 'http://other/' }]);
    expect(test.bank.queries.trainingSends(1)).toMatchObject([
      { state: 'failed', fault: 'answered_error', responseStatus: 503 },
    ]);
    expect(test.bank.queries.overview().counts).toMatchObject({ deliveriesFailing: 0, deliveriesGivenUp: 0 });
  });

  it('over which the bank was killed is not sent again', async () => {
    const test = await delivered();
    await test.bank.operations.sendWithDefect({ id: 1, defect: 'wrong_account', url: null });
    // As a bank leaves it that dies in the middle of the upload.
    const file = new BetterSqlite3(`${test.dataDir}/bank.sqlite`);
    file.exec("UPDATE training_sends SET training_state = 'sending'");
    file.close();
    await test.restart();
    await deedsOf(test).deliver();
    expect(test.sent).toEqual([]);
    expect(test.bank.queries.trainingSends(1)).toMatchObject([{ state: 'failed', fault: 'bank_stopped' }]);
  });

  it('is refused where it cannot be made or sent', async () => {
    const test = await useTestBank();
    const { statement, writeStatements } = deedsOf(test);
    const id = await statement();
    const { sendWithDefect } = test.bank.operations;
    const send = (request: object = {}) =>
      sendWithDefect({ id, defect: 'sequence_gap', url: null, ...request });
    expect(await send({ id: 99 })).toEqual(refused('statement_not_found', { statement: '99' }));
    expect(await send()).toEqual(refused('statement_not_generated', { statement: '1' }));
    await writeStatements();
    const before = rowCounts(test);
    expect(await send({ defect: 'duplicate_debit' })).toEqual(
      refused('defect_impossible', { statement: '1' }),
    );
    expect(await send({ url: 'nowhere' })).toEqual(refused('delivery_url_invalid', {}));
    expect(await send()).toEqual(refused('callback_url_missing', {}));
    expect(rowCounts(test)).toEqual(before);
  });
});
