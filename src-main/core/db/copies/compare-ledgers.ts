import { sql, type RawBuilder } from 'kysely';
import type { LedgerDifference } from '../../../../src-shared/operator/backup-views.ts';
import type { Handle } from '../handle.ts';
import { runBuilt } from '../query.ts';

/** By what a row of each table is the same row in two ledgers: its number alone is not, once a ledger was restored and went on. */
const SAME = {
  accounts: ['account_number', 'opened_at'],
  fund_blocks: ['block_reference_no', 'created_at'],
  initiate_payment_requests: ['payment_reference_number', 'batch_id'],
  accounting_logs: [
    'customer_reference_no',
    'debit_credit',
    'account_number',
    'transaction_amount',
    'created_at',
  ],
  account_statements: ['account_number', 'created_at', 'statement_state'],
} as const;

/**
 * What one ledger has and another has not, table by table; both are databases of one connection. A generated statement
 * counts, one that only was asked for does not.
 */
export function differenceOf(handle: Handle, one: string, other: string): LedgerDifference {
  /** How many rows are missing in the other, and of those, how many are `special`. */
  const missing = (table: keyof typeof SAME, special: RawBuilder<unknown> = sql`1`) => {
    const columns = (side: string) => sql.join(SAME[table].map((column) => sql.ref(`${side}.${column}`)));
    const [row] = runBuilt(
      handle,
      sql<{
        count: number;
        special: number;
      }>`select count(*) as count, count(*) filter (where ${special}) as special
        from ${sql.table(`${one}.${table}`)} as a left join ${sql.table(`${other}.${table}`)} as b using (id)
        where b.id is null or (${columns('a')}) is not (${columns('b')})`,
    );
    return row!;
  };
  const entries = missing('accounting_logs', sql`a.transaction_code = 'DEP' and a.debit_credit = 'C'`);
  return {
    accounts: missing('accounts').count,
    blocks: missing('fund_blocks').count,
    payments: missing('initiate_payment_requests').count,
    entries: entries.count,
    deposits: entries.special,
    statements: missing('account_statements', sql`a.statement_state = 'generated'`).special,
  };
}
