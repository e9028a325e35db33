import type { Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { StatementDeliveriesTable } from '../schema.ts';

export type StatementDelivery = Selectable<StatementDeliveriesTable>;

const queue = defineQuery((db, p: { statementId: number; account: string; url: string; now: string }) =>
  db
    .insertInto('statement_deliveries')
    .values({
      statement_id: p.statementId,
      account_number: p.account,
      callback_url: p.url,
      delivery_state: 'queued',
      next_attempt_at: p.now,
      created_at: p.now,
    })
    .onConflict((conflict) =>
      conflict.column('statement_id').doUpdateSet({
        callback_url: p.url,
        delivery_state: 'queued',
        last_error: null,
        response_status: null,
        response_body: null,
        next_attempt_at: p.now,
        delivered_at: null,
      }),
    ),
);
const due = defineQuery((db, p: { now: string }) =>
  db
    .selectFrom('statement_deliveries')
    .selectAll()
    .where('delivery_state', '<>', 'delivered')
    .where('next_attempt_at', '<=', p.now)
    .orderBy('statement_id'),
);
interface Attempt {
  statementId: number;
  url: string;
  state: 'failing' | 'delivered';
  status: number | null;
  body: string | null;
  error: string | null;
  next: string | null;
  deliveredAt: string | null;
}
const attempt = defineQuery((db, p: Attempt) =>
  db
    .updateTable('statement_deliveries')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      callback_url: p.url,
      delivery_state: p.state,
      response_status: p.status,
      response_body: p.body,
      last_error: p.error,
      next_attempt_at: p.next,
      delivered_at: p.deliveredAt,
    }))
    .where('statement_id', '=', p.statementId),
);

/** Puts a statement in the queue to be sent at once; one that was sent or is failing goes out anew. */
export function queueDelivery(
  handle: WriteHandle,
  delivery: { statementId: number; account: string; url: string; now: string },
): void {
  queue.run(handle, delivery);
  handle.touch('statement_deliveries');
}

/** The deliveries whose time has come, in the order of their statements. */
export function findDueDeliveries(handle: Handle, now: string): StatementDelivery[] {
  return due.all(handle, { now });
}

/** Keeps the outcome of one attempt. */
export function recordAttempt(handle: WriteHandle, outcome: Attempt): void {
  attempt.run(handle, outcome);
  handle.touch('statement_deliveries');
}
