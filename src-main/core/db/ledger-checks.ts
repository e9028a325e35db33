import BetterSqlite3 from 'better-sqlite3';
import { sql, type RawBuilder } from 'kysely';
import {
  LAWS,
  TRAIL_LAWS,
  type Law,
  type LawResult,
  type LedgerProof,
  type TrailLaw,
} from '../../../src-shared/bank/laws.ts';
import { createHandle, type Handle } from './handle.ts';
import { runBuilt } from './query.ts';
import { firstBrokenLink, newestLink } from './trail-check.ts';

const OFFENDERS_SHOWN = 5;

/** What an entry does to its account's balance: reversals count with their sign. */
const EFFECT = sql`iif(debit_credit in ('C', 'RD'), transaction_amount, -transaction_amount)`;

/**
 * Each law as the rows that break it, in a column `row`. Sums are made once over all rows and then compared: on a
 * million entries that is a scan or two, where a look-up for each row would be minutes.
 */
const OFFENDERS: Readonly<Record<Exclude<Law, TrailLaw>, RawBuilder<{ row: string }>>> = {
  available_balance: sql`select account_number as row from accounts
    where available_balance <> book_balance - blocked_amount or available_balance < 0`,
  blocked_amount: sql`select account_number as row from accounts
    left join (select account_number, sum(amount - amount_released) as blocked from fund_blocks group by account_number)
      using (account_number)
    where blocked_amount <> coalesce(blocked, 0)`,
  released_within_block: sql`select block_reference_no as row from fund_blocks
    where amount_released < 0 or amount_released > amount`,
  released_amount: sql`select block_reference_no as row from fund_blocks
    left join (select corresponding_block_reference_no as block_reference_no, -sum(${EFFECT}) as booked from accounting_logs
      where corresponding_block_reference_no is not null group by corresponding_block_reference_no) using (block_reference_no)
    left join (select block_reference_no, sum(amount) as by_hand from fund_block_releases group by block_reference_no)
      using (block_reference_no)
    where amount_released <> coalesce(booked, 0) + coalesce(by_hand, 0)`,
  pending_under_block: sql`select block_reference_no as row from fund_blocks
    left join (select funds_blocked_reference_number as block_reference_no, sum(payment_amount) as pending
      from initiate_payment_requests where booked_at is null group by funds_blocked_reference_number) using (block_reference_no)
    where amount_pending <> coalesce(pending, 0)`,
  book_balance: sql`select account_number as row from accounts
    left join (select account_number, sum(${EFFECT}) as moved from accounting_logs group by account_number) using (account_number)
    where book_balance <> opening_funds + coalesce(moved, 0)`,
  booked_once: sql`select payment_reference_number as row from initiate_payment_requests
    left join (select customer_reference_no as payment_reference_number, count(*) as debits from accounting_logs
      where transaction_code = 'DBT' and debit_credit = 'D' group by customer_reference_no) using (payment_reference_number)
    where (booked_at is not null) <> coalesce(debits, 0)
    union all
    select customer_reference_no from accounting_logs as entry
    left join initiate_payment_requests on payment_reference_number = customer_reference_no
    where transaction_code = 'DBT' and debit_credit = 'D' and payment_reference_number is null`,
  returned_once: sql`select payment_reference_number as row from initiate_payment_requests
    left join (select customer_reference_no as payment_reference_number, count(*) as reversals from accounting_logs
      where transaction_code = 'RTN' and debit_credit = 'RD' group by customer_reference_no) using (payment_reference_number)
    where (returned_at is not null) <> coalesce(reversals, 0)
    union all
    select reversal.customer_reference_no from accounting_logs as reversal
    left join accounting_logs as reversed on reversed.customer_reference_no = reversal.customer_reference_no
      and reversed.transaction_code = 'DBT' and reversed.debit_credit = substr(reversal.debit_credit, 2)
    where reversal.transaction_code = 'RTN' and (reversal.account_number, reversal.transaction_amount,
      reversal.transaction_currency, reversal.contra_account_number) is not (reversed.account_number, reversed.transaction_amount,
      reversed.transaction_currency, reversed.contra_account_number)`,
  double_entry: sql`select customer_reference_no as row from accounting_logs where contra_account_number is not null
    group by customer_reference_no, transaction_code, transaction_currency having sum(${EFFECT}) <> 0`,
  batch_counts: sql`select batch_id as row from initiate_payment_batch_requests
    left join (select batch_id, count(*) as payments, count(booked_at) as booked from initiate_payment_requests group by batch_id)
      using (batch_id)
    where payments_total <> coalesce(payments, 0) or payments_booked <> coalesce(booked, 0)
      or (accounting_status = 'PROCESSED') <> (payments_booked = payments_total)`,
  statement_closing: sql`select cast(statement.id as text) as row from account_statements as statement
    left join (select statement_id, sum(${EFFECT}) as moved, count(*) as lines from accounting_logs
      where statement_id is not null group by statement_id) as reported on reported.statement_id = statement.id
    where statement_state = 'generated'
      and (closing_balance <> opening_balance + coalesce(moved, 0) or entry_count <> coalesce(lines, 0))`,
  statement_chain: sql`select cast(id as text) as row from (
      select statement.id, opening_balance,
        lag(closing_balance, 1, opening_funds) over (partition by statement.account_number order by statement.id) as closed_before
      from account_statements as statement join accounts using (account_number) where statement_state = 'generated')
    where opening_balance <> closed_before`,
  statement_numbers: sql`select account_number as row from account_statements where statement_state = 'generated'
    group by account_number, statement_year having max(statement_number) <> count(*) or min(statement_number) <> 1`,
};

