import { COUNT_LIMIT } from '../../../src-shared/operator/paging.ts';
import type { UnreportedView } from '../../../src-shared/operator/statement-views.ts';
import { countRequested, latestStatementDate } from '../db/tables/account-statements.ts';
import { countUnreported } from '../db/tables/accounting-logs.ts';
import { findAccount } from '../db/tables/accounts.ts';
import type { BankContext } from '../operations/context.ts';

/**
 * What a statement would hold if it were written now, as of a day (null: the bank's today): which entries no statement has reported yet. Null
 * when there is no such account.
 */
export function unreported(
  { reader, clock }: Pick<BankContext, 'reader' | 'clock'>,
  { accountNumber, statementDate }: { accountNumber: string; statementDate: string | null },
): UnreportedView | null {
  const account = findAccount(reader, accountNumber);
  if (account === undefined) return null;
  const today = clock.today();
  const until = statementDate ?? today;
  const latest = latestStatementDate(reader, accountNumber);
  const from = latest !== null && latest > account.opened_date ? latest : account.opened_date;
  const count = countUnreported(reader, { account: accountNumber, until, limit: COUNT_LIMIT + 1 });
  return {
    entries: Math.min(count, COUNT_LIMIT),
    entriesIsLowerBound: count > COUNT_LIMIT,
    periodFrom: from,
    periodTo: until < from ? from : until,
    inFuture: until > today,
    waiting: countRequested(reader, accountNumber),
  };
}
