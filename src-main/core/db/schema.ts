import type { ColumnType, Generated } from 'kysely';
import type { DeliveryFault } from '../../../src-shared/bank/delivery-faults.ts';
import type { BeneficiaryAccountType } from '../../../src-shared/bank/payment.ts';
import type { ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import type {
  AccountingStatus,
  AccountKind,
  DeliveryState,
  StatementOrigin,
  StatementState,
  TrainingState,
  TransactionCode,
} from '../../../src-shared/bank/statuses.ts';
import type { StatementDefect } from '../../../src-shared/mt940/defects.ts';
import type { EntryMark } from '../../../src-shared/mt940/model.ts';

/*
 * The ledger's tables as Kysely sees them. The six tables and their columns are spec/data-model.md, to the letter;
 * what is added stands last in each. Every amount, in every table, is an INTEGER in minor units of the row's own
 * currency. `…_at` is an ISO timestamp in UTC, `…_date` an ISO date of the bank's business calendar.
 */

/** A column that the database computes or that is never written by an UPDATE. */
type Computed<T> = ColumnType<T, never, never>;

export interface AccountsTable {
  id: Generated<number>;
  account_number: string;
  account_holder_name: string;
  account_currency: string;
  book_balance: number;
  blocked_amount: Generated<number>;
  available_balance: Computed<number>;
  account_kind: AccountKind;
  /** What the account was opened with: the one sum on it that no entry explains. */
  opening_funds: number;
  account_holder_phone: string | null;
  /** The digits of the phone, so that USSD finds it with and without `+`. */
  phone_digits: string | null;
  account_holder_email: string | null;
  opened_date: string;
  opened_at: string;
}

export interface FundBlocksTable {
  id: Generated<number>;
  block_reference_no: string;
  account_number: string;
  currency: string;
  amount: number;
  amount_released: Generated<number>;
  /** Payments accepted under the block and not booked yet; what is left for more = amount - released - pending. */
  amount_pending: Generated<number>;
  created_at: string;
  /** Ties the block to the one before it (db/trail.ts). */
  chain_hash: string;
}

/** What operators released of blocks by hand; never changed. */
export interface FundBlockReleasesTable {
  id: Generated<number>;
  block_reference_no: string;
  amount: number;
  reason: string;
  created_at: string;
}

export interface BatchRequestsTable {
  id: Generated<number>;
  batch_id: string;
  accounting_log_attempts: Generated<number>;
  accounting_status: Generated<AccountingStatus>;
  remitting_account: string;
  /** Null when the batch has payments in several currencies. */
  currency: string | null;
  payments_total: number;
  payments_booked: Generated<number>;
  amount_total: number;
  last_error: string | null;
  created_at: string;
  processed_at: string | null;
}

export interface PaymentRequestsTable {
  id: Generated<number>;
  batch_id: string;
  payment_reference_number: string;
  remitting_account: string;
  remitting_account_currency: string;
  payment_amount: number;
  payment_date: string;
  funds_blocked_reference_number: string;
  beneficiary_name: string | null;
  beneficiary_account: string | null;
  beneficiary_account_currency: string | null;
  beneficiary_account_type: BeneficiaryAccountType | null;
  beneficiary_bank_code: string | null;
  beneficiary_branch_code: string | null;
  beneficiary_mobile_wallet_provider: string | null;
  beneficiary_phone_no: string | null;
  beneficiary_email: string | null;
  beneficiary_email_wallet_provider: string | null;
  narrative_1: string | null;
  narrative_2: string | null;
  narrative_3: string | null;
  narrative_4: string | null;
  narrative_5: string | null;
  narrative_6: string | null;
  booked_at: string | null;
  /** Why another bank will send it back, until it has. */
  return_expected: ReturnReason | null;
  returned_at: string | null;
  return_reason: ReturnReason | null;
}

export interface AccountingLogsTable {
  /** Given by the ledger, one by one in order of booking; reference_no is made from it. */
  id: number;
  reference_no: Computed<string>;
  corresponding_block_reference_no: string | null;
  customer_reference_no: string;
  debit_credit: EntryMark;
  account_number: string;
  transaction_amount: number;
  transaction_date: string;
  transaction_currency: string;
  transaction_code: TransactionCode;
  narrative_1: string | null;
  narrative_2: string | null;
  narrative_3: string | null;
  narrative_4: string | null;
  narrative_5: string | null;
  narrative_6: string | null;
  contra_account_number: string | null;
  /** The statement that reported the entry: the only column that is ever written after the insert, once. */
  statement_id: number | null;
  created_at: string;
  /** Ties the entry to the one before it (db/trail.ts). */
  chain_hash: string;
}

export interface AccountStatementsTable {
  id: Generated<number>;
  account_number: string;
  account_statement_lob: string | null;
  account_statement_date: string;
  statement_state: Generated<StatementState>;
  requested_by: StatementOrigin;
  statement_year: number | null;
  statement_number: number | null;
  opening_balance: number | null;
  closing_balance: number | null;
  entry_count: number | null;
  fault: string | null;
  created_at: string;
  generated_at: string | null;
}

export interface StatementDeliveriesTable {
  statement_id: number;
  account_number: string;
  /** Where it was sent last, or is to be sent. */
  callback_url: string;
  /** Where this sending alone goes; null: to the callback URL. */
  other_url: string | null;
  delivery_state: DeliveryState;
  attempts: Generated<number>;
  /** Since it was last put in the queue: what pauses and giving up are reckoned by. */
  attempts_in_row: Generated<number>;
  next_attempt_at: string | null;
  /** Why the last attempt did not go through, and how it was said. */
  fault: DeliveryFault | null;
  last_error: string | null;
  response_status: number | null;
  response_body: string | null;
  delivered_at: string | null;
  created_at: string;
}

/** What operators did, never changed: who, from where, what, on what, and how that stood before and after (JSON). */
export interface OperatorActionsTable {
  id: number;
  created_at: string;
  operator_name: string;
  operator_place: string;
  action: string;
  subject: string;
  state_before: string;
  state_after: string;
  chain_hash: string;
}

/** The newest row of each trail (db/trail.ts). */
export interface TrailHeadsTable {
  trail: string;
  last_id: number;
  last_hash: string;
}

/** Each upload of a statement: committed as it starts, and again with what came of it. */
export interface DeliveryAttemptsTable {
  id: Generated<number>;
  statement_id: number;
  attempt_number: number;
  callback_url: string;
  started_at: string;
  /** Null while it is under way, and for ever when the bank was stopped in the middle. */
  finished_at: string | null;
  milliseconds: number | null;
  fault: DeliveryFault | null;
  error: string | null;
  response_status: number | null;
  response_body: string | null;
}

/** What was sent with a defect, for training: apart from the real chain, uploaded once. */
export interface TrainingSendsTable {
  id: Generated<number>;
  statement_id: number;
  defect: StatementDefect;
  callback_url: string;
  statement_text: string;
  defect_from_line: number;
  defect_to_line: number;
  training_state: TrainingState;
  fault: DeliveryFault | null;
  error: string | null;
  response_status: number | null;
  response_body: string | null;
  created_at: string;
  finished_at: string | null;
}

export interface SettingsTable {
  setting_key: string;
  /** JSON. */
  setting_value: string;
  updated_at: string;
}

export interface Tables {
  accounts: AccountsTable;
  fund_blocks: FundBlocksTable;
  fund_block_releases: FundBlockReleasesTable;
  initiate_payment_batch_requests: BatchRequestsTable;
  initiate_payment_requests: PaymentRequestsTable;
  accounting_logs: AccountingLogsTable;
  account_statements: AccountStatementsTable;
  statement_deliveries: StatementDeliveriesTable;
  delivery_attempts: DeliveryAttemptsTable;
  training_sends: TrainingSendsTable;
  operator_actions: OperatorActionsTable;
  trail_heads: TrailHeadsTable;
  settings: SettingsTable;
}
