import type {
  BalanceHistory,
  BalancePoint,
  HistoryRange,
  OutcomesView,
} from '../../../src-shared/operator/overview-views.ts';
import { findHeldBatches } from '../db/tables/overview-counts.ts';
import { findHoldings, findNewest, type TallyKind, type TallyRow } from '../db/tables/tallies.ts';
import type { BankContext } from '../operations/context.ts';
import { quarterBefore, startOfQuarter, type Tallies } from './overview-sums.ts';
import { startOfDay } from './start-of-day.ts';

type Context = Pick<BankContext, 'reader' | 'clock'>;

const HOUR = 3_600_000;
const DAYS: Readonly<Record<HistoryRange, number>> = { '24h': 1, '7d': 7, '30d': 30 };

/** The first moments of the steps of a range, oldest first: by the hour or by the business day, the present one included. */
export function stepsOf(range: HistoryRange, { clock }: Pick<Context, 'clock'>): number[] {
  if (range !== '24h') {
    const days = DAYS[range];
    return Array.from({ length: days }, (_, at) => startOfDay(clock.today(), at - days + 1).getTime());
  }
  // An hour of the clock on the wall, also where that is half an hour off the world's.
  const now = clock.now();
  const hour = new Date(now).setMinutes(0, 0, 0);
  return Array.from({ length: 24 }, (_, at) => hour + (at - 23) * HOUR);
}

/** What became of payments, by the hour or by the day. */
export async function outcomes(
  context: Context & { attemptsLimit: number },
  tallies: Tallies,
  range: HistoryRange,
): Promise<OutcomesView> {
  const steps = stepsOf(range, context);
  const { entries } = tallies;
  await entries.reach(new Date(steps[0]!).toISOString());
  entries.upTo(findNewest(context.reader).entries);
  const buckets = steps.map((at) => ({ at: new Date(at).toISOString(), posted: 0, returned: 0, held: 0 }));
  const bucketAt = (moment: number) => buckets[stepAt(steps, moment)];
  for (const row of entries.rows()) {
    if (row.kind !== 'DBT D' && row.kind !== 'RTN RD') continue;
    const bucket = bucketAt(startOfQuarter(row));
    if (bucket !== undefined) bucket[row.kind === 'DBT D' ? 'posted' : 'returned'] += row.count;
  }
  for (const batch of findHeldBatches(context.reader, context.attemptsLimit)) {
    const bucket = bucketAt(Date.parse(batch.created_at));
    if (bucket !== undefined) bucket.held += batch.payments_left;
  }
  return { range, step: range === '24h' ? 'hour' : 'day', buckets };
}

/** The step in which a moment lies; -1 before the first. */
function stepAt(steps: readonly number[], moment: number): number {
  return steps.findLastIndex((begin) => begin <= moment);
}

/** What a row of each kind did to its account: the signs of its amount in the book balance and in what is blocked. */
const EFFECTS: Readonly<Record<TallyKind, readonly [book: number, blocked: number]>> = {
  'DBT D': [-1, -1],
  'DBT C': [1, 0],
  'DEP C': [1, 0],
  'RTN RD': [1, 1],
  'RTN RC': [-1, 0],
  block: [0, 1],
  release: [0, -1],
  payment: [0, 0],
};

/**
 * What a programme account held over time: from what it holds now, backwards, step by step, undoing what came in each. Exact, since every
 * change of a balance is an entry, and every change of what is blocked is an entry, a block or a release.
 */
export async function balanceHistory(
  context: Context,
  tallies: Tallies,
  { accountNumber, range }: { accountNumber: string; range: HistoryRange },
): Promise<BalanceHistory | null> {
  const now = context.clock.now().getTime();
  const steps = balanceSteps(range, context);
  const { entries, blocks, releases } = tallies;
  const from = new Date(steps[0]!).toISOString();
  await Promise.all([entries, blocks, releases].map((tally) => tally.reach(from)));
  const holdings = findHoldings(context.reader, accountNumber);
  if (holdings === undefined) return null;
  entries.upTo(holdings.entries);
  blocks.upTo(holdings.blocks);
  releases.upTo(holdings.releases);
  const rows = [entries, blocks, releases].flatMap((tally) =>
    [...tally.rows()].filter(({ account }) => account === accountNumber),
  );
  const point = (at: number, bookMinor: number, blockedMinor: number): BalancePoint => ({
    at: new Date(at).toISOString(),
    bookMinor,
    blockedMinor,
  });
  const points = [point(now, holdings.book, holdings.blocked)];
  const opened = Date.parse(holdings.openedAt);
  // Whatever the clock said since the last step: what came later than "now" came.
  let until = Number.POSITIVE_INFINITY;
  for (const step of steps.toReversed()) {
    // The first point of an account that is younger than the chart is its opening.
    const at = Math.max(step, Math.min(opened, now));
    const after = points[0]!;
    const change = changeIn(rows, at === step ? step : Number.NEGATIVE_INFINITY, until);
    points.unshift(point(at, after.bookMinor - change.book, after.blockedMinor - change.blocked));
    if (opened >= step) break;
    until = step;
  }
  return { range, accountNumber, currency: holdings.currency, points };
}

/** Points by the hour, by six hours and by the day. Their moments are quarters of an hour, as the sums are. */
function balanceSteps(range: HistoryRange, context: Pick<Context, 'clock'>): number[] {
  const steps = stepsOf(range, context);
  if (range !== '7d') return steps.map(quarterBefore);
  const now = context.clock.now().getTime();
  return steps
    .flatMap((day) => [0, 6, 12, 18].map((hour) => new Date(day).setHours(hour)))
    .filter((moment) => moment <= now)
    .map(quarterBefore);
}

function changeIn(rows: readonly TallyRow[], from: number, until: number) {
  const change = { book: 0, blocked: 0 };
  for (const row of rows) {
    const moment = startOfQuarter(row);
    if (moment < from || moment >= until) continue;
    const [book, blocked] = EFFECTS[row.kind];
    change.book += book * row.amount;
    change.blocked += blocked * row.amount;
  }
  return change;
}
