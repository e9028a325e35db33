import type { Narratives } from '../../../src-shared/bank/payment.ts';
import type {
  AccountRow,
  BatchRow,
  EntryRow,
  FundBlockRow,
  PaymentRow,
  StatementRow,
} from '../../../src-shared/operator/views.ts';
import type { ListedStatement } from '../db/tables/account-statements-list.ts';
import type { Entry } from '../db/tables/accounting-logs.ts';
import type { Account } from '../db/tables/accounts.ts';
import type { FundBlock } from '../db/tables/fund-blocks.ts';
import type { BatchStateRules, ListedBatch } from '../db/tables/payment-batches-list.ts';
import type { PaymentRequest } from '../db/tables/payments.ts';

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
  freeMinor: row.amount - row.amount_released - row.amount_pending,
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
  booked: row.booked_at !== null,
  bookedAt: row.booked_at,
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

export const statementRow = (row: ListedStatement): StatementRow => ({
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
  fault: row.fault,
  requestedAt: row.created_at,
  generatedAt: row.generated_at,
  delivery:
    row.delivery_state === null
      ? null
      : {
          state: row.delivery_state,
          url: row.callback_url!,
          attempts: row.attempts!,
          nextAttemptAt: row.next_attempt_at,
          lastError: row.last_error,
          responseStatus: row.response_status,
          responseBody: row.response_body,
          deliveredAt: row.delivered_at,
        },
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
