import { sql, type RawBuilder } from 'kysely';
import type { Handle } from '../handle.ts';
import { defineQuery, runBuilt } from '../query.ts';

/*
 * Sums over what is only ever added to: rows that never change in what is summed here, numbered in the order they came. So a sum
 * up to a number stays right for ever, and only later numbers are left to add (queries/tally.ts).
 */

/** What a sum is of: an entry's code and mark, a block, a release by hand, payments that came in. */
export type TallyKind = 'DBT D' | 'DBT C' | 'DEP C' | 'RTN RD' | 'RTN RC' | 'block' | 'release' | 'payment';

/** Rows of the same quarter of an hour and the same business day, on the same account. */
export interface TallyRow {
  /** The hour in UTC and the quarter of it from 0 to 3, such as `2026-11-21T09:2`: days begin on quarters wherever one is. */
  quarter: string;
  /** The business day of entries; empty for the others. */
  day: string;
  account: string;
  currency: string;
  kind: TallyKind;
  count: number;
  amount: number;
}

/** A table that is only added to, as sums of its rows behind `after` up to `until`. */
export interface TallySource {
  sums(handle: Handle, after: number, until: number): TallyRow[];
  /** When the last row up to this number came; undefined where there is none. */
  momentAt(handle: Handle, id: number): string | undefined;
}

/** How far each table goes. */
export interface Newest {
  entries: number;
  blocks: number;
  releases: number;
  batches: number;
}

const quarterOf = (moment: RawBuilder<unknown>) =>
  sql<string>`substr(${moment}, 1, 14) || (cast(substr(${moment}, 15, 2) as integer) / 15)`;
const QUARTER = quarterOf(sql`created_at`);

const NEWEST = sql`(select coalesce(max(id), 0) from accounting_logs) as entries,
  (select coalesce(max(id), 0) from fund_blocks) as blocks,
  (select coalesce(max(id), 0) from fund_block_releases) as releases,
  (select coalesce(max(id), 0) from initiate_payment_batch_requests) as batches`;

/** How far the tables go at this moment. */
export function findNewest(handle: Handle): Newest {
  return runBuilt(handle, sql<Newest>`select ${NEWEST}`)[0]!;
}

/** What a programme account holds, with how far the tables go at the same moment: one statement, one state of the ledger. */
export function findHoldings(handle: Handle, accountNumber: string) {
  return runBuilt(
    handle,
    sql<Newest & { currency: string; book: number; blocked: number; openedAt: string }>`
      select account_currency as currency, book_balance as book, blocked_amount as blocked, opened_at as "openedAt", ${NEWEST}
      from accounts where account_number = ${accountNumber} and account_kind = 'programme'`,
  )[0];
}

interface Span {
  after: number;
  until: number;
}
// `+` keeps SQLite on the primary key: the numbers are what narrows this down.
const entries = defineQuery((db, p: Span) =>
  db
    .selectFrom('accounting_logs')
    .select([
      QUARTER.as('quarter'),
      'transaction_date as day',
      'account_number as account',
      'transaction_currency as currency',
      sql<TallyKind>`transaction_code || ' ' || debit_credit`.as('kind'),
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(transaction_amount)`.as('amount'),
    ])
    .where('id', '>', p.after)
    .where('id', '<=', p.until)
    .where(
      sql<boolean>`(debit_credit in ('D', 'RD') and transaction_code <> 'DEP'
        or +account_number in (select account_number from accounts where account_kind = 'programme'))`,
    )
    .groupBy(['quarter', 'day', 'account', 'currency', 'kind']),
);
const blocks = defineQuery((db, p: Span) =>
  db
    .selectFrom('fund_blocks')
    .select([
      QUARTER.as('quarter'),
      sql<string>`''`.as('day'),
      'account_number as account',
      'currency',
      sql<TallyKind>`'block'`.as('kind'),
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(amount)`.as('amount'),
    ])
    .where('id', '>', p.after)
    .where('id', '<=', p.until)
    .groupBy(['quarter', 'account', 'currency']),
);
const releases = defineQuery((db, p: Span) =>
  db
    .selectFrom('fund_block_releases as release')
    .innerJoin('fund_blocks as block', 'block.block_reference_no', 'release.block_reference_no')
    .select([
      quarterOf(sql`release.created_at`).as('quarter'),
      sql<string>`''`.as('day'),
      'block.account_number as account',
      'block.currency',
      sql<TallyKind>`'release'`.as('kind'),
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(release.amount)`.as('amount'),
    ])
    .where('release.id', '>', p.after)
    .where('release.id', '<=', p.until)
    .groupBy(['quarter', 'account', 'currency']),
);
/** A batch knows its sum when all its payments have one currency; only of the others the payments are looked at. */
const batches = defineQuery((db, p: Span) =>
  db
    .selectFrom('initiate_payment_batch_requests')
    .select([
      QUARTER.as('quarter'),
      sql<string>`''`.as('day'),
      'remitting_account as account',
      sql<string>`currency`.as('currency'),
      sql<TallyKind>`'payment'`.as('kind'),
      sql<number>`sum(payments_total)`.as('count'),
      sql<number>`sum(amount_total)`.as('amount'),
    ])
    .where('id', '>', p.after)
    .where('id', '<=', p.until)
    .where('currency', 'is not', null)
    .groupBy(['quarter', 'account', 'currency']),
);
const mixedBatches = defineQuery((db, p: Span) =>
  db
    .selectFrom('initiate_payment_batch_requests as batch')
    .innerJoin('initiate_payment_requests as payment', 'payment.batch_id', 'batch.batch_id')
    .select([
      quarterOf(sql`batch.created_at`).as('quarter'),
      sql<string>`''`.as('day'),
      'payment.remitting_account as account',
      'payment.remitting_account_currency as currency',
      sql<TallyKind>`'payment'`.as('kind'),
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(payment_amount)`.as('amount'),
    ])
    .where('batch.id', '>', p.after)
    .where('batch.id', '<=', p.until)
    .where('batch.currency', 'is', null)
    .groupBy(['quarter', 'account', 'payment.remitting_account_currency']),
);

const momentIn = (
  table: 'accounting_logs' | 'fund_blocks' | 'fund_block_releases' | 'initiate_payment_batch_requests',
) => {
  const query = defineQuery((db, p: { id: number }) =>
    db.selectFrom(table).select('created_at').where('id', '<=', p.id).orderBy('id', 'desc').limit(1),
  );
  return (handle: Handle, id: number): string | undefined => query.first(handle, { id })?.created_at;
};

/** The tables by the names of {@link Newest}. Of the entries: all that pay or come back, and whatever touches a programme account. */
export const TALLY_SOURCES: Readonly<Record<keyof Newest, TallySource>> = {
  entries: {
    sums: (handle, after, until) => entries.all(handle, { after, until }),
    momentAt: momentIn('accounting_logs'),
  },
  blocks: {
    sums: (handle, after, until) => blocks.all(handle, { after, until }),
    momentAt: momentIn('fund_blocks'),
  },
  releases: {
    sums: (handle, after, until) => releases.all(handle, { after, until }),
    momentAt: momentIn('fund_block_releases'),
  },
  batches: {
    sums: (handle, after, until) => [
      ...batches.all(handle, { after, until }),
      ...mixedBatches.all(handle, { after, until }),
    ],
    momentAt: momentIn('initiate_payment_batch_requests'),
  },
};
