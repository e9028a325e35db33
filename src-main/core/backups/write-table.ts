import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { amountPlaces, type Cell, type TableReader } from '../db/copies/read-tables.ts';
import { csvRows } from './csv-rows.ts';
import { rememberedAmounts } from './remembered-amounts.ts';

const ROWS_A_PIECE = 500;

/**
 * Writes a table's rows as CSV and as JSON Lines, side by side in one pass. `written` hears how many more rows are in both files.
 *
 * CSV is made safe for spreadsheets (csv-rows.ts); JSON Lines has every text as it is.
 */
export function writeTable(table: TableReader, base: string, written: (rows: number) => void): void {
  const files = [openSync(`${base}.csv`, 'wx'), openSync(`${base}.jsonl`, 'wx')] as const;
  const toJson = jsonLines(table.columns);
  const inMainUnit = mainUnits(table);
  try {
    writeSync(files[0], csvRows([[...table.columns]]));
    let piece: Cell[][] = [];
    const flush = (): void => {
      writeSync(files[0], csvRows(piece));
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

function jsonLines(columns: readonly string[]): (rows: Cell[][]) => string {
  const names = columns.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return (rows) =>
    rows.map((row) => `${row.map((cell, at) => names[at]! + JSON.stringify(cell)).join('')}}\n`).join('');
}
