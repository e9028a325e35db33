import type { Selectable } from 'kysely';
import type { DeliveryFault } from '../../../../src-shared/bank/delivery-faults.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { DeliveryAttemptsTable } from '../schema.ts';

export type DeliveryAttempt = Selectable<DeliveryAttemptsTable>;

interface Begun {
  statementId: number;
  number: number;
  url: string;
  now: string;
}
const begin = defineQuery((db, p: Begun) =>
  db.insertInto('delivery_attempts').values({
    statement_id: p.statementId,
    attempt_number: p.number,
    callback_url: p.url,
    started_at: p.now,
  }),
);
interface Finished {
  statementId: number;
  number: number;
  now: string;
  milliseconds: number;
  fault: DeliveryFault | null;
  error: string | null;
  status: number | null;
  body: string | null;
}
const finish = defineQuery((db, p: Finished) =>
  db
    .updateTable('delivery_attempts')
    .set({
      finished_at: p.now,
      milliseconds: p.milliseconds,
      fault: p.fault,
      error: p.error,
      response_status: p.status,
      response_body: p.body,
    })
    .where('statement_id', '=', p.statementId)
    .where('attempt_number', '=', p.number),
);
const interrupt = defineQuery((db, p: { statementId: number; number: number; error: string }) =>
  db
    .updateTable('delivery_attempts')
    .set({ fault: 'bank_stopped', error: p.error })
    .where('statement_id', '=', p.statementId)
    .where('attempt_number', '=', p.number),
);
const latest = defineQuery((db, p: { statementId: number; limit: number }) =>
  db
    .selectFrom('delivery_attempts')
    .selectAll()
    .where('statement_id', '=', p.statementId)
    .orderBy('attempt_number', 'desc')
    .limit(p.limit),
);

/** Writes down that an upload begins, before it does. */
export function beginAttempt(handle: WriteHandle, attempt: Begun): void {
  begin.run(handle, attempt);
}

/** Writes down what came of an upload. */
export function finishAttempt(handle: WriteHandle, attempt: Finished): void {
  finish.run(handle, attempt);
}

/** Marks an upload whose end nobody has seen; when it ended stays unknown. */
export function interruptAttempt(
  handle: WriteHandle,
  attempt: { statementId: number; number: number; error: string },
): void {
  interrupt.run(handle, attempt);
}

/** The last uploads of a statement, the newest first. */
export function findLatestAttempts(handle: Handle, statementId: number, limit: number): DeliveryAttempt[] {
  return latest.all(handle, { statementId, limit });
}
