import type { ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import type {
  AccountKind,
  BatchState,
  DeliveryState,
  PaymentState,
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
  payment: { pending: 'Pending', booked: 'Booked', returned: 'Returned' } satisfies Record<
    PaymentState,
    string
  >,
  returnReason: {
    ACCOUNT_CLOSED: 'Account closed',
    ACCOUNT_NOT_FOUND: 'Account not found',
    ACCOUNT_DORMANT: 'Account dormant',
    ACCOUNT_DECEASED: 'Account holder deceased',
  } satisfies Record<ReturnReason, string>,
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
    sending: 'Sending',
    failing: 'Trying again',
    delivered: 'Delivered',
    given_up: 'Given up',
    cancelled: 'Cancelled',
  } satisfies Record<DeliveryState, string>,
} as const;
