import { sql } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { contains, given, readPage } from '../page.ts';
import { defineQuery, runBuilt } from '../query.ts';
import type { StatementHead } from './account-statements.ts';
import type { StatementDelivery } from './statement-deliveries.ts';

/** A statement without its text, with its account's currency and, where it is to be sent, its delivery. */
export type ListedStatement = StatementHead & { account_currency: string } & {
  [Column in keyof Omit<StatementDelivery, 'statement_id' | 'account_number' | 'created_at'>]:
    StatementDelivery[Column] | null;
};

const SORTS = { requestedAt: sql`statement.id`, accountNumber: sql`statement.account_number` };
const COLUMNS = sql`statement.id, statement.account_number, account_statement_date, statement_state, requested_by,
  statement_year, statement_number, opening_balance, closing_balance, entry_count, fault, statement.created_at, generated_at,
  account_currency, callback_url, delivery_state, attempts, next_attempt_at, last_error, response_status, response_body, delivered_at`;
const FROM = sql`account_statements as statement
  join accounts as account on account.account_number = statement.account_number
  left join statement_deliveries as delivery on delivery.statement_id = statement.id`;

/** A page of statements, their texts left out. */
export function listStatements(
  handle: Handle,
  query: OperatorArgument<'listStatements'>,
): Page<ListedStatement> {
  return readPage(handle, query, {
    columns: COLUMNS,
    from: FROM,
    where: [
      ...given(query.accountNumber, (number) => sql`statement.account_number = ${number}`),
      ...given(query.state, (state) => sql`statement_state = ${state}`),
      ...given(query.delivery, (state) => sql`delivery_state = ${state}`),
      ...given(query.search, (text) => contains(sql`statement.account_number`, text)),
    ],
    sort: SORTS[query.sort],
    id: sql`statement.id`,
  });
}

/** One statement with its text; undefined when there is none. */
export function findListedStatement(
  handle: Handle,
  id: number,
): (ListedStatement & { account_statement_lob: string | null }) | undefined {
  const query = sql<
    ListedStatement & { account_statement_lob: string | null }
  >`select ${COLUMNS}, account_statement_lob from ${FROM} where statement.id = ${id}`;
  return runBuilt(handle, query)[0];
}

const states = defineQuery((db) =>
  db
    .selectFrom('account_statements')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('statement_state', '=', 'requested').as('requested'),
      eb.fn.countAll<number>().filterWhere('statement_state', '=', 'failed').as('failed'),
    ]),
);
const deliveries = defineQuery((db) =>
  db
    .selectFrom('statement_deliveries')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('delivery_state', '=', 'queued').as('queued'),
      eb.fn.countAll<number>().filterWhere('delivery_state', '=', 'failing').as('failing'),
    ])
    .where('delivery_state', '<>', 'delivered'),
);

/** How many statements wait or have failed, and how many deliveries wait or are failing. */
export function countStatements(handle: Handle): {
  requested: number;
  failed: number;
  queued: number;
  failing: number;
} {
  return { ...states.first(handle, {})!, ...deliveries.first(handle, {})! };
}
