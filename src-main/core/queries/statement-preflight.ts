import type { StatementModel } from '../../../src-shared/mt940/model.ts';
import { preflight } from '../../../src-shared/mt940/preflight.ts';
import type { StatementProfile } from '../../../src-shared/mt940/profile.ts';
import type { StatementPreflight } from '../../../src-shared/operator/statement-views.ts';
import { bankReferencesIn, readTextFrame } from '../../../src-shared/statement-formats/mt940-frame.ts';
import { findStatement, type AccountStatement } from '../db/tables/account-statements.ts';
import { findEntry, findReported, type Entry } from '../db/tables/accounting-logs.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { readChain } from '../db/tables/statement-chains.ts';
import { statementLine } from '../db/tables/statement-lines.ts';
import type { BankContext } from '../operations/context.ts';

/** What is found on a line is shown, not kept: of a line that is far too long the beginning says enough. */
const FOUND_SHOWN = 300;

/**
 * The preflight of a statement once more, of its text as it lies in the ledger against what the ledger says it has to say. Null when there is no such
 * statement, or no text. Slow for a statement of many thousand entries: hosts call it off the main loop.
 */
export function preflightStatement(handle: BankContext['reader'], id: number): StatementPreflight | null {
  const statement = findStatement(handle, id);
  const text = statement?.account_statement_lob;
  if (statement === undefined || text === null || text === undefined) return null;
  const profile = profileOf(text);
  const { ok, checks } = preflight(text, modelOf(handle, statement, text), profile);
  return {
    profile,
    ok,
    checks: checks.map(({ check, ok, line = null, found }) => ({
      check,
      ok,
      line,
      found: found?.slice(0, FOUND_SHOWN) ?? null,
    })),
  };
}

/** Only the swift profile ends its lines with CR LF, and it ends all of them so. */
function profileOf(text: string): StatementProfile {
  return text.includes('\r\n') ? 'swift' : 'bridge';
}

/**
 * What the statement had to say. Days, number and balances are the ledger's and not the text's, with one exception: what was available at
 * that moment the ledger does not keep.
 */
function modelOf(handle: BankContext['reader'], statement: AccountStatement, text: string): StatementModel {
  const account = findAccount(handle, statement.account_number)!;
  const chain = readChain(handle, statement.account_number);
  const place = chain.find(({ id }) => id === statement.id)!;
  const before = chain.find(({ id }) => id === place.previousId);
  const year = Number(place.to.slice(0, 4));
  return {
    reference: `STMT${String(statement.id).padStart(12, '0')}`,
    accountNumber: statement.account_number,
    currency: account.account_currency,
    statementNumber: statement.statement_number ?? (before?.year === year ? before.number! : 0) + 1,
    openingDate: place.from,
    openingMinor: statement.opening_balance ?? before?.closingMinor ?? account.opening_funds,
    closingDate: place.to,
    availableMinor: readTextFrame(text)?.availableMinor ?? 0,
    lines: entriesOf(handle, statement, place.from).map(statementLine),
  };
}

/** The entries that the ledger marked as reported; for a statement that failed, those of the account that its text names. */
function entriesOf(handle: BankContext['reader'], statement: AccountStatement, from: string): Entry[] {
  const account = statement.account_number;
  if (statement.statement_state !== 'generated') {
    return [...bankReferencesIn(statement.account_statement_lob ?? '')]
      .map((reference) => findEntry(handle, reference))
      .filter((entry): entry is Entry => entry?.account_number === account);
  }
  const reported = findReported(handle, { account, statementId: statement.id, from });
  // On a clock that was set back entries were booked with a day before the last statement's.
  return reported.length === statement.entry_count
    ? reported
    : findReported(handle, { account, statementId: statement.id, from: '' });
}
