import { sql, type Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { AccountingLogsTable } from '../schema.ts';

export type Entry = Selectable<AccountingLogsTable>;
/** An entry before the ledger numbers it. */
export type NewEntry = Omit<Entry, 'id' | 'reference_no' | 'statement_id'>;

const lastId = defineQuery((db) =>
  db.selectFrom('accounting_logs').select(sql<number>`coalesce(max(id), 0)`.as('id')),
);
const insert = defineQuery((db, p: NewEntry & { id: number }) =>
  db.insertInto('accounting_logs').values({
    id: p.id,
    corresponding_block_reference_no: p.corresponding_block_reference_no,
    customer_reference_no: p.customer_reference_no,
    debit_credit: p.debit_credit,
    account_number: p.account_number,
    transaction_amount: p.transaction_amount,
    transaction_date: p.transaction_date,
    transaction_currency: p.transaction_currency,
    transaction_code: p.transaction_code,
    narrative_1: p.narrative_1,
    narrative_2: p.narrative_2,
    narrative_3: p.narrative_3,
    narrative_4: p.narrative_4,
    narrative_5: p.narrative_5,
    narrative_6: p.narrative_6,
    contra_account_number: p.contra_account_number,
    created_at: p.created_at,
  }),
);
const unreported = defineQuery((db, p: { account: string; until: string }) =>
  db
    .selectFrom('accounting_logs')
    .selectAll()
    .where('account_number', '=', p.account)
    .where('statement_id', 'is', null)
    // With `+` it is no term for an index: the one by date would walk all that was ever reported.
    .where(sql`+transaction_date`, '<=', p.until)
    .orderBy('id'),
);
const report = defineQuery((db, p: { account: string; until: string; statementId: number }) =>
  db
    .updateTable('accounting_logs')
    .set({ statement_id: p.statementId })
    .where('account_number', '=', p.account)
    .where('statement_id', 'is', null)
    .where(sql`+transaction_date`, '<=', p.until),
);
const latest = defineQuery((db, p: { account: string; limit: number }) =>
  db
    .selectFrom('accounting_logs')
    .selectAll()
    .where('account_number', '=', p.account)
    .orderBy('transaction_date', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit),
);

/** The number of the newest entry; 0 in an empty log. */
export function lastEntryId(handle: Handle): number {
  return lastId.first(handle, {})!.id;
}

export function insertEntry(handle: WriteHandle, id: number, entry: NewEntry): void {
  insert.run(handle, { id, ...entry });
  handle.touch('accounting_logs');
}

/** An account's entries up to a date that no statement has reported, in order of booking. */
export function findUnreported(handle: Handle, account: string, until: string): Entry[] {
  return unreported.all(handle, { account, until });
}

/** Marks what {@link findUnreported} finds as reported by a statement. */
export function markReported(
  handle: WriteHandle,
  marked: { account: string; until: string; statementId: number },
): void {
  if (report.run(handle, marked) > 0) handle.touch('accounting_logs');
}

/** An account's newest entries, newest first. */
export function findLatestEntries(handle: Handle, account: string, limit: number): Entry[] {
  return latest.all(handle, { account, limit });
}
