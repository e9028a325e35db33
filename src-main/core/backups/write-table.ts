import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { formatAmount } from '../../../src-shared/money/amount.ts';
import { amountPlaces, type Cell, type TableReader } from '../db/copies/read-tables.ts';

const ROWS_A_PIECE = 500;

/** What RFC 4180 wants quoted and csv-stringify would not: a line break of half a kind. And an empty text, to tell it from a missing value. */
const QUOTED = /^$|[\r\n]/;

/**
 * Writes a table's rows as CSV and as JSON Lines, side by side in one pass. `written` hears how many more rows are in both files.
 *
 * CSV is RFC 4180 (CRLF, quotes doubled, an empty text quoted and a missing value not), and a text that a spreadsheet would take for a formula
 * (it begins with = + - @, a tab or a carriage return) has an apostrophe before it. JSON Lines has every text as it is.
 */
export function writeTable(table: TableReader, base: string, written: (rows: number) => void): void {
  const files = [openSync(`${base}.csv`, 'wx'), openSync(`${base}.jsonl`, 'wx')] as const;
  const toCsv = (rows: Cell[][]): string =>
    stringify(rows, { escape_formulas: true, record_delimiter: 'windows', quoted_match: QUOTED });
  const toJson = jsonLines(table.columns);
  const inMainUnit = mainUnits(table);
  try {
    writeSync(files[0], toCsv([[...table.columns]]));
    let piece: Cell[][] = [];
    const flush = (): void => {
      writeSync(files[0], toCsv(piece));
      writeSync(files[1], toJson(piece));
      written(piece.length);
      piece = [];
    };
    for (const row of table.rows()) {
      if (piece.push(inMainUnit(row)) === ROWS_A_PIECE) flush();
    }
    if (piece.length > 0) flush();
    files.forEach(fsyncSync);
  } finally {
    files.forEach(closeSync);
  }
}

/** A row's amounts as decimals of their currency's main unit; those of several currencies at once are no amount. */
function mainUnits(table: TableReader): (row: Cell[]) => Cell[] {
  const { currency, amounts } = amountPlaces(table);
  const format = rememberedAmounts();
  return (row) => {
    const code = row[currency];
    for (const place of amounts) {
      const minor = row[place];
      if (typeof minor === 'number') row[place] = typeof code === 'string' ? format(minor, code) : null;
    }
    return row;
  };
}

const AMOUNTS_REMEMBERED = 20_000;

/** Exact decimals cost microseconds, and most programmes pay the same few amounts. */
function rememberedAmounts(): (minor: number, currency: string) => string {
  const known = new Map<string, string>();
  return (minor, currency) => {
    const key = `${minor}${currency}`;
    let text = known.get(key);
    if (text === undefined) {
      text = formatAmount(minor, currency);
      if (known.size === AMOUNTS_REMEMBERED) known.clear();
      known.set(key, text);
    }
    return text;
  };
}

function jsonLines(columns: readonly string[]): (rows: Cell[][]) => string {
  const names = columns.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (rows) =>
    rows.map((row) => `${row.map((cell, at) => names[at]! + JSON.stringify(cell)).join('')}}\n`).join('');
}