/** Proves laws from all rows, as this connection sees them; `proving` hears of each before it is proved, and may throw to end it. */
export function proveLaws(
  handle: Handle,
  laws: readonly Law[] = LAWS,
  proving: (law: Law) => void = () => undefined,
): LawResult[] {
  return laws.map((law) => {
    proving(law);
    if (isTrailLaw(law)) return proveTrail(handle, law);
    const offenders = offendersOf(handle, law);
    return { law, ok: offenders.length === 0, offenders };
  });
}

function offendersOf(handle: Handle, law: Exclude<Law, TrailLaw>): string[] {
  const rows = runBuilt(
    handle,
    sql<{ row: string }>`select row from (${OFFENDERS[law]}) limit ${OFFENDERS_SHOWN}`,
  );
  return rows.map(({ row }) => row);
}

function proveTrail(handle: Handle, law: TrailLaw): LawResult {
  const first = firstBrokenLink(handle, law);
  if (first !== null) return { law, ok: false, offenders: [first] };
  const newest = newestLink(handle, law);
  return { law, ok: true, offenders: [], ...(newest && { newest }) };
}

function isTrailLaw(law: Law): law is TrailLaw {
  return (TRAIL_LAWS as readonly Law[]).includes(law);
}

/**
 * Proves laws over one moment of a ledger file, through a connection of its own that only reads: a bank may be at
 * work on it meanwhile.
 *
 * @throws when the file cannot be read
 */
export function checkLedgerFile(
  path: string,
  now: () => Date,
  laws: readonly Law[] = LAWS,
  proving?: (law: Law) => void,
): LedgerProof {
  const checkedAt = now();
  const connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  try {
    const handle = createHandle(connection);
    const prove = connection.transaction(() => ({
      laws: proveLaws(handle, laws, proving),
      entries: runBuilt(handle, sql<{ count: number }>`select count(*) as count from accounting_logs`)[0]!
        .count,
    }));
    const { laws: results, entries } = prove();
    return {
      checkedAt: checkedAt.toISOString(),
      ok: results.every(({ ok }) => ok),
      entries,
      milliseconds: now().getTime() - checkedAt.getTime(),
      laws: results,
    };
  } finally {
    connection.close();
  }
}
