import type { ActionRow, Facts, RecordedAction } from '../../../src-shared/operator/actions.ts';
import type { OperatorActionRecord } from '../db/tables/operator-actions.ts';
import type { Narratives } from '../../../src-shared/bank/payment.ts';
import type {
  DeliveryAttemptRow,
  DeliveryView,
  TrainingSendRow,
} from '../../../src-shared/operator/delivery-views.ts';
import type {
  AccountRow,
  BatchRow,
  EntryRow,
  FundBlockRow,
  PaymentRow,
  StatementRow,
} from '../../../src-shared/operator/views.ts';
import type { ListedStatement } from '../db/tables/account-statements-list.ts';
import type { DeliveryAttempt } from '../db/tables/delivery-attempts.ts';
import type { Entry } from '../db/tables/accounting-logs.ts';
import type { Account } from '../db/tables/accounts.ts';
import { freeOf, type FundBlock } from '../db/tables/fund-blocks.ts';
import type { BatchStateRules, ListedBatch } from '../db/tables/payment-batches-list.ts';
import type { ChainedStatement } from '../db/tables/statement-chains.ts';
import type { PaymentRequest } from '../db/tables/payments.ts';
import type { TrainingSend } from '../db/tables/training-sends.ts';

/* Rows of the ledger as the console reads them (src-shared/operator/views.ts). */

export const accountRow = (row: Account): AccountRow => ({
  accountNumber: row.account_number,
  holderName: row.account_holder_name,
  kind: row.account_kind,
  currency: row.account_currency,
  bookMinor: row.book_balance,
  blockedMinor: row.blocked_amount,
  availableMinor: row.available_balance,
  phone: row.account_holder_phone,
  email: row.account_holder_email,
  openedAt: row.opened_at,
});

export const fundBlockRow = (row: FundBlock): FundBlockRow => ({
  blockReferenceNo: row.block_reference_no,
  accountNumber: row.account_number,
  currency: row.currency,
  amountMinor: row.amount,
  releasedMinor: row.amount_released,
  pendingMinor: row.amount_pending,
  freeMinor: freeOf(row),
  blockedAt: row.created_at,
});

export const batchRow =
  (rules: BatchStateRules) =>
  (row: ListedBatch): BatchRow => ({
    batchId: row.batch_id,
    state: batchState(row, rules),
    attempts: row.accounting_log_attempts,
    attemptsLimit: rules.attemptsLimit,
    paymentsTotal: row.payments_total,
    paymentsBooked: row.payments_booked,
    amountMinor: row.currency === null ? null : row.amount_total,
    currency: row.currency,
    remittingAccount: row.remitting_account,
    nextDueDate: row.next_due_date,
    lastError: row.last_error,
    receivedAt: row.created_at,
    processedAt: row.processed_at,
  });

function batchState(row: ListedBatch, { attemptsLimit, today }: BatchStateRules): BatchRow['state'] {
  if (row.accounting_status === 'PROCESSED') return 'processed';
  if (row.accounting_log_attempts >= attemptsLimit) return 'held';
  return row.next_due_date !== null && row.next_due_date > today ? 'scheduled' : 'waiting';
}

export const paymentRow = (row: PaymentRequest): PaymentRow => ({
  paymentReferenceNumber: row.payment_reference_number,
  batchId: row.batch_id,
  state: row.returned_at !== null ? 'returned' : row.booked_at !== null ? 'booked' : 'pending',
  bookedAt: row.booked_at,
  returnedAt: row.returned_at,
  returnReason: row.return_reason,
  remittingAccount: row.remitting_account,
  currency: row.remitting_account_currency,
  amountMinor: row.payment_amount,
  paymentDate: row.payment_date,
  blockReferenceNo: row.funds_blocked_reference_number,
  beneficiaryName: row.beneficiary_name,
  beneficiaryAccount: row.beneficiary_account,
  beneficiaryAccountType: row.beneficiary_account_type,
  beneficiaryBankCode: row.beneficiary_bank_code,
  walletProvider: row.beneficiary_mobile_wallet_provider ?? row.beneficiary_email_wallet_provider,
  narratives: narrativesOf(row),
});

export const entryRow = (row: Entry): EntryRow => ({
  referenceNo: row.reference_no,
  mark: row.debit_credit,
  accountNumber: row.account_number,
  currency: row.transaction_currency,
  amountMinor: row.transaction_amount,
  transactionDate: row.transaction_date,
  transactionCode: row.transaction_code,
  customerReferenceNo: row.customer_reference_no,
  blockReferenceNo: row.corresponding_block_reference_no,
  contraAccountNumber: row.contra_account_number,
  narratives: narrativesOf(row),
  statementId: row.statement_id,
  bookedAt: row.created_at,
});

/** @param place where the statement stands in its account's chain */
export const statementRow = (row: ListedStatement, place: ChainedStatement): StatementRow => ({
  id: row.id,
  accountNumber: row.account_number,
  currency: row.account_currency,
  statementDate: row.account_statement_date,
  state: row.statement_state,
  origin: row.requested_by,
  number: row.statement_number,
  year: row.statement_year,
  openingMinor: row.opening_balance,
  closingMinor: row.closing_balance,
  entryCount: row.entry_count,
  periodFrom: row.statement_state === 'requested' ? null : place.from,
  periodTo: row.statement_state === 'requested' ? null : place.to,
  chainFaults: place.faults,
  fault: row.fault,
  requestedAt: row.created_at,
  generatedAt: row.generated_at,
  delivery: deliveryView(row),
});

/** How a statement's delivery stands; null where it has none. */
export function deliveryView(row: ListedStatement): DeliveryView | null {
  if (row.delivery_state === null) return null;
  return {
    state: row.delivery_state,
    url: row.callback_url!,
    isElsewhere: row.other_url !== null,
    attempts: row.attempts!,
    nextAttemptAt: row.next_attempt_at,
    waitsFor: row.waits_for === null ? null : { id: row.waits_for, number: row.waits_for_number! },
    fault: row.delivery_fault,
    lastError: row.last_error,
    responseStatus: row.response_status,
    responseBody: row.response_body,
    deliveredAt: row.delivered_at,
  };
}

export const attemptRow = (row: DeliveryAttempt): DeliveryAttemptRow => ({
  number: row.attempt_number,
  url: row.callback_url,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  milliseconds: row.milliseconds,
  fault: row.fault,
  error: row.error,
  responseStatus: row.response_status,
  responseBody: row.response_body,
});

export const trainingRow = (row: TrainingSend): TrainingSendRow => ({
  id: row.id,
  defect: row.defect,
  state: row.training_state,
  url: row.callback_url,
  text: row.statement_text,
  fromLine: row.defect_from_line,
  toLine: row.defect_to_line,
  fault: row.fault,
  error: row.error,
  responseStatus: row.response_status,
  responseBody: row.response_body,
  askedAt: row.created_at,
});

function narrativesOf(row: Pick<Entry, `narrative_${1 | 2 | 3 | 4 | 5 | 6}`>): Narratives {
  return [
    row.narrative_1,
    row.narrative_2,
    row.narrative_3,
    row.narrative_4,
    row.narrative_5,
    row.narrative_6,
  ];
}

/** A deed of an operator as the console shows it. */
export function actionRow(row: OperatorActionRecord): ActionRow {
  return {
    id: row.id,
    at: row.created_at,
    operator: { name: row.operator_name, place: row.operator_place },
    action: row.action as RecordedAction,
    subject: row.subject,
    before: JSON.parse(row.state_before) as Facts,
    after: JSON.parse(row.state_after) as Facts,
  };
}
