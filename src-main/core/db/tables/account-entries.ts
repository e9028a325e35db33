import { sql } from 'kysely';
import { COUNT_LIMIT } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { defineQuery, runBuilt } from '../query.ts';
import type { Entry } from './accounting-logs.ts';

/** Where an entry stands among those of its account: by day, then as booked. */
export interface EntryPlace {
  date: string;
  id: number;
}

/** What an entry does to its account, in minor units: credits and reversed debits add, the others take away. */
const SIGNED = sql<number>`case when debit_credit in ('C', 'RD') then transaction_amount else -transaction_amount end`;

/** Before every entry: the first day there is. */
export const BEFORE_ALL: EntryPlace = { date: '', id: 0 };

/**
 * Entries of an account, the latest first, up to a day and before a place. `book` is what the account holds at this very moment,
 * read with them, so that both are of one state of the ledger.
 */
export function findAccountEntries(
  handle: Handle,
  p: { account: string; until: string; before: EntryPlace | null; limit: number },
): (Entry & { book: number; signed: number })[] {
  const before =
    p.before === null ? sql`true` : sql`(transaction_date, id) < (${p.before.date}, ${p.before.id})`;
  return runBuilt(
    handle,
    sql<Entry & { book: number; signed: number }>`
      select *, ${SIGNED} as signed,
        (select book_balance from accounts where accounts.account_number = accounting_logs.account_number) as book
      from accounting_logs
      where account_number = ${p.account} and transaction_date <= ${p.until} and ${before}
      order by transaction_date desc, id desc limit ${p.limit}`,
  );
}

/** How many entries an account has up to a day, counted up to {@link COUNT_LIMIT} and one. */
export function countAccountEntries(handle: Handle, p: { account: string; until: string }): number {
  const [counted] = runBuilt(
    handle,
    sql<{ count: number }>`
      select count(*) as count from (select 1 from accounting_logs
        where account_number = ${p.account} and transaction_date <= ${p.until} limit ${COUNT_LIMIT + 1})`,
  );
  return counted!.count;
}

const slice = defineQuery(
  (db, p: { account: string; until: string; date: string; id: number; limit: number }) =>
    db
      .selectFrom((from) =>
        from
          .selectFrom('accounting_logs')
          .select(['transaction_date', 'id', SIGNED.as('signed')])
          .where('account_number', '=', p.account)
          .where('transaction_date', '<=', p.until)
          .where(sql<boolean>`(transaction_date, id) > (${p.date}, ${p.id})`)
          .orderBy('transaction_date')
          .orderBy('id')
          .limit(p.limit)
          .as('slice'),
      )
      .select([
        sql<number>`coalesce(sum(signed), 0)`.as('sum'),
        sql<number>`count(*)`.as('count'),
        // Day and id as one text, so that the greatest is the last in the order of the slice.
        sql<string | null>`max(transaction_date || printf('%016d', id))`.as('last'),
      ]),
);

/** The sum of an account's next entries behind a place, up to a day: minor units, with how many there were and where the last stands. */
export function sumAccountEntries(
  handle: Handle,
  p: { account: string; until: string; after: EntryPlace; limit: number },
): { sum: number; count: number; last: EntryPlace } {
  const { account, until, after, limit } = p;
  const found = slice.first(handle, { account, until, ...after, limit })!;
  const last =
    found.last === null ? after : { date: found.last.slice(0, -16), id: Number(found.last.slice(-16)) };
  return { sum: found.sum, count: found.count, last };
}
