import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import type { StatementOrigin } from '../../../src-shared/bank/statuses.ts';
import { insertStatementRequest } from '../db/tables/account-statements.ts';
import { findAccount } from '../db/tables/accounts.ts';
import type { BankContext } from './context.ts';

export interface RequestStatement {
  accountNumber: string;
  /** ISO date up to which entries belong, not after the business date; null for that date. */
  statementDate: string | null;
  origin: StatementOrigin;
}

/** Records that a statement is wanted; the statement job writes it (spec/data-model.md, 7). */
export function requestStatement(
  bank: BankContext,
  request: RequestStatement,
): Promise<Outcome<{ id: number }, 'account_not_found' | 'statement_date_in_future'>> {
  return bank.lane.write((handle) => {
    const account = findAccount(handle, request.accountNumber);
    if (account === undefined) return refuse('account_not_found', { account: request.accountNumber });
    const today = bank.clock.today();
    const date = request.statementDate ?? today;
    // It would close before its day is over, and the next one would open in the future.
    if (date > today) return refuse('statement_date_in_future', { date, today });

    const id = insertStatementRequest(handle, {
      account: account.account_number,
      date,
      origin: request.origin,
      now: bank.clock.now().toISOString(),
    });
    return done({ id });
  });
}
