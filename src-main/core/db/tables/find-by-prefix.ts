import { sql } from 'kysely';
import type { Handle } from '../handle.ts';
import { defineQuery } from '../query.ts';

/*
 * Things by how their references begin, each by the index that keeps the reference unique: it costs the same in a ledger of millions. A
 * range and no LIKE, which would take the index only for texts that SQLite can see as it prepares the query.
 */

interface Range {
  from: string;
  to: string;
  limit: number;
}

/** All texts that begin with the prefix are in this range: nothing sorts behind the last character of Unicode. */
export function rangeOf(prefix: string, limit: number): Range {
  return { from: prefix, to: `${prefix}\u{10FFFF}`, limit };
}

const accountsByNumber = defineQuery((db, p: Range) =>
  db
    .selectFrom('accounts')
    .select(['account_number', 'account_holder_name', 'available_balance', 'account_currency'])
    .where('account_number', '>=', p.from)
    .where('account_number', '<', p.to)
    .orderBy('account_number')
    .limit(p.limit),
);
const accountsByHolder = defineQuery((db, p: Range) =>
  db
    .selectFrom('accounts')
    .select(['account_number', 'account_holder_name', 'available_balance', 'account_currency'])
    .where((eb) => eb(sql`account_holder_name collate nocase`, '>=', p.from))
    .where((eb) => eb(sql`account_holder_name collate nocase`, '<', p.to))
    .orderBy(sql`account_holder_name collate nocase`)
    .limit(p.limit),
);
const accountsByPhone = defineQuery((db, p: Range) =>
  db
    .selectFrom('accounts')
    .select(['account_number', 'account_holder_name', 'account_holder_phone', 'phone_digits'])
    .where('phone_digits', '>=', p.from)
    .where('phone_digits', '<', p.to)
    .orderBy('phone_digits')
    .limit(p.limit),
);
const payments = defineQuery((db, p: Range) =>
  db
    .selectFrom('initiate_payment_requests')
    .select(['payment_reference_number', 'beneficiary_name', 'payment_amount', 'remitting_account_currency'])
    .where('payment_reference_number', '>=', p.from)
    .where('payment_reference_number', '<', p.to)
    .orderBy('payment_reference_number')
    .limit(p.limit),
);
const blocks = defineQuery((db, p: Range) =>
  db
    .selectFrom('fund_blocks')
    .select(['block_reference_no', 'account_number', 'amount', 'currency'])
    .where('block_reference_no', '>=', p.from)
    .where('block_reference_no', '<', p.to)
    .orderBy('block_reference_no')
    .limit(p.limit),
);
const batches = defineQuery((db, p: Range) =>
  db
    .selectFrom('initiate_payment_batch_requests')
    .select(['batch_id', 'remitting_account', 'amount_total', 'currency'])
    .where('batch_id', '>=', p.from)
    .where('batch_id', '<', p.to)
    .orderBy('batch_id')
    .limit(p.limit),
);
const ENTRY = [
  'reference_no',
  'customer_reference_no',
  'account_number',
  'transaction_amount',
  'transaction_currency',
  'transaction_date',
] as const;
const entriesByReference = defineQuery((db, p: Range) =>
  db
    .selectFrom('accounting_logs')
    .select(ENTRY)
    .where('customer_reference_no', '>=', p.from)
    .where('customer_reference_no', '<', p.to)
    .orderBy('customer_reference_no')
    .limit(p.limit),
);
const entriesById = defineQuery((db, p: { from: number; to: number; limit: number }) =>
  db
    .selectFrom('accounting_logs')
    .select(ENTRY)
    .where('id', '>=', p.from)
    .where('id', '<=', p.to)
    .orderBy('id')
    .limit(p.limit),
);
const STATEMENT = [
  'id',
  'account_number',
  'statement_number',
  'statement_year',
  'account_statement_date',
] as const;
const statementByNumber = defineQuery((db, p: { account: string; year: number; number: number }) =>
  db
    .selectFrom('account_statements')
    .select(STATEMENT)
    .where('account_number', '=', p.account)
    .where('statement_year', '=', p.year)
    .where('statement_number', '=', p.number),
);
const statementById = defineQuery((db, p: { id: number }) =>
  db.selectFrom('account_statements').select(STATEMENT).where('id', '=', p.id),
);

export const findAccountsByNumber = (handle: Handle, range: Range) => accountsByNumber.all(handle, range);
export const findAccountsByHolder = (handle: Handle, range: Range) => accountsByHolder.all(handle, range);
/** `prefix` in digits; only accounts that have a phone. */
export const findAccountsByPhone = (handle: Handle, range: Range) => accountsByPhone.all(handle, range);
export const findPaymentsByReference = (handle: Handle, range: Range) => payments.all(handle, range);
export const findBlocksByReference = (handle: Handle, range: Range) => blocks.all(handle, range);
export const findBatchesById = (handle: Handle, range: Range) => batches.all(handle, range);
/** By what the customer calls them: a payment's reference, a deposit's. */
export const findEntriesByReference = (handle: Handle, range: Range) => entriesByReference.all(handle, range);
/** By the ledger's own number, of which `reference_no` is made. */
export const findEntriesById = (handle: Handle, ids: { from: number; to: number; limit: number }) =>
  entriesById.all(handle, ids);
export const findStatementByNumber = (
  handle: Handle,
  wanted: { account: string; year: number; number: number },
) => statementByNumber.first(handle, wanted);
export const findStatementById = (handle: Handle, id: number) => statementById.first(handle, { id });
