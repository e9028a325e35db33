import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

let test: TestBank;

/** Statements 1 to 3 of SPONSOR0001, over 1.00, nothing and 2.00, and one of BEN0001 between them. */
beforeEach(async () => {
  test = await useTestBank({ settings: { statementAfterBatch: false } });
  const { blocked, batch, post, statement, writeStatements } = deedsOf(test);
  const block = await blocked(10);
  await batch([payment(block, { reference: 'A', amount: 1 })]);
  await post();
  await statement();
  await statement('BEN0001');
  await writeStatements();
  test.clock.set('2026-11-23T09:00:00Z');
  await statement();
  await writeStatements();
  await batch([payment(block, { reference: 'B', amount: 2 })]);
  await post();
  await statement();
  await writeStatements();
});

function tamper(sql: string): void {
  const ledger = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  ledger.pragma('foreign_keys = OFF');
  ledger.exec(sql);
  ledger.close();
}
const rows = () =>
  test.bank.queries.listStatements({
    cursor: null,
    limit: 100,
    direction: 'ascending',
    sort: 'requestedAt',
    accountNumber: 'SPONSOR0001',
  }).rows;

describe('the chain of an account', () => {
  it('is shown with its periods, its balances and its neighbours', () => {
    expect(
      rows().map((row) => [row.number, row.periodFrom, row.periodTo, row.entryCount, row.chainFaults]),
    ).toEqual([
      [1, '2026-11-21', '2026-11-21', 1, []],
      [2, '2026-11-21', '2026-11-23', 0, []],
      [3, '2026-11-23', '2026-11-23', 1, []],
    ]);
    const [first, second, third] = rows().map(({ id }) => test.bank.queries.statement(id)!);
    expect([first!.previous, third!.next]).toEqual([null, null]);
    expect(second).toMatchObject({
      previous: { id: first!.id, number: 1, year: 2026, closingMinor: 999_999_900 },
      next: { id: third!.id, number: 3, openingMinor: 999_999_900, chainFaults: [] },
    });
    expect(test.bank.queries.statementChain('SPONSOR0001')).toMatchObject({
      currency: 'USD',
      openingMinor: 1_000_000_000,
      total: 3,
      brokenCount: 0,
      broken: [],
      links: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
    expect(test.bank.queries.statementChain('NOBODY')).toBeNull();
  });

  it('is alarmed where a balance was changed in the file', () => {
    tamper(
      "UPDATE account_statements SET closing_balance = closing_balance + 1 WHERE statement_number = 1 AND account_number = 'SPONSOR0001'",
    );
    const fault = { kind: 'opening_differs', expectedMinor: 999_999_901, foundMinor: 999_999_900 };
    expect(rows().map((row) => row.chainFaults)).toEqual([[], [fault], []]);
    expect(test.bank.queries.statementChain('SPONSOR0001')).toMatchObject({
      brokenCount: 1,
      broken: [{ number: 2, chainFaults: [fault] }],
    });
    expect(test.bank.queries.statement(rows()[0]!.id)!.next).toMatchObject({ chainFaults: [fault] });
    expect(test.bank.queries.statementChain('BEN0001')).toMatchObject({ brokenCount: 0 });
  });

  it('is alarmed where a statement is gone', () => {
    tamper("DELETE FROM account_statements WHERE statement_number = 2 AND account_number = 'SPONSOR0001'");
    expect(test.bank.queries.statementChain('SPONSOR0001')).toMatchObject({
      total: 2,
      brokenCount: 1,
      broken: [{ number: 3, chainFaults: [{ kind: 'number_differs', expected: 2, expectedYear: 2026 }] }],
    });
  });
});
