import { expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const order = (reference: string, blockReference = 'ID-00000001') =>
  payment(blockReference, { reference, amount: 1 });
const asked = (test: TestBank) =>
  test.rows(
    'SELECT account_number AS account, account_statement_date AS date, requested_by AS "by" FROM account_statements ORDER BY id',
  );

it('a processed batch asks for a statement of its remitting account', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(10);
  await batch([order('A'), order('B')]);
  expect(asked(test)).toEqual([]);
  test.clock.set('2026-11-25T09:00:00Z');
  await post();
  expect(asked(test)).toEqual([{ account: 'SPONSOR0001', date: '2026-11-25', by: 'batch' }]);
  await post();
  expect(asked(test)).toHaveLength(1);
});

it('a batch with several remitters asks for one statement of each', async () => {
  const test = await useTestBank();
  const { open, blocked, batch, post } = deedsOf(test);
  await open('PROG-2', '100');
  const [one, two] = [await blocked(2), await blocked(2, 'PROG-2')];
  await batch([
    order('A', one),
    { ...order('B', two), remittingAccount: 'PROG-2' },
    order('C', one),
    { ...order('D', two), remittingAccount: 'PROG-2' },
  ]);
  await post();
  expect(new Set(asked(test).map((row) => row['account']))).toEqual(new Set(['PROG-2', 'SPONSOR0001']));
  expect(asked(test)).toHaveLength(2);
});

it('batches that are processed before it is written share one; a later batch asks anew', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, statement, writeStatements } = deedsOf(test);
  await blocked(10);
  await statement();
  await batch([order('A')]);
  await batch([order('B')]);
  await post();
  await batch([order('C')]);
  await post();
  expect(asked(test)).toEqual([{ account: 'SPONSOR0001', date: '2026-11-21', by: 'bridge' }]);
  await writeStatements();
  expect(test.bank.queries.statement(1)).toMatchObject({ entryCount: 3 });
  await batch([order('D')]);
  await post();
  expect(asked(test)).toHaveLength(2);
});

it('one that was asked for with another day is not the one', async () => {
  const test = await useTestBank();
  const { blocked, batch, post, statement, writeStatements } = deedsOf(test);
  await blocked(10);
  await statement('SPONSOR0001', '2026-11-20');
  await batch([order('A')]);
  await post();
  await writeStatements();
  expect([1, 2].map((id) => test.bank.queries.statement(id)!.entryCount)).toEqual([0, 1]);
});

it('not when the setting is off, and from the next batch on when it is put on', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await test.bank.settings.update({ statementAfterBatch: false });
  await blocked(10);
  await batch([order('A')]);
  await post();
  expect(asked(test)).toEqual([]);
  await test.bank.settings.update({ statementAfterBatch: true });
  await batch([order('B')]);
  await post();
  expect(asked(test)).toHaveLength(1);
});

it('through to the bridge: written, and uploaded to the callback URL', async () => {
  const test = await useTestBank({ settings: { mt940StatementCallbackUrl: 'http://bridge/upload' } });
  const { blocked, batch, post, writeStatements, deliver } = deedsOf(test);
  await blocked(10);
  await batch([order('A'), order('B')]);
  expect([await post(), await writeStatements(), await deliver()]).toEqual([2, 1, 1]);
  const [upload] = test.sender.sent;
  expect(upload!.url).toBe('http://bridge/upload');
  expect(upload!.text).toBe(test.bank.queries.statement(1)!.text);
  expect(upload!.text).toContain(':60F:C261121USD10000000,00');
  expect(upload!.text).toContain(':62F:C261121USD9999998,00');
  expect(upload!.text.match(/^:61:/gm)).toHaveLength(2);
});
