import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkChain } from '../../../src-shared/bank/statement-chain.ts';
import { readStatements } from '../../../src-shared/mt940/reader.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { runs } from '../../testing/long-mode.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

/** Two accounts over the change of a year: long enough for statements to overtake each other, short enough for days to meet. */
const FIRST_DAY = Date.parse('2026-12-26T00:00:00Z');
const DAYS = 12;
const ACCOUNTS = ['SPONSOR0001', 'PROG-2'];
const dayOf = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

type Step =
  | { deed: 'deposit'; account: number; minor: number }
  /** Days back from the business date, up to before the account was opened. */
  | { deed: 'ask'; account: number; daysBack: number }
  | { deed: 'write' }
  | { deed: 'restart' }
  | { deed: 'sleep'; days: number };

const account = fc.nat(ACCOUNTS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constant('deposit'),
      account,
      minor: fc.integer({ min: 1, max: 9_999 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ deed: fc.constant('ask'), account, daysBack: fc.nat(DAYS + 3) }) },
  { weight: 3, arbitrary: fc.constant({ deed: 'write' } as const) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('sleep'), days: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ deed: 'restart' } as const) },
);

/** Does the steps, then asks once more for all that is left. */
async function play(test: TestBank, steps: readonly Step[]): Promise<void> {
  const { open, deposit, statement, writeStatements } = deedsOf(test);
  let day = 0;
  const goTo = (next: number): void => {
    day = Math.min(next, DAYS);
    test.clock.set(`${dayOf(day)}T09:00:00Z`);
  };
  goTo(0);
  await open('PROG-2', '50');
  for (const step of steps) {
    const number = 'account' in step ? ACCOUNTS[step.account]! : '';
    if (step.deed === 'deposit') await deposit((step.minor / 100).toFixed(2), number);
    else if (step.deed === 'ask') await statement(number, dayOf(day - step.daysBack));
    else if (step.deed === 'write') await writeStatements();
    else if (step.deed === 'restart') await test.restart();
    else goTo(day + step.days);
  }
  await writeStatements();
  for (const number of ACCOUNTS) await statement(number);
  await writeStatements();
}

interface Written {
  id: number;
  account_number: string;
  account_statement_date: string;
  statement_state: string;
  statement_year: number;
  statement_number: number;
  opening_balance: number;
  closing_balance: number;
  entry_count: number;
}

function holds(test: TestBank): void {
  const statements = test.rows<Written>('SELECT * FROM account_statements ORDER BY id');
  expect(statements.filter(({ statement_state }) => statement_state !== 'generated')).toEqual([]);
  const entries = test.rows<{ reference_no: string; account_number: string; transaction_date: string }>(
    `SELECT reference_no, account_number, transaction_date FROM accounting_logs
     WHERE account_number IN ('SPONSOR0001', 'PROG-2') ORDER BY id`,
  );
  for (const number of ACCOUNTS) {
    const own = statements.filter(({ account_number }) => account_number === number);
    const told: string[] = [];
    for (const statement of own) {
      const read = readStatements(test.bank.queries.statement(statement.id)!.text!);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const [said] = read.statements;
      expect(said).toMatchObject({
        statementNumber: statement.statement_number,
        opening: { minor: statement.opening_balance },
        closing: { minor: statement.closing_balance },
        entries: { length: statement.entry_count },
      });
      const days = said!.entries.map(({ valueDate }) => valueDate);
      expect(days.filter((day) => day > statement.account_statement_date)).toEqual([]);
      expect(days.filter((day) => day > said!.closing.date)).toEqual([]);
      expect(Number(said!.closing.date.slice(0, 4))).toBe(statement.statement_year);
      told.push(...said!.entries.map(({ bankReference }) => bankReference));
    }
    // Every entry in exactly one statement.
    const booked = entries.filter(({ account_number }) => account_number === number);
    expect(told.toSorted()).toEqual(booked.map(({ reference_no }) => reference_no).toSorted());
    const links = walkChain(
      {
        openedDate: number === 'PROG-2' ? dayOf(0) : '2026-11-21',
        openingMinor: number === 'PROG-2' ? 5_000 : 1_000_000_000,
      },
      own.map((row) => ({
        id: row.id,
        generated: true,
        date: row.account_statement_date,
        year: row.statement_year,
        number: row.statement_number,
        openingMinor: row.opening_balance,
        closingMinor: row.closing_balance,
      })),
    );
    expect(links.flatMap(({ faults }) => faults)).toEqual([]);
  }
  expect(brokenLaws(test)).toEqual([]);
}

it('whatever is booked and asked for on whatever days: each entry in one statement, none dated after it, and the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
      const test = await openTestBank({ settings: { statementAfterBatch: false } });
      try {
        await play(test, steps);
        holds(test);
      } finally {
        await test.close();
      }
    }),
    { numRuns: runs(12, 500) },
  );
}, 1_800_000);

describe('over the change of the year', () => {
  it('a statement for the old year that is asked for in the new one counts on in the old one, and the next begins at 1', async () => {
    const test = await useTestBank({ settings: { statementAfterBatch: false } });
    const { deposit, statement, writeStatements } = deedsOf(test);
    const ask = async (date: string | null): Promise<string> => {
      const id = await statement('SPONSOR0001', date);
      await writeStatements();
      const { number, year, entryCount, periodFrom, periodTo } = test.bank.queries.statement(id)!;
      return `${number}/${year}: ${entryCount} of ${periodFrom} to ${periodTo}`;
    };
    test.clock.set('2026-12-30T09:00:00Z');
    await deposit('1');
    expect(await ask(null)).toBe('1/2026: 1 of 2026-11-21 to 2026-12-30');
    test.clock.set('2026-12-31T09:00:00Z');
    await deposit('1');
    test.clock.set('2027-01-04T09:00:00Z');
    await deposit('1');
    expect(await ask('2026-12-31')).toBe('2/2026: 1 of 2026-12-30 to 2026-12-31');
    expect(await ask('2026-12-31')).toBe('3/2026: 0 of 2026-12-31 to 2026-12-31');
    expect(await ask(null)).toBe('1/2027: 1 of 2026-12-31 to 2027-01-04');
    // The old year is over: its numbers stand, and this one tells of nothing.
    expect(await ask('2026-12-31')).toBe('2/2027: 0 of 2027-01-04 to 2027-01-04');
    expect(brokenLaws(test)).toEqual([]);
  });
});
