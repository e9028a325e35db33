import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const URL = 'http://127.0.0.1:9/upload';

it('puts a generated statement in the queue, due at once', async () => {
  const test = await useTestBank();
  const { statement, writeStatements, deliver } = deedsOf(test);
  const id = await statement();
  await writeStatements();
  expect(test.rows('SELECT * FROM statement_deliveries')).toEqual([]);
  await test.bank.settings.update({ mt940StatementCallbackUrl: URL });
  expect(await test.bank.operations.sendStatement({ id })).toEqual(ok());
  expect(test.rows('SELECT * FROM statement_deliveries')).toMatchObject([
    {
      statement_id: id,
      account_number: 'SPONSOR0001',
      delivery_state: 'queued',
      attempts: 0,
      callback_url: URL,
    },
  ]);
  expect(await deliver()).toBe(1);
  expect(test.sender.sent).toMatchObject([{ url: URL }]);
});

it('refuses what cannot be sent', async () => {
  const test = await useTestBank();
  const { statement, writeStatements } = deedsOf(test);
  const id = await statement();
  const before = rowCounts(test);
  const { sendStatement } = test.bank.operations;
  expect(await sendStatement({ id: 99 })).toEqual(refused('statement_not_found', { statement: '99' }));
  expect(await sendStatement({ id })).toEqual(refused('statement_not_generated', { statement: '1' }));
  await writeStatements();
  expect(await sendStatement({ id })).toEqual(refused('callback_url_missing', {}));
  expect(rowCounts(test)).toEqual(before);
});
