import type { DayStage, DayView } from '../../../src-shared/operator/overview-views.ts';
import { countDelivered, countWritten } from '../db/tables/overview-counts.ts';
import { findNewest, type TallyKind } from '../db/tables/tallies.ts';
import type { BankContext } from '../operations/context.ts';
import { stageOf, startOfQuarter, type Tallies } from './overview-sums.ts';
import { startOfDay } from './start-of-day.ts';

/** What came to each stage of the way of a payment on a business day. */
export async function dayView(
  { reader, clock }: Pick<BankContext, 'reader' | 'clock'>,
  tallies: Tallies,
  asked: string | null,
): Promise<DayView> {
  const today = clock.today();
  const date = asked ?? today;
  const begin = startOfDay(date);
  const end = startOfDay(date, 1);
  const [from, to] = [begin.toISOString(), end.toISOString()];
  const { entries, blocks, batches } = tallies;
  await Promise.all([entries, blocks, batches].map((tally) => tally.reach(from)));
  const newest = findNewest(reader);
  entries.upTo(newest.entries);
  blocks.upTo(newest.blocks);
  batches.upTo(newest.batches);

  const booked = (kind: TallyKind): DayStage =>
    stageOf([...entries.rows()].filter((row) => row.kind === kind && row.day === date));
  const came = (tally: Tallies[keyof Tallies]): DayStage =>
    stageOf([...tally.rows()].filter((row) => isIn(startOfQuarter(row), begin, end)));
  return {
    date,
    isToday: date === today,
    from,
    to,
    blocked: came(blocks),
    initiated: came(batches),
    posted: booked('DBT D'),
    returned: booked('RTN RD'),
    stated: countWritten(reader, { from, to }),
    delivered: countDelivered(reader, { from, to }),
  };
}

function isIn(moment: number, begin: Date, end: Date): boolean {
  return moment >= begin.getTime() && moment < end.getTime();
}
