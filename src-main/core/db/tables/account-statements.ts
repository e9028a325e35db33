import { sql, type Selectable } from 'kysely';
import type { StatementOrigin } from '../../../../src-shared/bank/statuses.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { AccountStatementsTable } from '../schema.ts';

export type AccountStatement = Selectable<AccountStatementsTable>;
/** A statement without its text. */
export type StatementHead = Omit<AccountStatement, 'account_statement_lob'>;

const byId = defineQuery((db, p: { id: number }) =>
  db.selectFrom('account_statements').selectAll().where('id', '=', p.id),
);
const insert = defineQuery((db, p: { account: string; date: string; origin: StatementOrigin; now: string }) =>
  db
    .insertInto('account_statements')
    .values({
      account_number: p.account,
      account_statement_date: p.date,
      requested_by: p.origin,
      created_at: p.now,
    })
    .returning('id'),
);
const requested = defineQuery((db) =>
  db.selectFrom('account_statements').select('id').where('statement_state', '=', 'requested').orderBy('id'),
);
const requestedFor = defineQuery((db, p: { account: string; date: string }) =>
  db
    .selectFrom('account_statements')
    .select('id')
    .where('statement_state', '=', 'requested')
    .where('account_number', '=', p.account)
    .where('account_statement_date', '=', p.date)
    .limit(1),
);
const requestedOf = defineQuery((db, p: { account: string }) =>
  db
    .selectFrom('account_statements')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('statement_state', '=', 'requested')
    .where('account_number', '=', p.account),
);
const lastGenerated = defineQuery((db, p: { account: string }) =>
  db
    .selectFrom('account_statements')
    .select(['id', 'closing_balance'])
    .where('account_number', '=', p.account)
    .where('statement_state', '=', 'generated')
    .orderBy('id', 'desc')
    .limit(1),
);
const latestDate = defineQuery((db, p: { account: string }) =>
  db
    .selectFrom('account_statements')
    .select((eb) => eb.fn.max('account_statement_date').as('date'))
    .where('account_number', '=', p.account)
    .where('statement_state', '=', 'generated'),
);
const lastNumber = defineQuery((db, p: { account: string; year: number }) =>
  db
    .selectFrom('account_statements')
    .select(sql<number>`coalesce(max(statement_number), 0)`.as('number'))
    .where('account_number', '=', p.account)
    .where('statement_year', '=', p.year),
);
interface Generated {
  id: number;
  text: string;
  year: number;
  number: number;
  opening: number;
  closing: number;
  entries: number;
  now: string;
}
const generate = defineQuery((db, p: Generated) =>
  db
    .updateTable('account_statements')
    .set({
      statement_state: 'generated',
      account_statement_lob: p.text,
      statement_year: p.year,
      statement_number: p.number,
      opening_balance: p.opening,
      closing_balance: p.closing,
      entry_count: p.entries,
      generated_at: p.now,
    })
    .where('id', '=', p.id),
);
const fail = defineQuery((db, p: { id: number; text: string | null; fault: string }) =>
  db
    .updateTable('account_statements')
    .set({ statement_state: 'failed', account_statement_lob: p.text, fault: p.fault })
    .where('id', '=', p.id),
);

export function findStatement(handle: Handle, id: number): AccountStatement | undefined {
  return byId.first(handle, { id });
}

/** Records that a statement was asked for; gives back its id. */
export function insertStatementRequest(
  handle: WriteHandle,
  request: { account: string; date: string; origin: StatementOrigin; now: string },
): number {
  handle.touch('account_statements');
  return insert.first(handle, request)!.id;
}

/** The bank's own wish for a statement, after a batch or returns; one that is still to be generated will have it all. */
export function ensureStatementRequest(
  handle: WriteHandle,
  request: { account: string; date: string; now: string },
): void {
  const { account, date } = request;
  if (requestedFor.first(handle, { account, date }) !== undefined) return;
  insertStatementRequest(handle, { ...request, origin: 'batch' });
}

/** The ids of the statements still to be generated, in the order they were asked for. */
export function findRequestedStatements(handle: Handle): number[] {
  return requested.all(handle, {}).map((row) => row.id);
}

/** How many statements of the account are still to be generated. */
export function countRequested(handle: Handle, account: string): number {
  return requestedOf.first(handle, { account })!.count;
}

/**
 * The statement of the account that was generated last: its closing balance is where the next one opens. The job works in
 * order of the ids, so the highest is the last; a time stamp would not be, on a clock that was set back.
 */
export function findLastGenerated(
  handle: Handle,
  account: string,
): { id: number; closing_balance: number | null } | undefined {
  return lastGenerated.first(handle, { account });
}

/** The latest day for which a statement of the account was generated; null before the first. */
export function latestStatementDate(handle: Handle, account: string): string | null {
  return latestDate.first(handle, { account })!.date;
}

/** The highest `:28C:` number of the account in a year; 0 before the first. */
export function lastStatementNumber(handle: Handle, account: string, year: number): number {
  return lastNumber.first(handle, { account, year })!.number;
}

export function markGenerated(handle: WriteHandle, statement: Generated): void {
  generate.run(handle, statement);
  handle.touch('account_statements');
}

/** Keeps a statement that did not pass its preflight, with the text for the operator to see; it has no number and is never sent. */
export function markFailed(handle: WriteHandle, id: number, text: string | null, fault: string): void {
  fail.run(handle, { id, text, fault });
  handle.touch('account_statements');
}
