import type {
  AccountKind,
  BatchState,
  DeliveryState,
  StatementState,
} from '../../../src-shared/bank/statuses.ts';
import type { EntryMark } from '../../../src-shared/mt940/model.ts';

/** The words of the bank's closed lists; a value without a word does not compile. */
export const statuses = {
  accountKind: {
    programme: 'Programme',
    beneficiary: 'Beneficiary',
    clearing: 'Clearing',
    funding: 'Funding',
  } satisfies Record<AccountKind, string>,
  block: { active: 'Active', released: 'Released' },
  batch: {
    waiting: 'Waiting',
    scheduled: 'Scheduled',
    held: 'Held',
    processed: 'Processed',
  } satisfies Record<BatchState, string>,
  payment: { booked: 'Booked', pending: 'Pending' },
  mark: {
    D: 'Debit',
    C: 'Credit',
    RD: 'Reversed debit',
    RC: 'Reversed credit',
  } satisfies Record<EntryMark, string>,
  statement: {
    requested: 'Requested',
    generated: 'Generated',
    failed: 'Failed',
  } satisfies Record<StatementState, string>,
  delivery: {
    queued: 'Queued',
    failing: 'Trying again',
    delivered: 'Delivered',
  } satisfies Record<DeliveryState, string>,
} as const;
