import type { Minor } from '../money/amount.ts';
import { writeAmount } from './amount-text.ts';
import { cleanReference } from './clean-text.ts';
import { writeDate } from './date-text.ts';
import { markSign, type StatementLine, type StatementModel } from './model.ts';
import { narrativeLines } from './narratives.ts';
import { TRANSFER } from './tags.ts';

/**
 * The statement as MT940 text in the bridge profile (spec/mt940.md): one message whatever its length, LF behind every
 * line, text in any script kept, no BOM; to be encoded as UTF-8. The same model always gives the same text.
 * `:20:`, `:25:` and bank references are written as they are, {@link StatementModel} promises that they fit and
 * `preflight` looks whether they did. Throws a RangeError for an amount or a date that MT940 cannot hold.
 */
export function writeStatement(model: StatementModel): string {
  const lines = openingLines(model);
  for (const entry of model.lines) {
    for (const line of entryLines(entry, model.currency)) lines.push(line);
  }
  lines.push(...closingLines(model));
  return `${lines.join('\n')}\n`;
}

/** The closing balance, in minor units: opening + C + RD - D - RC. */
export function closingBalance(model: Pick<StatementModel, 'openingMinor' | 'lines'>): Minor {
  return model.lines.reduce((sum, line) => sum + markSign(line.mark) * line.amountMinor, model.openingMinor);
}

/** `:20:` to `:60F:`. */
export function openingLines(model: StatementModel): string[] {
  return [
    `:20:${model.reference}`,
    `:25:${model.accountNumber}`,
    `:28C:${model.statementNumber}/1`,
    `:60F:${balance(model.openingMinor, model.openingDate, model.currency)}`,
  ];
}

/** One `:61:` and the lines of its `:86:`, if it has any: never cut apart, in whatever profile. */
export function entryLines(entry: StatementLine, currency: string): string[] {
  const date = writeDate(entry.date);
  const moved = `${date}${date.slice(2)}${entry.mark}${writeAmount(entry.amountMinor, currency)}`;
  const narratives = narrativeLines(entry);
  if (narratives.length > 0) narratives[0] = `:86:${narratives[0]}`;
  return [
    `:61:${moved}${TRANSFER}${cleanReference(entry.customerReference)}//${entry.bankReference}`,
    ...narratives,
  ];
}

/** `:62F:` and `:64:`; nothing may follow that a parser would hang on the last entry. */
export function closingLines(model: StatementModel): string[] {
  return [
    `:62F:${balance(closingBalance(model), model.closingDate, model.currency)}`,
    `:64:${balance(model.availableMinor, model.closingDate, model.currency)}`,
  ];
}

/** A balance of `:60a:`, `:62a:` and `:64:` (1!a6!n3!a15d): `C` at zero or above, `D` below. */
function balance(minor: Minor, date: string, currency: string): string {
  return `${minor < 0 ? 'D' : 'C'}${writeDate(date)}${currency}${writeAmount(Math.abs(minor), currency)}`;
}
