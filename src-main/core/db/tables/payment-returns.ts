import type { ReturnReason } from '../../../../src-shared/bank/return-reasons.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { PaymentRequest } from './payments.ts';

const expect = defineQuery((db, p: { id: number; reason: ReturnReason | null }) =>
  db.updateTable('initiate_payment_requests').set({ return_expected: p.reason }).where('id', '=', p.id),
);
const expected = defineQuery((db, p: { after: number; limit: number }) =>
  db
    .selectFrom('initiate_payment_requests')
    .selectAll()
    .where('return_expected', 'is not', null)
    .where('id', '>', p.after)
    .orderBy('id')
    .limit(p.limit),
);
const returned = defineQuery((db, p: { id: number; reason: ReturnReason; now: string }) =>
  db
    .updateTable('initiate_payment_requests')
    .set({ returned_at: p.now, return_reason: p.reason, return_expected: null })
    .where('id', '=', p.id),
);

/** Notes that another bank will send the payment back, and why; null when it will not after all. */
export function markReturnExpected(handle: WriteHandle, id: number, reason: ReturnReason | null): void {
  expect.run(handle, { id, reason });
}

/** The payments that will come back, in the order they were accepted, behind the given id. */
export function findExpectedReturns(handle: Handle, after: number, limit: number): PaymentRequest[] {
  return expected.all(handle, { after, limit });
}

/** Keeps when and why a payment came back; it is expected no more. */
export function markReturned(handle: WriteHandle, id: number, reason: ReturnReason, now: string): void {
  returned.run(handle, { id, reason, now });
  handle.touch('initiate_payment_requests');
}
