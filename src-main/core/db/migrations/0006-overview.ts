import type { Migration } from './migration.ts';

/**
 * The overview counts what was written and delivered on a day, what failed and what has been blocked for long, over and over, in
 * tables that grow. None of these indexes is on accounting_logs: posting pays nothing for them.
 */
export const overviewIndexes: Migration = {
  name: '0006-overview',
  sql: `
CREATE INDEX statements_by_writing ON account_statements (generated_at, statement_state, entry_count)
  WHERE generated_at IS NOT NULL;
CREATE INDEX statements_failed ON account_statements (account_number, id) WHERE statement_state = 'failed';
CREATE INDEX deliveries_done ON statement_deliveries (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX fund_blocks_with_rest ON fund_blocks (created_at) WHERE amount > amount_released + amount_pending;
`,
};
