import type { Migration } from './migration.ts';

/**
 * The outbox: every state that a delivery can be in, each attempt with what came of it, and what is sent for training beside the real
 * chain. SQLite cannot change a CHECK, so statement_deliveries is made anew and its rows are taken along.
 */
export const outbox: Migration = {
  name: '0004-outbox',
  sql: `
CREATE TABLE new_deliveries (
  statement_id INTEGER PRIMARY KEY REFERENCES account_statements (id),
  account_number TEXT NOT NULL,
  callback_url TEXT NOT NULL,
  -- Where this sending alone goes; null: to the callback URL.
  other_url TEXT CHECK (other_url <> ''),
  delivery_state TEXT NOT NULL
    CHECK (delivery_state IN ('queued', 'sending', 'failing', 'delivered', 'given_up', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Since it was last put in the queue.
  attempts_in_row INTEGER NOT NULL DEFAULT 0,
  next_attempt_at TEXT,
  fault TEXT,
  last_error TEXT,
  response_status INTEGER,
  response_body TEXT,
  delivered_at TEXT,
  created_at TEXT NOT NULL,
  CHECK ((delivery_state = 'delivered') = (delivered_at IS NOT NULL)),
  CHECK ((delivery_state IN ('queued', 'failing')) = (next_attempt_at IS NOT NULL))
) STRICT;
INSERT INTO new_deliveries (statement_id, account_number, callback_url, delivery_state, attempts, next_attempt_at, fault, last_error,
    response_status, response_body, delivered_at, created_at)
  SELECT statement_id, account_number, callback_url, delivery_state, attempts,
    CASE delivery_state WHEN 'delivered' THEN NULL ELSE coalesce(next_attempt_at, created_at) END,
    CASE WHEN last_error IS NULL THEN NULL ELSE 'other' END, last_error, response_status, response_body, delivered_at, created_at
  FROM statement_deliveries;
DROP TABLE statement_deliveries;
ALTER TABLE new_deliveries RENAME TO statement_deliveries;
CREATE INDEX deliveries_open ON statement_deliveries (account_number, statement_id, delivery_state)
  WHERE delivery_state <> 'delivered';

CREATE TABLE delivery_attempts (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER NOT NULL REFERENCES statement_deliveries (statement_id),
  attempt_number INTEGER NOT NULL,
  callback_url TEXT NOT NULL,
  started_at TEXT NOT NULL,
  -- Null while it is under way, and for ever when the bank was stopped in the middle.
  finished_at TEXT,
  milliseconds INTEGER,
  fault TEXT,
  error TEXT,
  response_status INTEGER,
  response_body TEXT,
  UNIQUE (statement_id, attempt_number)
) STRICT;

CREATE TABLE training_sends (
  id INTEGER PRIMARY KEY,
  -- The statement that it was made of.
  statement_id INTEGER NOT NULL REFERENCES account_statements (id),
  defect TEXT NOT NULL,
  callback_url TEXT NOT NULL,
  statement_text TEXT NOT NULL,
  defect_from_line INTEGER NOT NULL,
  defect_to_line INTEGER NOT NULL,
  training_state TEXT NOT NULL CHECK (training_state IN ('queued', 'sending', 'delivered', 'failed')),
  fault TEXT,
  error TEXT,
  response_status INTEGER,
  response_body TEXT,
  created_at TEXT NOT NULL,
  finished_at TEXT,
  CHECK ((training_state IN ('delivered', 'failed')) = (finished_at IS NOT NULL))
) STRICT;
CREATE INDEX training_sends_open ON training_sends (id) WHERE finished_at IS NULL;
CREATE INDEX training_sends_by_statement ON training_sends (statement_id, id);
`,
};
