/** initiate_payment_batch_requests.accounting_status (spec/data-model.md). */
export const ACCOUNTING_STATUSES = ['PENDING', 'PROCESSED'] as const;
export type AccountingStatus = (typeof ACCOUNTING_STATUSES)[number];

/**
 * What an account is to the bank: `programme` funds benefit programmes; `beneficiary` was opened by a first credit;
 * `clearing` mirrors this bank's account with a clearing house or wallet provider (nostro); `funding` is where
 * deposits come from, so that they too are booked twice.
 */
export const ACCOUNT_KINDS = ['programme', 'beneficiary', 'clearing', 'funding'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/**
 * accounting_logs.transaction_code: `DBT` a payment (the code users of the Example Bank know), `DEP` a deposit,
 * `RTN` a return.
 */
export const TRANSACTION_CODES = ['DBT', 'DEP', 'RTN'] as const;
export type TransactionCode = (typeof TRANSACTION_CODES)[number];

/** Where a payment stands: accepted and not booked yet, booked, or booked and come back. */
export const PAYMENT_STATES = ['pending', 'booked', 'returned'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Who asked for a statement: the bridge, the bank by itself after a batch or returns (`batch`), or an operator. */
export const STATEMENT_ORIGINS = ['bridge', 'batch', 'operator'] as const;
export type StatementOrigin = (typeof STATEMENT_ORIGINS)[number];

/** Where a statement request stands; `failed` did not pass the preflight and is never sent. */
export const STATEMENT_STATES = ['requested', 'generated', 'failed'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/**
 * Where a statement's delivery stands: `queued` waits for its turn, `sending` is on its way, `failing` waits for its next try;
 * `given_up` after too many tries and `cancelled` by an operator are sent no more unless an operator sends them again.
 */
export const DELIVERY_STATES = [
  'queued',
  'sending',
  'failing',
  'delivered',
  'given_up',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Where a statement that is sent with a defect, for training, stands; it is uploaded once. */
export const TRAINING_STATES = ['queued', 'sending', 'delivered', 'failed'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

/** What the bank does not send by itself: statements written while no callback URL was set, and those it has given up. */
export const UNDELIVERED_KINDS = ['never_sent', 'given_up'] as const;
export type UndeliveredKind = (typeof UNDELIVERED_KINDS)[number];

/**
 * A batch as an operator sees it: `waiting` for the job, `scheduled` because all that is left is due on a later day,
 * `held` after too many failed attempts (waits for the operator), `processed`.
 */
export const BATCH_STATES = ['waiting', 'scheduled', 'held', 'processed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
