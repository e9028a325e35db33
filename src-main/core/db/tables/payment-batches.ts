import { sql, type Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { BatchRequestsTable } from '../schema.ts';

export type PaymentBatch = Selectable<BatchRequestsTable>;
type NewBatch = Pick<
  PaymentBatch,
  'batch_id' | 'remitting_account' | 'currency' | 'payments_total' | 'amount_total' | 'created_at'
>;

const byId = defineQuery((db, p: { batchId: string }) =>
  db.selectFrom('initiate_payment_batch_requests').selectAll().where('batch_id', '=', p.batchId),
);
const insert = defineQuery((db, p: NewBatch) =>
  db.insertInto('initiate_payment_batch_requests').values({
    batch_id: p.batch_id,
    remitting_account: p.remitting_account,
    currency: p.currency,
    payments_total: p.payments_total,
    amount_total: p.amount_total,
    created_at: p.created_at,
  }),
);
const due = defineQuery((db, p: { today: string; limit: number }) =>
  db
    .selectFrom('initiate_payment_batch_requests as batch')
    .select('batch_id')
    .where('accounting_status', '=', 'PENDING')
    .where('accounting_log_attempts', '<', p.limit)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('initiate_payment_requests as payment')
          .select('payment.id')
          .whereRef('payment.batch_id', '=', 'batch.batch_id')
          .where('payment.booked_at', 'is', null)
          .where('payment.payment_date', '<=', p.today),
      ),
    )
    .orderBy('batch.id'),
);
const addBooked = defineQuery((db, p: { batchId: string; booked: number; now: string }) =>
  db
    .updateTable('initiate_payment_batch_requests')
    .set((eb) => ({
      payments_booked: eb('payments_booked', '+', p.booked),
      accounting_status: sql`iif(payments_booked + ${p.booked} = payments_total, 'PROCESSED', 'PENDING')`,
      processed_at: sql`iif(payments_booked + ${p.booked} = payments_total, ${p.now}, NULL)`,
      accounting_log_attempts: sql`accounting_log_attempts + (payments_booked + ${p.booked} = payments_total)`,
      last_error: null,
    }))
    .where('batch_id', '=', p.batchId),
);
const fail = defineQuery((db, p: { batchId: string; error: string }) =>
  db
    .updateTable('initiate_payment_batch_requests')
    .set((eb) => ({ accounting_log_attempts: eb('accounting_log_attempts', '+', 1), last_error: p.error }))
    .where('batch_id', '=', p.batchId)
    .where('accounting_status', '=', 'PENDING'),
);
const reset = defineQuery((db, p: { batchId: string }) =>
  db
    .updateTable('initiate_payment_batch_requests')
    .set({ accounting_log_attempts: 0 })
    .where('batch_id', '=', p.batchId),
);

export function findBatch(handle: Handle, batchId: string): PaymentBatch | undefined {
  return byId.first(handle, { batchId });
}

export function insertBatch(handle: WriteHandle, batch: NewBatch): void {
  insert.run(handle, batch);
  handle.touch('initiate_payment_batch_requests');
}

/** The PENDING batches, oldest first, that have a payment due by `today` and attempts left. */
export function findDueBatches(handle: Handle, today: string, attemptsLimit: number): string[] {
  return due.all(handle, { today, limit: attemptsLimit }).map((row) => row.batch_id);
}

/** Counts payments as booked; with the last one the batch is PROCESSED and the attempt counted. */
export function addBookedPayments(handle: WriteHandle, batchId: string, booked: number, now: string): void {
  addBooked.run(handle, { batchId, booked, now });
  handle.touch('initiate_payment_batch_requests');
}

/** Counts a failed attempt and keeps its reason; the batch stays PENDING. */
export function addFailedAttempt(handle: WriteHandle, batchId: string, error: string): void {
  fail.run(handle, { batchId, error });
  handle.touch('initiate_payment_batch_requests');
}

/** Gives a held batch its attempts back. */
export function resetAttempts(handle: WriteHandle, batchId: string): void {
  reset.run(handle, { batchId });
  handle.touch('initiate_payment_batch_requests');
}
