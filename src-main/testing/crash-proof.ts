import { readStatements } from '../../src-shared/mt940/reader.ts';
import type { ParsedStatement } from '../../src-shared/mt940/parsed-statement.ts';
import type { BankProcess } from './bank-process.ts';
import { PAYERS, type Memory } from './crash-caller.ts';
import { brokenLaws } from './ledger-laws.ts';
import type { Upload } from './receiver.ts';

/** What does not hold, in words; nothing, when all does. */
type Faults = string[];

/** Compares what somebody remembers with what is there: none missing, none changed, and no more besides than were cut off. */
function compare(
  what: string,
  remembered: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
  cutOff: number,
): Faults {
  const faults: Faults = [];
  let found = 0;
  for (const [key, value] of remembered) {
    const row = there.get(key);
    if (row === value) found += 1;
    else faults.push(`${what} ${key} was answered as ${value} and is ${row ?? 'not there'}`);
  }
  if (there.size - found > cutOff)
    faults.push(`${there.size - found} ${what}s that nobody has an answer to; ${cutOff} calls were cut off`);
  return faults.slice(0, 5);
}

const inWords = <Of>(of: ReadonlyMap<string, Of>, words: (of: Of) => string): Map<string, string> =>
  new Map([...of].map(([key, value]) => [key, words(value)]));

/** All that was acknowledged is there as it was acknowledged, and the laws of the ledger hold. */
export function faultsOfLedger(bank: BankProcess, memory: Memory): Faults {
  const rows = (sql: string): Map<string, string> =>
    new Map(bank.rows<{ key: string; value: string }>(sql).map(({ key, value }) => [key, value]));
  const { accounts, blocks, payments, deposits, statements, again } = memory;
  const account = (of: { account: string; minor: number }): string => `${of.account} ${of.minor}`;
  return [
    ...memory.faults,
    ...brokenLaws(bank).map(({ law, offenders }) => `${law}: ${offenders.join(', ')}`),
    ...compare(
      'account',
      new Map([['SPONSOR0001', '1000000000'], ...inWords(accounts.yes, (minor) => String(minor))]),
      rows(
        "SELECT account_number AS key, cast(opening_funds AS text) AS value FROM accounts WHERE account_kind = 'programme'",
      ),
      accounts.open.length,
    ),
    ...compare(
      'block',
      inWords(blocks.yes, account),
      rows("SELECT block_reference_no AS key, account_number || ' ' || amount AS value FROM fund_blocks"),
      blocks.open.length,
    ),
    ...compare(
      'payment',
      inWords(payments.yes, account),
      rows(
        "SELECT payment_reference_number AS key, remitting_account || ' ' || payment_amount AS value FROM initiate_payment_requests",
      ),
      again.reduce((sum, batch) => sum + batch.length, 0),
    ),
    ...compare(
      'deposit',
      inWords(deposits.yes, account),
      rows(
        "SELECT narrative_1 AS key, account_number || ' ' || transaction_amount AS value FROM accounting_logs WHERE transaction_code = 'DEP' AND debit_credit = 'C'",
      ),
      deposits.open.length,
    ),
    ...compare(
      'statement',
      statements.yes,
      rows(
        "SELECT cast(id AS text) AS key, account_number AS value FROM account_statements WHERE requested_by = 'bridge'",
      ),
      statements.open.length,
    ),
  ];
}

/** At the end: every payment that was accepted is booked, and has its two entries, each once. */
export function faultsOfBooking(bank: BankProcess, memory: Memory): Faults {
  const entries = bank.rows<{ key: string; value: string }>(
    `SELECT customer_reference_no AS key, group_concat(debit_credit || ' ' || transaction_amount, ', ' ORDER BY id) AS value
       FROM accounting_logs WHERE transaction_code = 'DBT' GROUP BY customer_reference_no`,
  );
  return compare(
    'booking',
    inWords(memory.payments.yes, ({ minor }) => `D ${minor}, C ${minor}`),
    new Map(entries.map(({ key, value }) => [key, value])),
    0,
  );
}

/**
 * At the end, from the bytes that the bridge was sent alone: what came twice is the same; an account's statements count up
 * without a gap, each opening where the one before closed; all that were generated came; each payment is in one of them.
 */
export function faultsOfUploads(
  bank: BankProcess,
  memory: Memory,
  uploads: readonly Upload[],
): { faults: Faults; statements: number; twice: number } {
  const faults: Faults = [];
  const texts = new Map<string, string>();
  for (const { text } of uploads) {
    const reference = text.split('\n', 1)[0]!;
    if ((texts.get(reference) ?? text) !== text) faults.push(`${reference} came with other bytes`);
    texts.set(reference, text);
  }
  const generated = bank.rows<{ id: number; text: string }>(
    "SELECT id, account_statement_lob AS text FROM account_statements WHERE statement_state = 'generated'",
  );
  if (texts.size !== generated.length) faults.push(`${texts.size} of ${generated.length} statements came`);
  for (const { id, text } of generated)
    if (texts.get(text.split('\n', 1)[0]!) !== text) faults.push(`statement ${id} came otherwise than it is`);

  const statements = [...texts.values()].flatMap((text) => {
    const read = readStatements(text);
    if (!read.ok) faults.push(`unreadable: ${JSON.stringify(read.faults[0])}`);
    return read.ok ? read.statements : [];
  });
  faults.push(...faultsOfChains(statements));
  const reported = reportedBy(statements, 'D', faults);
  const paid = inWords(memory.payments.yes, ({ account, minor }) => `${account} ${minor}`);
  faults.push(...compare('reported payment', paid, reported, 0));
  const returned = bank.rows<{ key: string; value: string }>(
    "SELECT payment_reference_number AS key, remitting_account || ' ' || payment_amount AS value FROM initiate_payment_requests WHERE returned_at IS NOT NULL",
  );
  faults.push(
    ...compare(
      'reported return',
      new Map(returned.map(({ key, value }) => [key, value])),
      reportedBy(statements, 'RD', faults),
      0,
    ),
  );
  return { faults: faults.slice(0, 10), statements: texts.size, twice: uploads.length - texts.size };
}

/** The payments that statements of the payers show with a mark, by the reference that the bridge looks for. */
function reportedBy(
  statements: readonly ParsedStatement[],
  wanted: 'D' | 'RD',
  faults: Faults,
): Map<string, string> {
  const reported = new Map<string, string>();
  for (const { accountNumber, entries } of statements) {
    if (!PAYERS.includes(accountNumber)) continue;
    for (const { mark, amountMinor, narrativeLines } of entries) {
      const reference = narrativeLines[4]!;
      if (mark !== wanted) continue;
      if (reported.has(reference)) faults.push(`${reference} was reported twice as ${wanted}`);
      reported.set(reference, `${accountNumber} ${amountMinor}`);
    }
  }
  return reported;
}

function faultsOfChains(statements: readonly ParsedStatement[]): Faults {
  const chains = Map.groupBy(
    statements,
    ({ accountNumber, closing }) => `${accountNumber} ${closing.date.slice(0, 4)}`,
  );
  return [...chains].flatMap(([chain, links]) =>
    links
      .toSorted((a, b) => a.statementNumber - b.statementNumber)
      .flatMap(({ statementNumber, opening }, at, all) => [
        ...(statementNumber === at + 1
          ? []
          : [`${chain}: number ${statementNumber} stands where ${at + 1} should`]),
        ...(at === 0 || opening.minor === all[at - 1]!.closing.minor
          ? []
          : [`${chain}: ${statementNumber} does not open where the one before closed`]),
      ]),
  );
}
