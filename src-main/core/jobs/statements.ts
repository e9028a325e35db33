import { closingBalance, writeStatement } from '../../../src-shared/mt940/writer.ts';
import type { StatementModel } from '../../../src-shared/mt940/model.ts';
import { preflight } from '../../../src-shared/mt940/preflight.ts';
import type { StatementProfile } from '../../../src-shared/mt940/profile.ts';
import type { Handle, WriteHandle } from '../db/handle.ts';
import {
  findLastGenerated,
  findRequestedStatements,
  findStatement,
  lastStatementNumber,
  latestStatementDate,
  markFailed,
  markGenerated,
} from '../db/tables/account-statements.ts';
import { findUnreported, markReported, type Entry } from '../db/tables/accounting-logs.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { queueDelivery } from '../db/tables/statement-deliveries.ts';
import { statementLine } from '../db/tables/statement-lines.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';

/**
 * One run of the statement job (spec/data-model.md, 7): writes every statement that was asked for, in that order, so
 * that balances and numbers chain.
 *
 * @returns how many statements were generated
 */
export async function runStatements(
  bank: BankContext,
  logger: Logger,
  stopping: () => boolean,
): Promise<number> {
  let generated = 0;
  for (const id of findRequestedStatements(bank.reader)) {
    if (stopping()) break;
    if (await generate(bank, logger, id)) generated += 1;
  }
  return generated;
}

async function generate(bank: BankContext, logger: Logger, id: number): Promise<boolean> {
  const fault = await bank.lane.write((handle) => writeAndReport(bank, handle, id));
  if (fault !== null) {
    logger.error('A statement did not pass its preflight and is not sent', { statement: id, fault });
  }
  return fault === null;
}

/**
 * Writes one statement and marks its entries as reported, in one piece of work: while a request stands, whatever is
 * booked will be in its statement (the posting job counts on it). Gives back why the statement may not go out.
 */
function writeAndReport(bank: BankContext, handle: WriteHandle, id: number): string | null {
  const { account_number: account, account_statement_date: until } = findStatement(handle, id)!;
  const entries = findUnreported(handle, account, until);
  const model = statementModel(handle, { id, account, until }, entries);
  const { text, fault } = draft(model, bank.settings().statementProfile);
  if (fault !== null) {
    markFailed(handle, id, text, fault);
    return fault;
  }
  const now = bank.clock.now().toISOString();
  markGenerated(handle, {
    id,
    text,
    year: yearOf(model.closingDate),
    number: model.statementNumber,
    opening: model.openingMinor,
    closing: closingBalance(model),
    entries: entries.length,
    now,
  });
  markReported(handle, { account, until, statementId: id });
  const url = bank.settings().mt940StatementCallbackUrl;
  if (url !== '') queueDelivery(handle, { statementId: id, account, url, otherUrl: null, now });
  return null;
}

/**
 * The text, with the fault for which it may not go out. What MT940 cannot hold at all, such as a day outside of this century,
 * has no text and fails like any other, so that it does not hold up the statements behind it.
 */
function draft(
  model: StatementModel,
  profile: StatementProfile,
): { text: string; fault: null } | { text: string | null; fault: string } {
  let text: string;
  try {
    text = writeStatement(model, profile);
  } catch (fault) {
    return { text: null, fault: fault instanceof Error ? fault.message : String(fault) };
  }
  const report = preflight(text, model, profile);
  if (report.ok) return { text, fault: null };
  const failed = report.checks.find((check) => !check.ok)!;
  const line = failed.line === undefined ? '' : `, line ${failed.line}`;
  const found = failed.found === undefined ? '' : `: ${failed.found}`;
  return { text, fault: `${failed.check}${line}${found}` };
}

function statementModel(
  handle: Handle,
  statement: { id: number; account: string; until: string },
  entries: readonly Entry[],
): StatementModel {
  const account = findAccount(handle, statement.account)!;
  const last = findLastGenerated(handle, statement.account);
  const latest = latestStatementDate(handle, statement.account);
  const openingDate = latest !== null && latest > account.opened_date ? latest : account.opened_date;
  // What was asked for a day before the last statement's has nothing of that day left to say: it closes where it opens.
  const closingDate = statement.until < openingDate ? openingDate : statement.until;
  return {
    reference: `STMT${String(statement.id).padStart(12, '0')}`,
    accountNumber: statement.account,
    currency: account.account_currency,
    statementNumber: lastStatementNumber(handle, statement.account, yearOf(closingDate)) + 1,
    openingDate,
    openingMinor: last?.closing_balance ?? account.opening_funds,
    closingDate,
    availableMinor: account.available_balance,
    lines: entries.map(statementLine),
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
