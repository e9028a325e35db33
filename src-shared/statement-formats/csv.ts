import { formatAmount } from '../money/amount.ts';
import { markSign } from '../mt940/model.ts';
import type { StatementFileWriter, StatementFrame } from './booked-statement.ts';
import { oneLine } from './one-line.ts';

/** The columns, in their order; every row has them all. */
export const CSV_COLUMNS = [
  'Number',
  'Booking date',
  'Mark',
  'Debit',
  'Credit',
  'Balance',
  'Currency',
  'Payment reference',
  'Bank reference',
  'Counterparty account',
  'Narrative 1',
  'Narrative 2',
  'Narrative 3',
  'Narrative 4',
  'Narrative 5',
  'Narrative 6',
] as const;

/** Excel takes a file without it for one in the system's old code page, and shows names in other scripts as rubbish. */
const BYTE_ORDER_MARK = '\ufeff';

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection), in full width, too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Writes a statement as CSV (RFC 4180, with a header) for spreadsheets and scripts: one row an entry, between a row with the opening
 * balance and one with the closing balance, so that all rows have the same columns and a statement without entries says its balance, too.
 * Debit is money out and credit money in, so opening + credits - debits = closing. Amounts are plain decimals; a text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvWriter(frame: StatementFrame): StatementFileWriter {
  const { currency, openingMinor, openingDate, closingMinor, closingDate } = frame;
  const decimal = (minor: number): string => formatAmount(minor, currency);
  const balanceRow = (mark: string, date: string, minor: number): string =>
    row(['', date, mark, '', '', decimal(minor), currency, ...Array<string>(9).fill('')]);
  const rows = [row(CSV_COLUMNS), balanceRow('opening', openingDate, openingMinor)];
  let number = 0;
  let balance = openingMinor;
  return {
    add(line) {
      number += 1;
      const came = markSign(line.mark) === 1;
      balance += markSign(line.mark) * line.amountMinor;
      const moved = decimal(line.amountMinor);
      const facts = [String(number), line.date, line.mark, came ? '' : moved, came ? moved : ''];
      const texts = [
        line.customerReference,
        line.bankReference,
        line.counterparty ?? '',
        ...narratives(line),
      ];
      rows.push(row([...facts, decimal(balance), currency, ...texts.map(cell)]));
    },
    finish: () => `${BYTE_ORDER_MARK}${rows.join('')}${balanceRow('closing', closingDate, closingMinor)}`,
  };
}

function narratives(line: { narratives: readonly (string | null)[] }): string[] {
  return Array.from({ length: 6 }, (_, at) => line.narratives[at] ?? '');
}

/** A text from outside: on one line, and never a formula. */
function cell(content: string): string {
  const line = oneLine(content);
  return FORMULA.test(line) ? `'${line}` : line;
}

function row(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(content: string): string {
  return /[",]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}
