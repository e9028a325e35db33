import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { PREFLIGHT_CHECKS } from '../../../src-shared/mt940/preflight-report.ts';
import { askFor } from '../../testing/ask-for.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

/** A first statement with a payment that came back, a nil one, and a third one for a day before theirs. */
async function bankWithStatements(profile: 'bridge' | 'swift' = 'bridge'): Promise<TestBank> {
  const test = await useTestBank({ settings: { statementAfterBatch: false, statementProfile: profile } });
  const { blocked, batch, post, sendBack, deposit, statement, writeStatements } = deedsOf(test);
  const block = await blocked(100);
  await batch([payment(block, { reference: 'A', amount: 1 }), payment(block, { reference: 'B', amount: 2 })]);
  await post();
  await sendBack('B');
  await deposit('5');
  for (const date of [null, null, '2026-11-20']) {
    await statement('SPONSOR0001', date);
    await writeStatements();
    // What is blocked later does not reach back into a statement that is written.
    await blocked(7);
  }
  return test;
}

function changeText(test: TestBank, id: number, change: (text: string) => string): void {
  const ledger = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  ledger
    .prepare('UPDATE account_statements SET account_statement_lob = ? WHERE id = ?')
    .run(change(test.bank.queries.statement(id)!.text!), id);
  ledger.close();
}
const failed = async (test: TestBank, id: number) =>
  (await test.bank.queries.statementPreflight(id))!.checks.filter(({ ok }) => !ok);

describe.each(['bridge', 'swift'] as const)('the preflight once more, in the %s profile', (profile) => {
  it('passes for what the bank has written, whatever happened since', async () => {
    const test = await bankWithStatements(profile);
    for (const id of [1, 2, 3]) {
      expect(await test.bank.queries.statementPreflight(id)).toEqual({
        profile,
        ok: true,
        checks: PREFLIGHT_CHECKS.map((check) => ({ check, ok: true, line: null, found: null })),
      });
    }
  });
});

describe('the preflight once more', () => {
  it.each<[string, (text: string) => string, string[]]>([
    ['another amount', (text) => text.replace('D1,00', 'D1,01'), ['balances_chain', 'entries_match']],
    [
      'an entry left out',
      (text) => text.replace(/:61:.*\n(?:(?!:61:|:62).*\n)*/, ''),
      [
        'balances_chain',
        'entries_match',
        'reconciliation_ids_in_place',
        'beneficiaries_in_place',
        'reasons_in_place',
      ],
    ],
    [
      'another opening balance',
      (text) => text.replace(/:60F:.*/, ':60F:C261121USD1,00'),
      ['balances_match', 'balances_chain'],
    ],
    ['another number', (text) => text.replace(':28C:1/1', ':28C:2/1'), ['number_matches']],
    ['another account', (text) => text.replace(':25:SPONSOR0001', ':25:SPONSOR0002'), ['account_matches']],
    ['an unknown tag', (text) => text.replace(':62F:', ':99:x\n:62F:'), ['readable']],
  ])('finds %s in a text that was changed', async (_, change, checks) => {
    const test = await bankWithStatements();
    changeText(test, 1, change);
    const found = await failed(test, 1);
    expect(found.map(({ check }) => check)).toEqual(checks);
    expect(found.every(({ line }) => line !== null && line > 0)).toBe(true);
  });

  it('says of a failed one what it said when it was written', async () => {
    const test = await bankWithStatements('swift');
    const { open, deposit, statement, writeStatements } = deedsOf(test);
    await open('PROG_1', '10');
    await deposit('1', 'PROG_1');
    const id = await statement('PROG_1');
    await writeStatements();
    expect(test.bank.queries.statement(id)).toMatchObject({ state: 'failed' });
    expect(await failed(test, id)).toEqual([
      { check: 'characters_allowed', ok: false, line: 2, found: ':25:PROG_1' },
    ]);
  });

  it('is none where there is no text', async () => {
    const test = await useTestBank();
    const waiting = await deedsOf(test).statement();
    expect(await test.bank.queries.statementPreflight(waiting)).toBeNull();
    expect(await test.bank.queries.statementPreflight(99)).toBeNull();
    const unwritable = askFor(test, 'SPONSOR0001', '2100-01-01');
    await deedsOf(test).writeStatements();
    expect(await test.bank.queries.statementPreflight(unwritable)).toBeNull();
  });
});
