import { sql, type RawBuilder } from 'kysely';
import type { OperatorArgument } from '../../../../src-shared/operator/api.ts';
import type { Page } from '../../../../src-shared/operator/paging.ts';
import type { Handle } from '../handle.ts';
import { contains, given, readPage } from '../page.ts';
import { defineQuery, runBuilt } from '../query.ts';
import type { StatementHead } from './account-statements.ts';
import type { StatementDelivery } from './statement-deliveries.ts';

/** A statement without its text, with its account's currency and, where it is to be sent, its delivery. */
export type ListedStatement = StatementHead & {
  account_currency: string;
  delivery_fault: StatementDelivery['fault'];
  /** The statement of the same account that goes to the same place before it: its id, its number and year. */
  waits_for: number | null;
  waits_for_number: string | null;
} & {
  [Column in keyof Omit<StatementDelivery, 'statement_id' | 'account_number' | 'created_at' | 'fault'>]:
    StatementDelivery[Column] | null;
};

const SORTS = { requestedAt: sql`statement.id`, accountNumber: sql`statement.account_number` };
/** The account's first statement that has to go to the same place before this one. */
const EARLIER = sql`(select min(earlier.statement_id) from statement_deliveries as earlier
  where earlier.account_number = delivery.account_number and earlier.statement_id < delivery.statement_id
    and earlier.delivery_state <> 'delivered' and earlier.delivery_state in ('queued', 'sending', 'failing')
    and earlier.other_url is delivery.other_url)`;
const COLUMNS = sql`statement.id, statement.account_number, account_statement_date, statement_state, requested_by,
  statement_year, statement_number, opening_balance, closing_balance, entry_count, statement.fault, statement.created_at, generated_at,
  account_currency, callback_url, other_url, delivery_state, attempts, attempts_in_row, next_attempt_at, delivery.fault as delivery_fault,
  last_error, response_status, response_body, delivered_at,
  case when delivery_state in ('queued', 'failing') then ${EARLIER} end as waits_for,
  case when delivery_state in ('queued', 'failing') then
    (select statement_number || '/' || statement_year from account_statements where id = ${EARLIER}) end as waits_for_number`;
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
      ...given(query.delivery, deliveryIs),
      ...given(query.search, (text) => contains(sql`statement.account_number`, text)),
    ],
    sort: SORTS[query.sort],
    id: sql`statement.id`,
  });
}

const DELIVERY_FILTERS: Readonly<Partial<Record<string, RawBuilder<unknown>>>> = {
  any: sql`delivery_state is not null`,
  waiting: sql`delivery_state in ('queued', 'sending', 'failing')`,
  never_sent: sql`statement_number is not null and delivery_state is null`,
};
const deliveryIs = (wanted: string): RawBuilder<unknown> =>
  DELIVERY_FILTERS[wanted] ?? sql`delivery_state = ${wanted}`;

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

// Each count by its own index: the table itself is full of long texts.
const states = defineQuery((db) =>
  db.selectNoFrom([
    sql<number>`(select count(*) from account_statements where statement_state = 'requested')`.as(
      'requested',
    ),
    sql<number>`(select count(*) from account_statements where statement_state = 'failed')`.as('failed'),
  ]),
);
const deliveries = defineQuery((db) =>
  db
    .selectFrom('statement_deliveries')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('delivery_state', 'in', ['queued', 'sending']).as('queued'),
      eb.fn.countAll<number>().filterWhere('delivery_state', '=', 'failing').as('failing'),
      eb.fn.countAll<number>().filterWhere('delivery_state', '=', 'given_up').as('givenUp'),
    ])
    .where('delivery_state', '<>', 'delivered'),
);

/** How many statements wait or have failed, and how many deliveries wait, are failing or were given up. */
export function countStatements(handle: Handle): {
  requested: number;
  failed: number;
  queued: number;
  failing: number;
  givenUp: number;
} {
  return { ...states.first(handle, {})!, ...deliveries.first(handle, {})! };
}
