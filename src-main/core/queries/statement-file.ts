import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import type { StatementFrame } from '../../../src-shared/statement-formats/booked-statement.ts';
import { bankReferencesIn, readTextFrame } from '../../../src-shared/statement-formats/mt940-frame.ts';
import {
  statementFileName,
  statementMediaType,
  type StatementFile,
  type StatementFormat,
} from '../../../src-shared/statement-formats/statement-file.ts';
import { STATEMENT_WRITERS } from '../../../src-shared/statement-formats/writers.ts';
import { findStatement, type AccountStatement } from '../db/tables/account-statements.ts';
import { findEntry } from '../db/tables/accounting-logs.ts';
import { findAccount } from '../db/tables/accounts.ts';
import { statementLine } from '../db/tables/statement-lines.ts';
import type { BankContext } from '../operations/context.ts';

/** How many entries are read and written before listener and console get their turn. */
const SLICE = 250;

/**
 * A statement as a file. MT940 is its text, byte for byte, also of one that failed its preflight. The other formats are written from the
 * entries that the text reports, each in the ledger's full words, and say the same days and balances as the text: it is what the
 * bank has said. What was reported never changes, so neither does the file.
 */
export async function statementFile(
  { reader }: Pick<BankContext, 'reader'>,
  { id, format }: { id: number; format: StatementFormat },
): Promise<Outcome<StatementFile, 'statement_not_found' | 'statement_not_generated'>> {
  const statement = findStatement(reader, id);
  if (statement === undefined) return refuse('statement_not_found', { statement: String(id) });
  const text = statement.account_statement_lob;
  const written = format === 'mt940' || statement.statement_state === 'generated';
  if (text === null || !written) return refuse('statement_not_generated', { statement: String(id) });

  const { account_number: accountNumber, statement_year: year, statement_number: number } = statement;
  const fileName = statementFileName({ accountNumber, year, number, id }, format);
  const mediaType = statementMediaType(format);
  if (format === 'mt940') return done({ fileName, mediaType, text });

  const writer = STATEMENT_WRITERS[format](frameOf(reader, statement, text));
  let entries = 0;
  for (const reference of bankReferencesIn(text)) {
    const entry = findEntry(reader, reference);
    if (entry?.statement_id !== id) throw new Error(`Entry ${reference} is not of statement ${id}`);
    writer.add(statementLine(entry));
    entries += 1;
    if (entries % SLICE === 0) await new Promise((turn) => setImmediate(turn));
  }
  if (entries !== statement.entry_count) {
    throw new Error(`Statement ${id} has ${statement.entry_count} entries, its text ${entries}`);
  }
  return done({ fileName, mediaType, text: writer.finish() });
}

function frameOf(reader: BankContext['reader'], statement: AccountStatement, text: string): StatementFrame {
  const account = findAccount(reader, statement.account_number)!;
  const said = readTextFrame(text);
  if (said === null) throw new Error(`The text of statement ${statement.id} is not whole`);
  return {
    ...said,
    accountNumber: account.account_number,
    holderName: account.account_holder_name,
    currency: account.account_currency,
    statementNumber: statement.statement_number!,
    writtenAt: statement.generated_at!,
    openingMinor: statement.opening_balance!,
    closingMinor: statement.closing_balance!,
  };
}
