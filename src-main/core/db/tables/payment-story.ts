import type { Handle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { Entry } from './accounting-logs.ts';
import type { StatementHead } from './account-statements.ts';

/** All that a story says is of one moment of the ledger. */
export { readMoment } from '../handle.ts';

/* What the story of one payment reads beside the other tables' own queries: each by an index, so it costs the same in a ledger of millions. */

const entries = defineQuery((db, p: { reference: string }) =>
  db
    .selectFrom('accounting_logs')
    .selectAll()
    .where('customer_reference_no', '=', p.reference)
    .where('transaction_code', 'in', ['DBT', 'RTN']),
);
const HEAD = [
  'id',
  'account_number',
  'account_statement_date',
  'statement_state',
  'requested_by',
  'statement_year',
  'statement_number',
  'opening_balance',
  'closing_balance',
  'entry_count',
  'fault',
  'created_at',
  'generated_at',
] as const;
const head = defineQuery((db, p: { id: number }) =>
  db.selectFrom('account_statements').select(HEAD).where('id', '=', p.id),
);
const requested = defineQuery((db, p: { account: string; date: string }) =>
  db
    .selectFrom('account_statements')
    .select(HEAD)
    .where('statement_state', '=', 'requested')
    .where('account_number', '=', p.account)
    .where('account_statement_date', '>=', p.date)
    .orderBy('id')
    .limit(1),
);
const newest = defineQuery((db, p: { account: string }) =>
  db
    .selectFrom('account_statements')
    .select(HEAD)
    .where('account_number', '=', p.account)
    .orderBy('id', 'desc')
    .limit(1),
);

/** The entries of a payment and of its return, in order of booking: four at most. */
export function findPaymentEntries(handle: Handle, paymentReference: string): Entry[] {
  return entries.all(handle, { reference: paymentReference }).sort((a, b) => a.id - b.id);
}

/** A statement's row without its text, which may be long. */
export function findStatementHead(handle: Handle, id: number): StatementHead {
  return head.first(handle, { id })!;
}

/**
 * The statement that will report an entry of this day: the first that was asked for and is to be written; else the account's newest
 * when that failed, since what it would have reported is still open.
 */
export function findNextStatement(handle: Handle, account: string, date: string): StatementHead | undefined {
  const asked = requested.first(handle, { account, date });
  if (asked !== undefined) return asked;
  const last = newest.first(handle, { account });
  return last?.statement_state === 'failed' && last.account_statement_date >= date ? last : undefined;
}
