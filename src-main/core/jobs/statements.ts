import { closingBalance, writeStatement } from '../../../src-shared/mt940/writer.ts';
import type { Settings } from '../../../src-shared/bank/settings.ts';
import type { StatementModel } from '../../../src-shared/mt940/model.ts';
import { preflight } from '../../../src-shared/mt940/preflight.ts';
import type { StatementProfile } from '../../../src-shared/mt940/profile.ts';
import { readMoment, type Handle, type WriteHandle } from '../db/handle.ts';
import {
  ensureStatementRequest,
  findLastGenerated,
  findRequestedStatements,
  findStatement,
  lastStatementNumber,
  latestStatementDate,
  markFailed,
  markGenerated,
} from '../db/tables/account-statements.ts';
import {
  countUnreported,
  eachUnreported,
  hasMoreUnreported,
  markReported,
} from '../db/tables/accounting-logs.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { queueDelivery } from '../db/tables/statement-deliveries.ts';
import { statementLine } from '../db/tables/statement-lines.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';

/** With more entries than these, a statement is work for a thread of its own; a shorter one is done before a thread has begun. */
const LONG_STATEMENT = 500;
/** Progress is told after so many entries. */
const TELL_EVERY = 2000;
/** More entries than any statement has. */
const MANY = 1_000_000_000;

/** Why a statement did not pass its preflight. */
export type StatementFault = string;

/** How many of a statement's entries are done. */
export interface StatementProgress {
  done: number;
  total: number;
}

export interface StatementWatch {
  onProgress?: ((progress: StatementProgress) => void) | undefined;
}

/** Generates long statements off the main loop, where the host can. */
export interface StatementThread {
  generateStatement(id: number, settings: Settings, watch: StatementWatch): Promise<StatementFault | null>;
}

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
  thread?: StatementThread,
): Promise<number> {
  let generated = 0;
  for (const id of findRequestedStatements(bank.reader)) {
    if (stopping()) break;
    const fault =
      thread !== undefined && isLong(bank.reader, id)
        ? await thread.generateStatement(id, bank.settings(), {})
        : await generateStatement(bank, id);
    if (fault === null) generated += 1;
    else logger.error('A statement did not pass its preflight and is not sent', { statement: id, fault });
  }
  return generated;
}

function isLong(reader: Handle, id: number): boolean {
  const { account_number: account, account_statement_date: until } = findStatement(reader, id)!;
  return hasMoreUnreported(reader, { account, until, than: LONG_STATEMENT });
}

/**
 * Writes one statement, looks whether it is right, marks its entries as reported and keeps it, all in one piece of work. Gives back
 * why it may not go out.
 */
export function generateStatement(bank: BankContext, id: number): Promise<StatementFault | null> {
  return bank.lane.write((handle) => {
    const drawn = draw(handle, id);
    return keep(bank, handle, drawn, draft(drawn.model, bank.settings().statementProfile));
  });
}

/**
 * The same for a statement of many thousand entries, in a thread of its own: it is drawn from one moment of the ledger while others
 * write on, and only marking its entries and keeping it is a piece of work in the lane. What is booked meanwhile stays for the next one.
 */
export async function generateLongStatement(
  bank: BankContext,
  id: number,
  watch: StatementWatch = {},
): Promise<StatementFault | null> {
  const drawn = readMoment(bank.reader, () => draw(bank.reader, id, watch));
  const drafted = draft(drawn.model, bank.settings().statementProfile);
  return bank.lane.write((handle) => keep(bank, handle, drawn, drafted));
}

/** What a statement will say, and up to which entry. */
interface Drawn {
  id: number;
  account: string;
  until: string;
  lastEntry: number;
  model: StatementModel;
}

type Line = ReturnType<typeof statementLine>;

function draw(handle: Handle, id: number, { onProgress }: StatementWatch = {}): Drawn {
  const { account_number: account, account_statement_date: until } = findStatement(handle, id)!;
  const lines: Line[] = [];
  const total = onProgress === undefined ? 0 : countUnreported(handle, { account, until, limit: MANY });
  let lastEntry = 0;
  for (const entry of eachUnreported(handle, account, until)) {
    lines.push(sharing(statementLine(entry), lines.at(-1)));
    lastEntry = entry.id;
    // Reading them is about half of the work; the other half is the text and its preflight.
    if (lines.length % TELL_EVERY === 0) onProgress?.({ done: Math.floor(lines.length / 2), total });
  }
  return { id, account, until, lastEntry, model: statementModel(handle, { id, account, until }, lines) };
}

/** Texts that a payment has in common with the one before it, such as its programme and month, are kept once. */
function sharing(line: Line, before: Line | undefined): Line {
  if (before === undefined) return line;
  const same = (at: number): string | null => {
    const text = line.narratives[at]!;
    return text === before.narratives[at] ? before.narratives[at] : text;
  };
  const date = line.date === before.date ? before.date : line.date;
  return { ...line, date, narratives: [same(0), same(1), same(2), same(3), same(4), same(5)] };
}

function keep(
  bank: BankContext,
  handle: WriteHandle,
  { id, account, until, lastEntry, model }: Drawn,
  { text, fault }: Draft,
): StatementFault | null {
  if (fault !== null) {
    markFailed(handle, id, text, fault);
    return fault;
  }
  const settings = bank.settings();
  const now = bank.clock.now().toISOString();
  markGenerated(handle, {
    id,
    text,
    year: yearOf(model.closingDate),
    number: model.statementNumber,
    opening: model.openingMinor,
    closing: closingBalance(model),
    entries: model.lines.length,
    now,
  });
  const marked = markReported(handle, { account, until, lastEntry, statementId: id });
  if (marked !== model.lines.length) throw new Error(`${marked} entries marked of ${model.lines.length}`);
  // Whoever booked more while this one was written saw it stand, and counted on it (ensureStatementRequest).
  if (settings.statementAfterBatch && hasMoreUnreported(handle, { account, until, than: 0 }))
    ensureStatementRequest(handle, { account, date: until, now });
  const url = settings.mt940StatementCallbackUrl;
  if (url !== '') queueDelivery(handle, { statementId: id, account, url, otherUrl: null, now });
  return null;
}

type Draft = { text: string; fault: null } | { text: string | null; fault: StatementFault };

/**
 * The text, with the fault for which it may not go out. What MT940 cannot hold at all, such as a day outside of this century,
 * has no text and fails like any other, so that it does not hold up the statements behind it.
 */
function draft(model: StatementModel, profile: StatementProfile): Draft {
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
  lines: StatementModel['lines'],
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
    lines,
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
