import { sql } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { any, contains, given, readPage, type Condition } from '../page.ts';
import { runBuilt } from '../query.ts';
import type { PaymentBatch } from './payment-batches.ts';

/** A batch with the earliest day on which something of its rest is due; null when nothing is left. */
export type ListedBatch = PaymentBatch & { next_due_date: string | null };

/** What decides whether a PENDING batch waits, is scheduled or held. */
export interface BatchStateRules {
  today: string;
  attemptsLimit: number;
}

const SORTS = { receivedAt: sql`batch.id`, paymentsTotal: sql`payments_total` };
const NEXT_DUE = sql<string | null>`(select min(payment_date) from initiate_payment_requests as payment
  where payment.batch_id = batch.batch_id and payment.booked_at is null)`;
const COLUMNS = sql`batch.*, ${NEXT_DUE} as next_due_date`;
const FROM = sql`initiate_payment_batch_requests as batch`;

function inState(
  state: NonNullable<OperatorArgument<'listBatches'>['state']>,
  rules: BatchStateRules,
): Condition {
  if (state === 'processed') return sql`accounting_status = 'PROCESSED'`;
  const pending = sql`accounting_status = 'PENDING'`;
  if (state === 'held') return sql`${pending} and accounting_log_attempts >= ${rules.attemptsLimit}`;
  const due = state === 'waiting' ? sql`<=` : sql`>`;
  return sql`${pending} and accounting_log_attempts < ${rules.attemptsLimit} and ${NEXT_DUE} ${due} ${rules.today}`;
}

/** A page of batches. */
export function listBatches(
  handle: Handle,
  query: OperatorArgument<'listBatches'>,
  rules: BatchStateRules,
): Page<ListedBatch> {
  return readPage(handle, query, {
    columns: COLUMNS,
    from: FROM,
    where: [
      ...given(query.state, (state) => inState(state, rules)),
      ...given(query.search, (text) =>
        any([contains(sql`batch.batch_id`, text), contains(sql`remitting_account`, text)]),
      ),
    ],
    sort: SORTS[query.sort],
    id: sql`batch.id`,
  });
}

/** One batch as the lists show it; undefined when there is none. */
export function findListedBatch(handle: Handle, batchId: string): ListedBatch | undefined {
  const query = sql<ListedBatch>`select ${COLUMNS} from ${FROM} where batch.batch_id = ${batchId}`;
  return runBuilt(handle, query)[0];
}

/** How many batches stand in each state that is not yet the end. */
export function countOpenBatches(
  handle: Handle,
  rules: BatchStateRules,
): { waiting: number; scheduled: number; held: number } {
  const { attemptsLimit, today } = rules;
  const query = sql<{ waiting: number; scheduled: number; held: number }>`select
      count(*) filter (where attempts < ${attemptsLimit} and next_due_date <= ${today}) as waiting,
      count(*) filter (where attempts < ${attemptsLimit} and next_due_date > ${today}) as scheduled,
      count(*) filter (where attempts >= ${attemptsLimit}) as held
    from (select accounting_log_attempts as attempts, ${NEXT_DUE} as next_due_date from ${FROM}
      where accounting_status = 'PENDING')`;
  return runBuilt(handle, query)[0]!;
}
