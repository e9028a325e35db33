import { expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

it('says what a statement would report, and the statement reports that', async () => {
  const test = await useTestBank({ settings: { statementAfterBatch: false } });
  const { deposit, statement, writeStatements } = deedsOf(test);
  const would = (statementDate: string | null, accountNumber = 'SPONSOR0001') =>
    test.bank.queries.unreported({ accountNumber, statementDate });
  const none = { entriesIsLowerBound: false, inFuture: false, waiting: 0 };
  await deposit('1');
  await deposit('2');
  test.clock.set('2026-11-23T09:00:00Z');
  await deposit('3');
  expect(would(null)).toEqual({ ...none, entries: 3, periodFrom: '2026-11-21', periodTo: '2026-11-23' });
  expect(would('2026-11-22')).toEqual({
    ...none,
    entries: 2,
    periodFrom: '2026-11-21',
    periodTo: '2026-11-22',
  });
  expect(would('2026-11-01')).toEqual({
    ...none,
    entries: 0,
    periodFrom: '2026-11-21',
    periodTo: '2026-11-21',
  });
  expect(would('2026-11-24')).toMatchObject({ inFuture: true });
  expect(would(null, 'NOBODY')).toBeNull();

  const id = await statement('SPONSOR0001', '2026-11-22');
  expect(would(null)).toMatchObject({ entries: 3, waiting: 1 });
  await writeStatements();
  expect(test.bank.queries.statement(id)).toMatchObject({
    entryCount: 2,
    periodFrom: '2026-11-21',
    periodTo: '2026-11-22',
  });
  expect(would(null)).toEqual({ ...none, entries: 1, periodFrom: '2026-11-22', periodTo: '2026-11-23' });
});
