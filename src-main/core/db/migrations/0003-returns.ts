import type { Migration } from './migration.ts';

const REASONS = "('ACCOUNT_CLOSED', 'ACCOUNT_NOT_FOUND', 'ACCOUNT_DORMANT', 'ACCOUNT_DECEASED')";

/**
 * Payments that come back (spec/data-model.md, 6), and what an operator releases of a block by hand: a row each, never changed, so that
 * what every block has released stays provable.
 */
export const returns: Migration = {
  name: '0003-returns',
  sql: `
-- Decided as the payment is booked, taken back when it has come back or cannot any more.
ALTER TABLE initiate_payment_requests ADD COLUMN return_expected TEXT CHECK (return_expected IN ${REASONS});
ALTER TABLE initiate_payment_requests ADD COLUMN returned_at TEXT CHECK (returned_at IS NULL OR booked_at IS NOT NULL);
ALTER TABLE initiate_payment_requests ADD COLUMN return_reason TEXT
  CHECK (return_reason IN ${REASONS}) CHECK ((return_reason IS NULL) = (returned_at IS NULL));
CREATE INDEX payments_to_return ON initiate_payment_requests (id) WHERE return_expected IS NOT NULL;
CREATE INDEX payments_returned ON initiate_payment_requests (id) WHERE returned_at IS NOT NULL;

CREATE TABLE fund_block_releases (
  id INTEGER PRIMARY KEY,
  block_reference_no TEXT NOT NULL REFERENCES fund_blocks (block_reference_no),
  amount INTEGER NOT NULL CHECK (amount > 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX fund_block_releases_by_block ON fund_block_releases (block_reference_no, id);
CREATE TRIGGER fund_block_releases_are_never_changed BEFORE UPDATE ON fund_block_releases
BEGIN SELECT RAISE(ABORT, 'fund_block_releases rows are never changed'); END;
CREATE TRIGGER fund_block_releases_are_never_deleted BEFORE DELETE ON fund_block_releases
BEGIN SELECT RAISE(ABORT, 'fund_block_releases rows are never deleted'); END;
`,
};
