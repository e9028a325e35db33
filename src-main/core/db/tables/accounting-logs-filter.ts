import { sql } from 'kysely';
import type { EntryFilter } from '../../../../src-shared/operator/entries-views.ts';
import type { Handle } from '../handle.ts';
import { any, contains, given, type Condition } from '../page.ts';
import { defineQuery } from '../query.ts';

const SEARCHED = [
  sql`customer_reference_no`,
  sql`corresponding_block_reference_no`,
  sql`account_number`,
  ...[1, 2, 3, 4, 5, 6].map((line) => sql.ref(`narrative_${line}`)),
];

/**
 * Which entries a filter of the accounting log means. In a list by number, the entries of a busy account are met on the way: by its
 * index (hence the `+`, which hides the term from it) SQLite would fetch and sort them all for each page.
 */
export function entryConditions(handle: Handle, filter: EntryFilter): Condition[] {
  return [
    ...given(filter.accountNumber, (account) =>
      isBusy(handle, account) ? sql`+account_number = ${account}` : sql`account_number = ${account}`,
    ),
    ...given(filter.mark, (mark) => sql`debit_credit = ${mark}`),
    ...given(filter.customerReferenceNo, (reference) => sql`customer_reference_no = ${reference}`),
    ...given(filter.from, (date) => sql`transaction_date >= ${date}`),
    ...given(filter.to, (date) => sql`transaction_date <= ${date}`),
    ...given(filter.search, (text) => matching(handle, text)),
  ];
}

const byCustomerReference = defineQuery((db, p: { reference: string }) =>
  db.selectFrom('accounting_logs').select('id').where('customer_reference_no', '=', p.reference).limit(1),
);

/** A reference that is typed in full is found by its index; only the rest costs a scan. */
function matching(handle: Handle, text: string): Condition {
  const own = /^EB(\d{14})$/.exec(text);
  if (own !== null) return sql`id = ${Number(own[1])}`;
  return isReference(handle, text)
    ? sql`customer_reference_no = ${text}`
    : any(SEARCHED.map((column) => contains(column, text)));
}

const isReference = (handle: Handle, text: string): boolean =>
  byCustomerReference.first(handle, { reference: text }) !== undefined;

const ofAccount = defineQuery((db, p: { account: string; limit: number }) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('accounting_logs')
        .select('id')
        .where('account_number', '=', p.account)
        .limit(p.limit)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count')),
);

/** An account with more entries is busy: going through the whole log in its order is cheaper than fetching them one by one. */
const BUSY = 20_000;

const isBusy = (handle: Handle, account: string): boolean =>
  ofAccount.first(handle, { account, limit: BUSY + 1 })!.count > BUSY;

/** Whether an index leads to the few entries that can fit; else only a way through the whole log finds them. */
export function isIndexed(handle: Handle, filter: EntryFilter): boolean {
  const { customerReferenceNo: reference, search, accountNumber: account } = filter;
  if (reference !== undefined && reference !== '') return true;
  if (search !== undefined && (/^EB\d{14}$/.test(search) || isReference(handle, search))) return true;
  return account !== undefined && account !== '' && !isBusy(handle, account);
}
