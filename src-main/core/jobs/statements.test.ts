import { describe, expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { readStatements } from '../../../src-shared/mt940/reader.ts';

/** What a statement says in its text: `account number/page: opening date opening > lines > closing date closing`. */
function said(test: TestBank, id: number): string {
  const read = readStatements(test.bank.queries.statement(id)!.text!);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [{ accountNumber, statementNumber, opening, entries, closing }] = read.statements as [
    (typeof read.statements)[0],
  ];
  const lines = entries.map(({ mark, amountMinor }) => `${mark}${amountMinor}`).join(' ');
  return `${accountNumber} ${statementNumber}: ${opening.date} ${opening.minor} > ${lines} > ${closing.date} ${closing.minor}`;
}

async function bankWithBlock(): Promise<TestBank> {
  const test = await useTestBank({ settings: { statementAfterBatch: false } });
  await deedsOf(test).blocked(1000);
  return test;
}

async function pay(test: TestBank, reference: string, amount: number): Promise<void> {
  const { batch, post } = deedsOf(test);
  await batch([payment('ID-00000001', { reference, amount, paymentDate: '2026-11-01' })]);
  await post();
}

async function write(
  test: TestBank,
  accountNumber = 'SPONSOR0001',
  date: string | null = null,
): Promise<string> {
  const { statement, writeStatements } = deedsOf(test);
  const id = await statement(accountNumber, date);
  expect(await writeStatements()).toBe(1);
  expect(brokenLaws(test)).toEqual([]);
  return said(test, id);
}

describe('a chain of statements', () => {
  it('each opens where the last one closed and reports what is new, once', async () => {
    const test = await bankWithBlock();
    await pay(test, 'A', 1);
    await pay(test, 'B', 2);
    expect(await write(test)).toBe('SPONSOR0001 1: 2026-11-21 1000000000 > D100 D200 > 2026-11-21 999999700');
    test.clock.set('2026-11-24T09:00:00Z');
    await pay(test, 'C', 3);
    await deedsOf(test).deposit('0.50');
    expect(await write(test)).toBe('SPONSOR0001 2: 2026-11-21 999999700 > D300 C50 > 2026-11-24 999999450');
    expect(
      test.rows(
        'SELECT customer_reference_no AS ref, statement_id AS id FROM accounting_logs WHERE account_number = ? ORDER BY id',
        'SPONSOR0001',
      ),
    ).toEqual([
      { ref: 'A', id: 1 },
      { ref: 'B', id: 1 },
      { ref: 'C', id: 2 },
      { ref: 'DEP0000000000007', id: 2 },
    ]);
  });

  it('twice on the same day: the second has a number of its own, and nothing to say', async () => {
    const test = await bankWithBlock();
    await pay(test, 'A', 1);
    expect(await write(test)).toBe('SPONSOR0001 1: 2026-11-21 1000000000 > D100 > 2026-11-21 999999900');
    expect(await write(test)).toBe('SPONSOR0001 2: 2026-11-21 999999900 >  > 2026-11-21 999999900');
    await pay(test, 'B', 1);
    expect(await write(test)).toBe('SPONSOR0001 3: 2026-11-21 999999900 > D100 > 2026-11-21 999999800');
  });

  it('of an account without entries is a nil statement', async () => {
    const test = await bankWithBlock();
    await deedsOf(test).open('EMPTY', '0', 'JPY');
    expect(await write(test, 'EMPTY')).toBe('EMPTY 1: 2026-11-21 0 >  > 2026-11-21 0');
    expect(test.bank.queries.statement(1)).toMatchObject({
      number: 1,
      year: 2026,
      openingMinor: 0,
      closingMinor: 0,
      entryCount: 0,
    });
  });

  it('several asked for at once are written in that order', async () => {
    const test = await bankWithBlock();
    const { statement, writeStatements } = deedsOf(test);
    await pay(test, 'A', 1);
    const ids = await Promise.all([statement(), statement('BEN0001'), statement()]);
    expect(await writeStatements()).toBe(3);
    expect(ids.map((id) => said(test, id))).toEqual([
      'SPONSOR0001 1: 2026-11-21 1000000000 > D100 > 2026-11-21 999999900',
      'BEN0001 1: 2026-11-21 0 > C100 > 2026-11-21 100',
      'SPONSOR0001 2: 2026-11-21 999999900 >  > 2026-11-21 999999900',
    ]);
    expect(await writeStatements()).toBe(0);
  });

  it('goes on over a restart', async () => {
    const test = await bankWithBlock();
    await pay(test, 'A', 1);
    await write(test);
    await deedsOf(test).statement();
    await test.restart();
    await pay(test, 'B', 1);
    expect(await deedsOf(test).writeStatements()).toBe(1);
    expect(said(test, 2)).toBe('SPONSOR0001 2: 2026-11-21 999999900 > D100 > 2026-11-21 999999800');
  });
});

describe('numbers', () => {
  it('count up per account and year, and begin again with the year', async () => {
    const test = await bankWithBlock();
    await deedsOf(test).open('PROG-2', '0');
    const number = async (account: string, date: string | null = null) => {
      await write(test, account, date);
      const { number, year } = test.bank.queries.statement(
        test.rows<{ id: number }>('SELECT max(id) AS id FROM account_statements')[0]!.id,
      )!;
      return `${account} ${number}/${year}`;
    };
    test.clock.set('2026-12-31T23:00:00Z');
    expect(await number('SPONSOR0001')).toBe('SPONSOR0001 1/2026');
    expect(await number('PROG-2')).toBe('PROG-2 1/2026');
    expect(await number('SPONSOR0001')).toBe('SPONSOR0001 2/2026');
    test.clock.set('2027-01-01T00:00:00Z');
    expect(await number('SPONSOR0001')).toBe('SPONSOR0001 1/2027');
    expect(await number('SPONSOR0001', '2026-12-31')).toBe('SPONSOR0001 2/2027');
    expect(await number('SPONSOR0001')).toBe('SPONSOR0001 3/2027');
    expect(await number('PROG-2')).toBe('PROG-2 1/2027');
  });
});

describe('as of a date', () => {
  it('has the entries up to that day; the later ones come in the next', async () => {
    const test = await bankWithBlock();
    await pay(test, 'A', 1);
    test.clock.set('2026-11-22T09:00:00Z');
    await pay(test, 'B', 2);
    test.clock.set('2026-11-23T09:00:00Z');
    await pay(test, 'C', 4);
    expect(await write(test, 'SPONSOR0001', '2026-11-20')).toBe(
      'SPONSOR0001 1: 2026-11-21 1000000000 >  > 2026-11-21 1000000000',
    );
    expect(await write(test, 'SPONSOR0001', '2026-11-22')).toBe(
      'SPONSOR0001 2: 2026-11-21 1000000000 > D100 D200 > 2026-11-22 999999700',
    );
    expect(await write(test)).toBe('SPONSOR0001 3: 2026-11-22 999999700 > D400 > 2026-11-23 999999300');
  });

  it('before the last statement has nothing left to say, and closes where it opens', async () => {
    const test = await bankWithBlock();
    await pay(test, 'A', 1);
    await write(test);
    expect(await write(test, 'SPONSOR0001', '2020-01-01')).toBe(
      'SPONSOR0001 2: 2026-11-21 999999900 >  > 2026-11-21 999999900',
    );
    test.clock.set('2026-11-23T09:00:00Z');
    await pay(test, 'B', 1);
    expect(await write(test)).toBe('SPONSOR0001 3: 2026-11-21 999999900 > D100 > 2026-11-23 999999800');
  });
});
