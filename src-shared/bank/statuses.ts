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

/** Who asked for a statement: the bridge, a processed batch by itself, or an operator. */
export const STATEMENT_ORIGINS = ['bridge', 'batch', 'operator'] as const;
export type StatementOrigin = (typeof STATEMENT_ORIGINS)[number];

/** Where a statement request stands; `failed` did not pass the preflight and is never sent. */
export const STATEMENT_STATES = ['requested', 'generated', 'failed'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** Where a statement's delivery stands; `failing` waits for its next try. */
export const DELIVERY_STATES = ['queued', 'failing', 'delivered'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * A batch as an operator sees it: `waiting` for the job, `scheduled` because all that is left is due on a later day,
 * `held` after too many failed attempts (waits for the operator), `processed`.
 */
export const BATCH_STATES = ['waiting', 'scheduled', 'held', 'processed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
