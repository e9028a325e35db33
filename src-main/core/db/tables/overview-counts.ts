import { sql } from 'kysely';
import type { DayStatements, OldBlocks } from '../../../../src-shared/operator/overview-views.ts';
import { COUNT_LIMIT } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { defineQuery } from '../query.ts';

/* What the overview counts again and again in tables that grow, each by an index that holds little else (migration 0006). */

interface Span {
  from: string;
  to: string;
}
const written = defineQuery((db, p: Span) =>
  db
    .selectFrom('account_statements')
    .select([sql<number>`count(*)`.as('count'), sql<number>`coalesce(sum(entry_count), 0)`.as('entries')])
    .where('generated_at', '>=', p.from)
    .where('generated_at', '<', p.to),
);
const delivered = defineQuery((db, p: Span) =>
  db
    .selectFrom('statement_deliveries as delivery')
    .innerJoin('account_statements as statement', 'statement.id', 'delivery.statement_id')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`coalesce(sum(statement.entry_count), 0)`.as('entries'),
    ])
    .where('delivery.delivered_at', '>=', p.from)
    .where('delivery.delivered_at', '<', p.to),
);
const held = defineQuery((db, p: { attempts: number }) =>
  db
    .selectFrom('initiate_payment_batch_requests')
    .select(['batch_id', 'created_at', sql<number>`payments_total - payments_booked`.as('payments_left')])
    .where('accounting_status', '=', 'PENDING')
    .where('accounting_log_attempts', '>=', p.attempts)
    .orderBy('id'),
);
const failing = defineQuery((db, p: { attempts: number }) =>
  db
    .selectFrom('initiate_payment_batch_requests')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accounting_status', '=', 'PENDING')
    .where('last_error', 'is not', null)
    .where('accounting_log_attempts', '>', 0)
    .where('accounting_log_attempts', '<', p.attempts),
);
const unposted = defineQuery((db) =>
  db
    .selectFrom('initiate_payment_batch_requests')
    .select(sql<number>`coalesce(sum(payments_total - payments_booked), 0)`.as('count'))
    .where('accounting_status', '=', 'PENDING'),
);
const failed = defineQuery((db) =>
  db
    .selectFrom('account_statements as statement')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql<boolean>`statement.statement_state = 'failed'`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('account_statements as later')
            .select('later.id')
            .whereRef('later.account_number', '=', 'statement.account_number')
            .whereRef('later.id', '>', 'statement.id')
            .where(sql<boolean>`+later.statement_state = 'generated'`),
        ),
      ),
    ),
);
const unsent = defineQuery((db) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('account_statements as statement')
        .select('statement.id')
        .where('generated_at', 'is not', null)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('statement_deliveries as delivery')
                .select('delivery.statement_id')
                .whereRef('delivery.statement_id', '=', 'statement.id'),
            ),
          ),
        )
        .limit(COUNT_LIMIT)
        .as('unsent'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count')),
);
const oldBlocks = defineQuery((db, p: { before: string; limit: number }) =>
  db
    .selectFrom('fund_blocks')
    .select([
      'account_number as accountNumber',
      'currency',
      sql<number>`count(*)`.as('blocks'),
      sql<number>`sum(amount - amount_released - amount_pending)`.as('freeMinor'),
      sql<string>`min(created_at)`.as('oldestAt'),
    ])
    .where('created_at', '<', p.before)
    // As the index has it, to the letter and in this order: else SQLite does not see that it serves.
    .where(sql<boolean>`amount > amount_released + amount_pending`)
    // With `+` no index offers itself for the groups: the one that holds only such blocks is the one to use.
    .groupBy([sql`+account_number`, sql`+currency`])
    .orderBy('oldestAt')
    .limit(p.limit),
);

/** The statements that were written in a time (`to` not included), with the entries that they report. */
export function countWritten(handle: Handle, span: Span): DayStatements {
  return written.first(handle, span)!;
}

/** The statements that reached the bridge in a time, with the entries that they report. */
export function countDelivered(handle: Handle, span: Span): DayStatements {
  return delivered.first(handle, span)!;
}

/** The batches that were tried too often, oldest first, with how many of their payments are not posted. */
export function findHeldBatches(
  handle: Handle,
  attemptsLimit: number,
): { batch_id: string; created_at: string; payments_left: number }[] {
  return held.all(handle, { attempts: attemptsLimit });
}

/** How many batches failed and have attempts left. */
export function countFailingBatches(handle: Handle, attemptsLimit: number): number {
  return failing.first(handle, { attempts: attemptsLimit })!.count;
}

/** How many accepted payments are not posted yet; of the batches, since there are fewer of them. */
export function countUnposted(handle: Handle): number {
  return unposted.first(handle, {})!.count;
}

/** How many statements failed that no later one of their account has made up for. */
export function countFailedStatements(handle: Handle): number {
  return failed.first(handle, {})!.count;
}

/** How many statements were written and are in no queue, counted up to COUNT_LIMIT. */
export function countUnsentStatements(handle: Handle): number {
  return unsent.first(handle, {})!.count;
}

/** Accounts with blocks from before a moment that have money left for no payment, the oldest first. */
export function findOldBlocks(handle: Handle, before: string, limit: number): OldBlocks[] {
  return oldBlocks.all(handle, { before, limit });
}
