import type { Migration } from './migration.ts';

/**
 * The six tables of spec/data-model.md with the laws that a single row can hold, and the two that serve delivery and
 * settings. Plain SQL: CHECKs, triggers, generated columns and STRICT are what this migration is about.
 */
export const sixTables: Migration = {
  name: '0001-six-tables',
  sql: `
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  account_number TEXT NOT NULL UNIQUE CHECK (length(account_number) BETWEEN 1 AND 35),
  account_holder_name TEXT NOT NULL,
  account_currency TEXT NOT NULL CHECK (account_currency GLOB '[A-Z][A-Z][A-Z]'),
  book_balance INTEGER NOT NULL CHECK (book_balance <= 99999999999999),
  blocked_amount INTEGER NOT NULL DEFAULT 0 CHECK (blocked_amount >= 0),
  available_balance INTEGER NOT NULL GENERATED ALWAYS AS (book_balance - blocked_amount) VIRTUAL,
  account_kind TEXT NOT NULL CHECK (account_kind IN ('programme', 'beneficiary', 'clearing', 'funding')),
  opening_funds INTEGER NOT NULL CHECK (opening_funds >= 0),
  account_holder_phone TEXT,
  phone_digits TEXT,
  account_holder_email TEXT,
  opened_date TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  CHECK (book_balance - blocked_amount >= 0),
  UNIQUE (account_number, account_currency)
) STRICT;
CREATE INDEX accounts_by_phone ON accounts (phone_digits) WHERE phone_digits IS NOT NULL;
CREATE INDEX accounts_by_kind ON accounts (account_kind, account_number);
CREATE INDEX accounts_opened_with_funds ON accounts (account_currency, opening_funds) WHERE opening_funds > 0;

CREATE TABLE fund_blocks (
  id INTEGER PRIMARY KEY,
  block_reference_no TEXT NOT NULL UNIQUE,
  account_number TEXT NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  amount_released INTEGER NOT NULL DEFAULT 0 CHECK (amount_released >= 0),
  amount_pending INTEGER NOT NULL DEFAULT 0 CHECK (amount_pending >= 0),
  created_at TEXT NOT NULL,
  CHECK (amount_released + amount_pending <= amount),
  FOREIGN KEY (account_number, currency) REFERENCES accounts (account_number, account_currency)
) STRICT;
CREATE INDEX fund_blocks_by_account ON fund_blocks (account_number, id);

CREATE TABLE initiate_payment_batch_requests (
  id INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL UNIQUE,
  accounting_log_attempts INTEGER NOT NULL DEFAULT 0 CHECK (accounting_log_attempts >= 0),
  accounting_status TEXT NOT NULL DEFAULT 'PENDING' CHECK (accounting_status IN ('PENDING', 'PROCESSED')),
  remitting_account TEXT NOT NULL,
  currency TEXT,
  payments_total INTEGER NOT NULL CHECK (payments_total > 0),
  payments_booked INTEGER NOT NULL DEFAULT 0 CHECK (payments_booked BETWEEN 0 AND payments_total),
  amount_total INTEGER NOT NULL,
  last_error TEXT,
  created_at TEXT NOT NULL,
  processed_at TEXT,
  CHECK ((accounting_status = 'PROCESSED') = (payments_booked = payments_total)),
  CHECK ((accounting_status = 'PROCESSED') = (processed_at IS NOT NULL))
) STRICT;
CREATE INDEX batches_pending ON initiate_payment_batch_requests (id) WHERE accounting_status = 'PENDING';

CREATE TABLE initiate_payment_requests (
  id INTEGER PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES initiate_payment_batch_requests (batch_id),
  payment_reference_number TEXT NOT NULL UNIQUE CHECK (payment_reference_number <> ''),
  remitting_account TEXT NOT NULL,
  remitting_account_currency TEXT NOT NULL,
  payment_amount INTEGER NOT NULL CHECK (payment_amount > 0 AND payment_amount <= 99999999999999),
  payment_date TEXT NOT NULL CHECK (payment_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  funds_blocked_reference_number TEXT NOT NULL REFERENCES fund_blocks (block_reference_no),
  beneficiary_name TEXT,
  beneficiary_account TEXT,
  beneficiary_account_currency TEXT,
  beneficiary_account_type TEXT CHECK (beneficiary_account_type IN ('BANK_ACCOUNT', 'MOBILE_WALLET', 'EMAIL_WALLET')),
  beneficiary_bank_code TEXT,
  beneficiary_branch_code TEXT,
  beneficiary_mobile_wallet_provider TEXT,
  beneficiary_phone_no TEXT,
  beneficiary_email TEXT,
  beneficiary_email_wallet_provider TEXT,
  narrative_1 TEXT,
  narrative_2 TEXT,
  narrative_3 TEXT,
  narrative_4 TEXT,
  narrative_5 TEXT,
  narrative_6 TEXT,
  booked_at TEXT
) STRICT;
CREATE INDEX payments_by_batch ON initiate_payment_requests (batch_id);
CREATE INDEX payments_to_book ON initiate_payment_requests (batch_id, payment_date) WHERE booked_at IS NULL;
CREATE INDEX payments_by_block ON initiate_payment_requests (funds_blocked_reference_number);

CREATE TABLE accounting_logs (
  id INTEGER PRIMARY KEY,
  reference_no TEXT NOT NULL GENERATED ALWAYS AS ('EB' || printf('%014d', id)) VIRTUAL,
  corresponding_block_reference_no TEXT,
  customer_reference_no TEXT NOT NULL,
  debit_credit TEXT NOT NULL CHECK (debit_credit IN ('D', 'C', 'RD', 'RC')),
  account_number TEXT NOT NULL REFERENCES accounts (account_number),
  transaction_amount INTEGER NOT NULL CHECK (transaction_amount > 0 AND transaction_amount <= 99999999999999),
  transaction_date TEXT NOT NULL,
  transaction_currency TEXT NOT NULL,
  transaction_code TEXT NOT NULL CHECK (transaction_code IN ('DBT', 'DEP', 'RTN')),
  narrative_1 TEXT,
  narrative_2 TEXT,
  narrative_3 TEXT,
  narrative_4 TEXT,
  narrative_5 TEXT,
  narrative_6 TEXT,
  contra_account_number TEXT,
  statement_id INTEGER REFERENCES account_statements (id),
  created_at TEXT NOT NULL,
  -- The database itself keeps a payment from being booked twice.
  UNIQUE (customer_reference_no, transaction_code, debit_credit)
) STRICT;
CREATE INDEX accounting_logs_by_account ON accounting_logs (account_number, transaction_date, id);
CREATE INDEX accounting_logs_unreported ON accounting_logs (account_number, id) WHERE statement_id IS NULL;

CREATE TRIGGER accounting_logs_are_never_deleted BEFORE DELETE ON accounting_logs
BEGIN SELECT RAISE(ABORT, 'accounting_logs rows are never deleted'); END;

-- An entry may be marked, once, with the statement that reported it; any other column, and a second mark, is refused.
CREATE TRIGGER accounting_logs_are_never_changed
BEFORE UPDATE OF id, corresponding_block_reference_no, customer_reference_no, debit_credit, account_number,
  transaction_amount, transaction_date, transaction_currency, transaction_code, narrative_1, narrative_2, narrative_3,
  narrative_4, narrative_5, narrative_6, contra_account_number, created_at ON accounting_logs
BEGIN SELECT RAISE(ABORT, 'accounting_logs rows are never changed'); END;
CREATE TRIGGER accounting_logs_are_reported_once BEFORE UPDATE OF statement_id ON accounting_logs
WHEN OLD.statement_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an accounting_logs row is reported by one statement only'); END;

CREATE TABLE account_statements (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_number TEXT NOT NULL REFERENCES accounts (account_number),
  account_statement_date TEXT NOT NULL,
  statement_state TEXT NOT NULL DEFAULT 'requested' CHECK (statement_state IN ('requested', 'generated', 'failed')),
  requested_by TEXT NOT NULL CHECK (requested_by IN ('bridge', 'batch', 'operator')),
  statement_year INTEGER,
  statement_number INTEGER,
  opening_balance INTEGER,
  closing_balance INTEGER,
  entry_count INTEGER,
  fault TEXT,
  created_at TEXT NOT NULL,
  generated_at TEXT,
  -- Last: what stands behind a long text in a row is read through all of it.
  account_statement_lob TEXT,
  UNIQUE (account_number, statement_year, statement_number),
  CHECK (statement_state <> 'generated' OR (account_statement_lob IS NOT NULL AND closing_balance IS NOT NULL))
) STRICT;
CREATE INDEX statements_requested ON account_statements (id) WHERE statement_state = 'requested';
CREATE INDEX statements_by_account ON account_statements (account_number, id);

CREATE TABLE statement_deliveries (
  statement_id INTEGER PRIMARY KEY REFERENCES account_statements (id),
  account_number TEXT NOT NULL,
  callback_url TEXT NOT NULL,
  delivery_state TEXT NOT NULL CHECK (delivery_state IN ('queued', 'failing', 'delivered')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT,
  last_error TEXT,
  response_status INTEGER,
  response_body TEXT,
  delivered_at TEXT,
  created_at TEXT NOT NULL,
  CHECK ((delivery_state = 'delivered') = (delivered_at IS NOT NULL))
) STRICT;
CREATE INDEX deliveries_open ON statement_deliveries (statement_id) WHERE delivery_state <> 'delivered';

CREATE TABLE settings (
  setting_key TEXT PRIMARY KEY,
  setting_value TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
`,
};
