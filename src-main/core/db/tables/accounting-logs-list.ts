import { sql } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { any, contains, given, readPage, type Condition } from '../page.ts';
import { defineQuery } from '../query.ts';
import type { Entry } from './accounting-logs.ts';

const SORTS = { bookedAt: sql`id`, amountMinor: sql`transaction_amount` };
const SEARCHED = [
  sql`customer_reference_no`,
  sql`corresponding_block_reference_no`,
  sql`account_number`,
  ...[1, 2, 3, 4, 5, 6].map((line) => sql.ref(`narrative_${line}`)),
];

/** A page of the accounting log. */
export function listEntries(handle: Handle, query: OperatorArgument<'listEntries'>): Page<Entry> {
  return readPage(handle, query, {
    columns: sql`*`,
    from: sql`accounting_logs`,
    where: [
      ...given(query.accountNumber, (number) => sql`account_number = ${number}`),
      ...given(query.mark, (mark) => sql`debit_credit = ${mark}`),
      ...given(query.customerReferenceNo, (reference) => sql`customer_reference_no = ${reference}`),
      ...given(query.from, (date) => sql`transaction_date >= ${date}`),
      ...given(query.to, (date) => sql`transaction_date <= ${date}`),
      ...given(query.search, (text) => matching(handle, text)),
    ],
    sort: SORTS[query.sort],
    id: sql`id`,
  });
}

const byCustomerReference = defineQuery((db, p: { reference: string }) =>
  db.selectFrom('accounting_logs').select('id').where('customer_reference_no', '=', p.reference).limit(1),
);

/** A reference that is typed in full is found by its index; only the rest costs a scan. */
function matching(handle: Handle, text: string): Condition {
  const own = /^EB(\d{14})$/.exec(text);
  if (own !== null) return sql`id = ${Number(own[1])}`;
  return byCustomerReference.first(handle, { reference: text }) === undefined
    ? any(SEARCHED.map((column) => contains(column, text)))
    : sql`customer_reference_no = ${text}`;
}
