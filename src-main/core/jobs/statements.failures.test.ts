import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { askFor } from '../../testing/ask-for.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const URL = 'http://127.0.0.1:9/upload';

/** Two entries whose bank reference has 17 characters, one too many for `:61:`: the ledger counts on from there. */
function useUpReferences(test: TestBank): void {
  const connection = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  const insert = connection.prepare(
    `INSERT INTO accounting_logs (id, customer_reference_no, debit_credit, account_number, transaction_amount,
       transaction_date, transaction_currency, transaction_code, created_at, chain_hash)
     VALUES (?, 'FAR', ?, 'SPONSOR0001', 1, '2026-11-21', 'USD', 'DBT', '2026-11-21', '${'x'.repeat(43)}')`,
  );
  insert.run(100_000_000_000_000, 'D');
  insert.run(100_000_000_000_001, 'C');
  connection.close();
}

it('a statement that does not pass its preflight is kept for the operator, with the line, and not sent', async () => {
  const test = await useTestBank({ settings: { mt940StatementCallbackUrl: URL } });
  const { statement, writeStatements, deliver, open } = deedsOf(test);
  await open('PROG-2', '1');
  useUpReferences(test);
  const [bad, good] = [await statement(), await statement('PROG-2')];
  expect(await writeStatements()).toBe(1);
  expect(test.bank.queries.statement(bad)).toMatchObject({
    state: 'failed',
    number: null,
    closingMinor: null,
    fault: expect.stringMatching(/, line 5: /),
    text: expect.stringContaining('//EB100000000000000'),
    delivery: null,
  });
  expect(test.bank.queries.statement(good)).toMatchObject({ state: 'generated', number: 1 });
  expect(await deliver()).toBe(1);
  expect(test.sender.sent).toHaveLength(1);
  expect(test.rows('SELECT statement_id FROM accounting_logs WHERE statement_id IS NOT NULL')).toEqual([]);
  expect(await test.bank.operations.sendStatement({ id: bad })).toMatchObject({ ok: false });
  expect(await writeStatements()).toBe(0);
  expect(test.bank.queries.overview().counts).toMatchObject({ statementsFailed: 1, statementsRequested: 0 });
});

it.each(['2100-01-01', '9999-12-31'])(
  'a statement for a day that MT940 cannot write, %s, fails alone: those behind it are written',
  async (date) => {
    const test = await useTestBank();
    const { blocked, batch, post, writeStatements } = deedsOf(test);
    await batch([payment(await blocked(200))]);
    const bad = askFor(test, 'SPONSOR0001', date);
    await post();
    expect(await writeStatements()).toBe(1);
    expect(test.bank.jobs.statements.view()).toMatchObject({ lastError: null });
    expect(test.bank.queries.statement(bad)).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining(date),
      text: null,
    });
    expect(test.bank.queries.statement(bad + 1)).toMatchObject({
      state: 'generated',
      number: 1,
      entryCount: 1,
    });
  },
);

it('what a failed statement could not report is in the next one', async () => {
  const test = await useTestBank({ settings: { statementAfterBatch: false } });
  const { blocked, batch, post, statement, writeStatements } = deedsOf(test);
  await batch([payment(await blocked(200))]);
  await post();
  askFor(test, 'SPONSOR0001', '2199-01-01');
  await statement();
  await writeStatements();
  expect(test.bank.queries.statement(1)).toMatchObject({ state: 'failed' });
  expect(test.bank.queries.statement(2)).toMatchObject({
    entryCount: 1,
    openingMinor: 1_000_000_000,
    closingMinor: 999_980_000,
  });
});
