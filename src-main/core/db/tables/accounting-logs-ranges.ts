import { sql } from 'kysely';
import type { EntryMark } from '../../../../src-shared/mt940/model.ts';
import type { Handle } from '../handle.ts';
import { allOf, type Condition } from '../page.ts';
import { defineQuery, runBuilt } from '../query.ts';
import type { Entry } from './accounting-logs.ts';

/** Entries by their numbers, both ends included. */
export interface EntryRange {
  from: number;
  to: number;
}

/** Which entries of a range; `indexed`: by the index of a condition, else one after the other as they lie in the file. */
export interface EntryChoice {
  where: readonly Condition[];
  indexed: boolean;
}

/** How many entries of one currency and mark, and their sum in minor units: of ten thousand it may be larger than a number is exact. */
export interface RangeSum {
  currency: string;
  mark: EntryMark;
  count: number;
  minor: bigint;
}

/** Without NOT INDEXED, SQLite would fetch all entries of an account for each range of it. With `+` the number is no term for an index. */
const source = ({ indexed }: EntryChoice) =>
  indexed ? sql`accounting_logs` : sql`accounting_logs not indexed`;
const within = ({ where, indexed }: EntryChoice, { from, to }: EntryRange): Condition =>
  allOf([
    ...where,
    indexed
      ? sql`+id between ${from} and ${to}`
      : // Two comparisons and BETWEEN come to the same plan.
        sql`id between ${from} and ${to}`,
  ]);

interface Plain {
  low: string | null;
  high: string;
  mark: EntryMark;
  count: number;
  sum: string;
  debits: number;
  debit_sum: string | null;
}

/**
 * The sums of the chosen entries of a range, by currency and mark. Almost everywhere there is one currency, and debits and credits alone
 * (`D` comes after `C` and before the marks of reversals): they are told apart without grouping, in a third of the time.
 */
export function sumRange(handle: Handle, choice: EntryChoice, range: EntryRange): RangeSum[] {
  const [plain] = runBuilt(
    handle,
    sql<Plain>`select min(transaction_currency) as low, max(transaction_currency) as high, max(debit_credit) as mark,
        count(*) as count, cast(sum(transaction_amount) as text) as sum,
        count(*) filter (where debit_credit = 'D') as debits,
        cast(sum(transaction_amount) filter (where debit_credit = 'D') as text) as debit_sum
      from ${source(choice)} where ${within(choice, range)}`,
  ) as [Plain];
  if (plain.low === null) return [];
  if (plain.low === plain.high && (plain.mark === 'C' || plain.mark === 'D')) {
    const { low: currency, count, debits } = plain;
    const debit = BigInt(plain.debit_sum ?? '0');
    const sums: RangeSum[] = [
      { currency, mark: 'D', count: debits, minor: debit },
      { currency, mark: 'C', count: count - debits, minor: BigInt(plain.sum) - debit },
    ];
    return sums.filter((sum) => sum.count > 0);
  }
  return runBuilt(
    handle,
    sql<{
      currency: string;
      mark: EntryMark;
      count: number;
      sum: string;
    }>`select transaction_currency as currency,
        debit_credit as mark, count(*) as count, cast(sum(transaction_amount) as text) as sum
      from ${source(choice)} where ${within(choice, range)} group by 1, 2`,
  ).map(({ sum, ...rest }) => ({ ...rest, minor: BigInt(sum) }));
}

/** The numbers of the chosen entries of a range, ascending. */
export function findNumbers(handle: Handle, choice: EntryChoice, range: EntryRange): number[] {
  return runBuilt(
    handle,
    sql<{ id: number }>`select id from ${source(choice)} where ${within(choice, range)} order by id`,
  ).map(({ id }) => id);
}

/** The numbers and amounts of the chosen entries of a range. */
export function findAmounts(
  handle: Handle,
  choice: EntryChoice,
  range: EntryRange,
): { id: number; amount: number }[] {
  return runBuilt(
    handle,
    sql<{ id: number; amount: number }>`select id, transaction_amount as amount
      from ${source(choice)} where ${within(choice, range)} order by id`,
  );
}

/** Whether a range has any of the chosen entries. */
export function hasAny(handle: Handle, choice: EntryChoice, range: EntryRange): boolean {
  return (
    runBuilt(handle, sql`select 1 from ${source(choice)} where ${within(choice, range)} limit 1`).length > 0
  );
}

/** The chosen entries of a range, ascending. */
export function findEntries(handle: Handle, choice: EntryChoice, range: EntryRange): Entry[] {
  return runBuilt(
    handle,
    sql<Entry>`select * from ${source(choice)} where ${within(choice, range)} order by id`,
  );
}

const byNumbers = defineQuery((db, p: { numbers: string }) =>
  db
    .selectFrom('accounting_logs')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb.selectFrom(sql<{ value: number }>`json_each(${p.numbers})`.as('wanted')).select('wanted.value'),
    ),
);

/** The entries of these numbers, in the order of the numbers. */
export function findByNumbers(handle: Handle, numbers: readonly number[]): Entry[] {
  const found = new Map(
    byNumbers.all(handle, { numbers: JSON.stringify(numbers) }).map((entry) => [entry.id, entry]),
  );
  return numbers.flatMap((number) => found.get(number) ?? []);
}

const numbersOf = defineQuery((db, p: { reference: string }) =>
  db
    .selectFrom('accounting_logs')
    .select('id')
    .where('customer_reference_no', '=', p.reference)
    .orderBy('id'),
);

/** The numbers of the entries that a reference of either kind means: the bank's own, or a payment's. */
export function findNumbersOf(handle: Handle, reference: string): number[] {
  const own = /^EB(\d{14})$/i.exec(reference);
  return own === null ? numbersOf.all(handle, { reference }).map(({ id }) => id) : [Number(own[1])];
}

const newest = defineQuery((db) =>
  db.selectFrom('accounting_logs').select('id').orderBy('id', 'desc').limit(1),
);

/** The number of the newest entry; 0 before the first. */
export function newestNumber(handle: Handle): number {
  return newest.first(handle, {})?.id ?? 0;
}

const dateOf = defineQuery((db, p: { id: number }) =>
  db.selectFrom('accounting_logs').select('transaction_date').where('id', '=', p.id),
);

/** The day of an entry. */
export function bookingDay(handle: Handle, id: number): string {
  return dateOf.first(handle, { id })?.transaction_date ?? '';
}
