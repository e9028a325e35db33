import { stringify } from 'csv-stringify/sync';

/** A value of a row; null is a missing value. */
export type CsvCell = string | number | null;

/** What RFC 4180 wants quoted and csv-stringify would not: a line break of half a kind. And an empty text, to tell it from a missing value. */
const QUOTED = /^$|[\r\n]/;

/**
 * Rows as CSV: RFC 4180 (CRLF, quotes doubled, an empty text quoted and a missing value not), and a text that a spreadsheet would take for a
 * formula (it begins with = + - @, a tab or a carriage return) has an apostrophe before it.
 */
export function csvRows(rows: CsvCell[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows', quoted_match: QUOTED });
}
