import { sql } from 'kysely';
import type { PaymentState } from '../../../../src-shared/bank/statuses.ts';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { any, contains, given, readPage, type Condition } from '../page.ts';
import { findPayment, type PaymentRequest } from './payments.ts';

const SORTS = { receivedAt: sql`id`, amountMinor: sql`payment_amount`, paymentDate: sql`payment_date` };
const STATES: Readonly<Record<PaymentState, Condition>> = {
  pending: sql`booked_at is null`,
  booked: sql`booked_at is not null and returned_at is null`,
  returned: sql`returned_at is not null`,
};
const SEARCHED = [sql`payment_reference_number`, sql`beneficiary_name`, sql`beneficiary_account`];

/** A page of payments. */
export function listPayments(handle: Handle, query: OperatorArgument<'listPayments'>): Page<PaymentRequest> {
  return readPage(handle, query, {
    columns: sql`*`,
    from: sql`initiate_payment_requests`,
    where: [
      ...given(query.batchId, (batchId) => sql`batch_id = ${batchId}`),
      ...given(query.blockReferenceNo, (block) => sql`funds_blocked_reference_number = ${block}`),
      ...given(query.state, (state) => STATES[state]),
      ...given(query.search, (text) => matching(handle, text)),
    ],
    sort: SORTS[query.sort],
    id: sql`id`,
  });
}

/** A reference that is typed in full is found by its index; only the rest costs a scan. */
function matching(handle: Handle, text: string): Condition {
  return findPayment(handle, text) === undefined
    ? any(SEARCHED.map((column) => contains(column, text)))
    : sql`payment_reference_number = ${text}`;
}
