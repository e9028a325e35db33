import { sql, type Selectable } from 'kysely';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { AccountingLogsTable } from '../schema.ts';
import { appendToTrail, nextInTrail } from '../trail-heads.ts';

export type Entry = Selectable<AccountingLogsTable>;
/** An entry before the ledger numbers it. */
export type NewEntry = Omit<Entry, 'id' | 'reference_no' | 'statement_id' | 'chain_hash'>;

const insert = defineQuery((db, p: NewEntry & { id: number; chain_hash: string }) =>
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
    chain_hash: p.chain_hash,
  }),
);
/** What a statement says of an entry, and the entry's number. */
const STATED_COLUMNS = [
  'id',
  'reference_no',
  'customer_reference_no',
  'debit_credit',
  'transaction_amount',
  'transaction_date',
  'transaction_code',
  'narrative_1',
  'narrative_2',
  'narrative_3',
  'narrative_4',
  'narrative_5',
  'narrative_6',
  'contra_account_number',
] as const satisfies readonly (keyof Entry)[];
export type StatedEntry = Pick<Entry, (typeof STATED_COLUMNS)[number]>;

const unreported = defineQuery((db, p: { account: string; until: string }) =>
  db
    .selectFrom('accounting_logs')
    .select(STATED_COLUMNS)
    .where('account_number', '=', p.account)
    .where('statement_id', 'is', null)
    // With `+` it is no term for an index: the one by date would walk all that was ever reported.
    .where(sql`+transaction_date`, '<=', p.until)
    .orderBy('id'),
);
const report = defineQuery(
  (db, p: { account: string; until: string; lastEntry: number; statementId: number }) =>
    db
      .updateTable('accounting_logs')
      .set({ statement_id: p.statementId })
      .where('account_number', '=', p.account)
      .where('statement_id', 'is', null)
      .where('id', '<=', p.lastEntry)
      .where(sql`+transaction_date`, '<=', p.until),
);
const countOpen = defineQuery((db, p: { account: string; until: string; limit: number }) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('accounting_logs')
        .select('id')
        .where('account_number', '=', p.account)
        .where('statement_id', 'is', null)
        .where(sql`+transaction_date`, '<=', p.until)
        .limit(p.limit)
        .as('open'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count')),
);
const another = defineQuery((db, p: { account: string; until: string; passed: number }) =>
  db
    .selectFrom('accounting_logs')
    .select('id')
    .where('account_number', '=', p.account)
    .where('statement_id', 'is', null)
    .where(sql`+transaction_date`, '<=', p.until)
    .limit(1)
    .offset(p.passed),
);
const reported = defineQuery((db, p: { account: string; statementId: number; from: string }) =>
  db
    .selectFrom('accounting_logs')
    .selectAll()
    .where('account_number', '=', p.account)
    .where('transaction_date', '>=', p.from)
    .where('statement_id', '=', p.statementId)
    .orderBy('id'),
);
const byId = defineQuery((db, p: { id: number }) =>
  db.selectFrom('accounting_logs').selectAll().where('id', '=', p.id),
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

const ofTransaction = defineQuery(
  (db, p: { reference: string; code: Entry['transaction_code']; mark: Entry['debit_credit'] }) =>
    db
      .selectFrom('accounting_logs')
      .selectAll()
      .where('customer_reference_no', '=', p.reference)
      .where('transaction_code', '=', p.code)
      .where('debit_credit', '=', p.mark),
);

/** The debit with which a payment was booked; undefined before. */
export function findDebit(handle: Handle, paymentReference: string): Entry | undefined {
  return ofTransaction.first(handle, { reference: paymentReference, code: 'DBT', mark: 'D' });
}

/** The number that the next entry will have. */
export function nextEntryId(handle: Handle): number {
  return nextInTrail(handle, 'accounting_logs');
}

/** Writes entries in their order, numbered on and tied to the trail. */
export function insertEntries(handle: WriteHandle, entries: readonly NewEntry[]): void {
  appendToTrail(handle, 'accounting_logs', entries, (entry) => insert.run(handle, entry));
  handle.touch('accounting_logs');
}

/** An account's entries up to a date that no statement has reported, in order of booking. */
export function eachUnreported(handle: Handle, account: string, until: string): Iterable<StatedEntry> {
  return unreported.each(handle, { account, until });
}

/** How many entries {@link eachUnreported} would find, counted up to `limit`. */
export function countUnreported(
  handle: Handle,
  query: { account: string; until: string; limit: number },
): number {
  return countOpen.first(handle, query)!.count;
}

/** Whether {@link eachUnreported} would find more than so many entries. */
export function hasMoreUnreported(
  handle: Handle,
  query: { account: string; until: string; than: number },
): boolean {
  const { account, until, than } = query;
  return another.first(handle, { account, until, passed: than }) !== undefined;
}

/** The entries of a day or later that a statement has reported, in order of booking. It walks all entries of the account from that day on. */
export function findReported(
  handle: Handle,
  query: { account: string; statementId: number; from: string },
): Entry[] {
  return reported.all(handle, query);
}

/** Marks what {@link eachUnreported} finds, up to an entry, as reported by a statement; gives back how many these are. */
export function markReported(
  handle: WriteHandle,
  marked: { account: string; until: string; lastEntry: number; statementId: number },
): number {
  const count = report.run(handle, marked);
  if (count > 0) handle.touch('accounting_logs');
  return count;
}

/** The entry with this reference_no, which is made from its id. */
export function findEntry(handle: Handle, referenceNo: string): Entry | undefined {
  const id = Number(/^EB(\d{14})$/.exec(referenceNo)?.[1]);
  return Number.isNaN(id) ? undefined : byId.first(handle, { id });
}

/** An account's newest entries, newest first. */
export function findLatestEntries(handle: Handle, account: string, limit: number): Entry[] {
  return latest.all(handle, { account, limit });
}
