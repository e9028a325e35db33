import { expect, it } from 'vitest';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

it('records what is asked for, with an id of its own, and writes nothing yet', async () => {
  const test = await useTestBank();
  const { requestStatement } = test.bank.operations;
  const requests = [
    { accountNumber: 'SPONSOR0001', statementDate: null, origin: 'bridge' },
    { accountNumber: 'SPONSOR0001', statementDate: null, origin: 'operator' },
    { accountNumber: 'SPONSOR0001', statementDate: '2026-10-31', origin: 'bridge' },
  ] as const;
  const outcomes = await Promise.all(requests.map((request) => requestStatement(request)));
  expect(outcomes).toEqual([ok({ id: 1 }), ok({ id: 2 }), ok({ id: 3 })]);
  const written = {
    account_number: 'SPONSOR0001',
    statement_state: 'requested',
    account_statement_lob: null,
  };
  expect(
    test.rows(
      'SELECT account_number, account_statement_date, requested_by, statement_state, account_statement_lob FROM account_statements ORDER BY id',
    ),
  ).toEqual([
    { ...written, account_statement_date: '2026-11-21', requested_by: 'bridge' },
    { ...written, account_statement_date: '2026-11-21', requested_by: 'operator' },
    { ...written, account_statement_date: '2026-10-31', requested_by: 'bridge' },
  ]);
});

it('is for accounts of any kind and currency, and refuses an unknown one', async () => {
  const test = await useTestBank();
  const { open, statement } = deedsOf(test);
  await open('SHILLING', '1', 'KES');
  expect(await statement('SHILLING')).toBe(1);
  const before = rowCounts(test);
  expect(
    await test.bank.operations.requestStatement({
      accountNumber: 'NOBODY',
      statementDate: null,
      origin: 'bridge',
    }),
  ).toEqual(refused('account_not_found', { account: 'NOBODY' }));
  expect(rowCounts(test)).toEqual(before);
});

it('never gives an id twice, even over a restart', async () => {
  const test = await useTestBank();
  const { statement, writeStatements } = deedsOf(test);
  const first = await statement();
  await writeStatements();
  await test.restart();
  expect(await statement()).toBe(first + 1);
});

it('refuses a day that has not come, and stores nothing', async () => {
  const test = await useTestBank();
  const request = { accountNumber: 'SPONSOR0001', statementDate: '2026-11-22', origin: 'bridge' } as const;
  expect(await test.bank.operations.requestStatement(request)).toEqual(
    refused('statement_date_in_future', { date: '2026-11-22', today: '2026-11-21' }),
  );
  expect(test.rows('SELECT id FROM account_statements')).toEqual([]);
});
