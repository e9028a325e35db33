import { sql, type Selectable } from 'kysely';
import type { DeliveryFault } from '../../../../src-shared/bank/delivery-faults.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { StatementDeliveriesTable } from '../schema.ts';

export type StatementDelivery = Selectable<StatementDeliveriesTable>;

interface Queued {
  statementId: number;
  account: string;
  /** Where it will go. */
  url: string;
  /** The same when this sending alone goes there; null when that is the callback URL. */
  otherUrl: string | null;
  now: string;
}
const queue = defineQuery((db, p: Queued) =>
  db
    .insertInto('statement_deliveries')
    .values({
      statement_id: p.statementId,
      account_number: p.account,
      callback_url: p.url,
      other_url: p.otherUrl,
      delivery_state: 'queued',
      next_attempt_at: p.now,
      created_at: p.now,
    })
    .onConflict((conflict) =>
      conflict.column('statement_id').doUpdateSet({
        callback_url: p.url,
        other_url: p.otherUrl,
        delivery_state: 'queued',
        attempts_in_row: 0,
        fault: null,
        last_error: null,
        response_status: null,
        response_body: null,
        next_attempt_at: p.now,
        delivered_at: null,
      }),
    ),
);
const byStatement = defineQuery((db, p: { statementId: number }) =>
  db.selectFrom('statement_deliveries').selectAll().where('statement_id', '=', p.statementId),
);
/** Where a delivery goes: the empty text stands for the callback URL, whatever that is by then. */
const target = (table: string) => sql<string>`coalesce(${sql.ref(`${table}.other_url`)}, '')`;
const isOpen = (table: string) =>
  sql<boolean>`${sql.ref(`${table}.delivery_state`)} in ('queued', 'sending', 'failing')`;
const dueTargets = defineQuery((db, p: { until: string }) =>
  db
    .selectFrom('statement_deliveries as delivery')
    .select(target('delivery').as('target'))
    .distinct()
    .where('delivery_state', '<>', 'delivered')
    .where('next_attempt_at', '<=', p.until)
    .orderBy('target'),
);
const nextDue = defineQuery((db, p: { target: string; until: string }) =>
  db
    .selectFrom('statement_deliveries as delivery')
    .selectAll()
    .where('delivery_state', '<>', 'delivered')
    .where('next_attempt_at', '<=', p.until)
    .where(target('delivery'), '=', p.target)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('statement_deliveries as earlier')
            .select('earlier.statement_id')
            .whereRef('earlier.account_number', '=', 'delivery.account_number')
            .whereRef('earlier.statement_id', '<', 'delivery.statement_id')
            .where('earlier.delivery_state', '<>', 'delivered')
            .where(isOpen('earlier'))
            .where(target('earlier'), '=', p.target),
        ),
      ),
    )
    .orderBy('next_attempt_at')
    .orderBy('delivery.statement_id')
    .limit(1),
);
const start = defineQuery((db, p: { statementId: number; url: string }) =>
  db
    .updateTable('statement_deliveries')
    .set((eb) => ({
      delivery_state: 'sending',
      callback_url: p.url,
      attempts: eb('attempts', '+', 1),
      attempts_in_row: eb('attempts_in_row', '+', 1),
      next_attempt_at: null,
    }))
    .where('statement_id', '=', p.statementId),
);
interface Ended {
  statementId: number;
  state: 'failing' | 'given_up' | 'delivered';
  fault: DeliveryFault | null;
  error: string | null;
  status: number | null;
  body: string | null;
  next: string | null;
  deliveredAt: string | null;
}
const end = defineQuery((db, p: Ended) =>
  db
    .updateTable('statement_deliveries')
    .set({
      delivery_state: p.state,
      fault: p.fault,
      last_error: p.error,
      response_status: p.status,
      response_body: p.body,
      next_attempt_at: p.next,
      delivered_at: p.deliveredAt,
    })
    .where('statement_id', '=', p.statementId),
);
const sending = defineQuery((db) =>
  db
    .selectFrom('statement_deliveries')
    .selectAll()
    .where('delivery_state', '=', 'sending')
    .where('delivery_state', '<>', 'delivered'),
);
const cancel = defineQuery((db, p: { statementId: number }) =>
  db
    .updateTable('statement_deliveries')
    .set({ delivery_state: 'cancelled', next_attempt_at: null })
    .where('statement_id', '=', p.statementId),
);
const givenUp = defineQuery((db) =>
  db
    .selectFrom('statement_deliveries')
    .select(['statement_id', 'account_number'])
    .where('delivery_state', '<>', 'delivered')
    .where('delivery_state', '=', 'given_up')
    .orderBy('statement_id'),
);
const neverSent = defineQuery((db) =>
  db
    .selectFrom('account_statements as statement')
    .select(['statement.id as statement_id', 'statement.account_number'])
    .where('statement_number', 'is not', null)
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
    .orderBy('statement.id'),
);

/** Puts a statement in the queue to be sent at once; one that was sent, is failing, or is sent no more goes out anew. */
export function queueDelivery(handle: WriteHandle, delivery: Queued): void {
  queue.run(handle, delivery);
  handle.touch('statement_deliveries');
}

export function findDelivery(handle: Handle, statementId: number): StatementDelivery | undefined {
  return byStatement.first(handle, { statementId });
}

/** Where something is due until then: other URLs, and the empty text for the callback URL. */
export function findDueTargets(handle: Handle, until: string): string[] {
  return dueTargets.all(handle, { until }).map((row) => row.target);
}

/**
 * What goes to the target next, of what was due until then: the one that waits longest. A statement is passed over while an earlier one
 * of its account is on its way there or waits for it: the bridge gets an account's statements in their order.
 */
export function findNextDue(handle: Handle, target: string, until: string): StatementDelivery | undefined {
  return nextDue.first(handle, { target, until });
}

/** Marks a delivery as on its way, before it is. */
export function markSending(handle: WriteHandle, statementId: number, url: string): void {
  start.run(handle, { statementId, url });
  handle.touch('statement_deliveries');
}

/** Keeps the outcome of an upload. */
export function markSent(handle: WriteHandle, outcome: Ended): void {
  end.run(handle, outcome);
  handle.touch('statement_deliveries');
}

/** The deliveries that are on their way. */
export function findSending(handle: Handle): StatementDelivery[] {
  return sending.all(handle, {});
}

export function markCancelled(handle: WriteHandle, statementId: number): void {
  cancel.run(handle, { statementId });
  handle.touch('statement_deliveries');
}

export type Undelivered = Pick<StatementDelivery, 'statement_id' | 'account_number'>;

/** What was given up, in the order of the statements. */
export function findGivenUp(handle: Handle): Undelivered[] {
  return givenUp.all(handle, {});
}

/** The statements that were written and never put in the queue, in their order: no callback URL was set. */
export function findNeverSent(handle: Handle): Undelivered[] {
  return neverSent.all(handle, {});
}
