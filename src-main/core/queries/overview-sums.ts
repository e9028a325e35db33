import type { CurrencySum, DayStage } from '../../../src-shared/operator/overview-views.ts';
import { TALLY_SOURCES, findNewest, type Newest, type TallyRow } from '../db/tables/tallies.ts';
import type { BankContext } from '../operations/context.ts';
import { createTally, type Tally } from './tally.ts';

/** The sums of all that the overview looks at, kept from one question to the next. */
export type Tallies = Readonly<Record<keyof Newest, Tally>>;

export function createTallies(reader: BankContext['reader']): Tallies {
  const tally = (name: keyof Newest): Tally =>
    createTally(reader, TALLY_SOURCES[name], () => findNewest(reader)[name]);
  return {
    entries: tally('entries'),
    blocks: tally('blocks'),
    releases: tally('releases'),
    batches: tally('batches'),
  };
}

/** The first moment of a row's quarter of an hour, in milliseconds. */
export function startOfQuarter({ quarter }: TallyRow): number {
  const [hour, part] = [quarter.slice(0, 13), Number(quarter.slice(14))];
  return Date.parse(`${hour}:00:00.000Z`) + part * 900_000;
}

/** The quarter of an hour in which a moment lies: no sum is finer. */
export function quarterBefore(moment: number): number {
  return moment - (moment % 900_000);
}

/** Adds rows up to a stage of a day. */
export function stageOf(rows: Iterable<TallyRow>): DayStage {
  let count = 0;
  const sums = new Map<string, number>();
  for (const row of rows) {
    count += row.count;
    sums.set(row.currency, (sums.get(row.currency) ?? 0) + row.amount);
  }
  const inOrder = [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
  return { count, sums: inOrder.map(([currency, amountMinor]): CurrencySum => ({ currency, amountMinor })) };
}
