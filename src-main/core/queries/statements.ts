import type { OperatorArgument } from '../../../src-shared/operator/api.ts';
import type { Page } from '../../../src-shared/operator/paging.ts';
import type { StatementDetail, StatementRow } from '../../../src-shared/operator/views.ts';
import { findListedStatement, listStatements } from '../db/tables/account-statements-list.ts';
import type { BankContext } from '../operations/context.ts';
import { neighboursOf, placesInChains } from './statement-chain.ts';
import { statementRow } from './views.ts';

/** A page of statements, each with its place in its account's chain. */
export function listOfStatements(
  handle: BankContext['reader'],
  query: OperatorArgument<'listStatements'>,
): Page<StatementRow> {
  const page = listStatements(handle, query);
  const places = placesInChains(handle, page.rows);
  return { ...page, rows: page.rows.map((row) => statementRow(row, places.get(row.id)!)) };
}

/** One statement with its text and its neighbours; null when there is none. */
export function statementDetail(handle: BankContext['reader'], id: number): StatementDetail | null {
  const statement = findListedStatement(handle, id);
  if (statement === undefined) return null;
  const { place, previous, next } = neighboursOf(handle, statement);
  return { ...statementRow(statement, place), text: statement.account_statement_lob, previous, next };
}
