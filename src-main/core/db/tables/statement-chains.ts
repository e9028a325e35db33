import {
  walkChain,
  type ChainLink,
  type ChainStatement,
} from '../../../../src-shared/bank/statement-chain.ts';
import type { Handle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import { findAccount } from './accounts.ts';

const ofAccount = defineQuery((db, p: { account: string }) =>
  db
    .selectFrom('account_statements')
    .select([
      'id',
      'statement_state',
      'account_statement_date',
      'statement_year',
      'statement_number',
      'opening_balance',
      'closing_balance',
    ])
    .where('account_number', '=', p.account)
    .orderBy('id'),
);

/** A statement of an account in its chain, with what its row says of it. */
export type ChainedStatement = ChainStatement & ChainLink;

/** All statements of an account in order, each in its place in the chain; none for an account that there is not. */
export function readChain(handle: Handle, accountNumber: string): ChainedStatement[] {
  const account = findAccount(handle, accountNumber);
  if (account === undefined) return [];
  const statements = ofAccount.all(handle, { account: accountNumber }).map((row): ChainStatement => ({
    id: row.id,
    generated: row.statement_state === 'generated',
    date: row.account_statement_date,
    year: row.statement_year,
    number: row.statement_number,
    openingMinor: row.opening_balance,
    closingMinor: row.closing_balance,
  }));
  const links = walkChain(
    { openedDate: account.opened_date, openingMinor: account.opening_funds },
    statements,
  );
  return statements.map((statement, at) => ({ ...statement, ...links[at]! }));
}
