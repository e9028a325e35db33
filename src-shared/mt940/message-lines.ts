import type { Minor } from '../money/amount.ts';
import { writeAmount } from './amount-text.ts';
import { cleanReference } from './clean-text.ts';
import { writeDate } from './date-text.ts';
import type { StatementLine, StatementModel } from './model.ts';
import { narrativeLines } from './narratives.ts';
import type { StatementProfile } from './profile.ts';
import { TRANSFER } from './tags.ts';

/** `:20:` to `:60F:`; on a later page to `:60M:`, the balance that the page before left. */
export function openingLines(model: StatementModel, page: number, balance: Minor): string[] {
  return [
    `:20:${model.reference}`,
    `:25:${model.accountNumber}`,
    `:28C:${model.statementNumber}/${page}`,
    page === 1
      ? `:60F:${writeBalance(balance, model.openingDate, model.currency)}`
      : `:60M:${writeBalance(balance, model.closingDate, model.currency)}`,
  ];
}

/** One `:61:` and the lines of its `:86:`, if it has any: never cut apart, in whatever profile. */
export function entryLines(entry: StatementLine, currency: string, profile: StatementProfile): string[] {
  const date = writeDate(entry.date);
  const moved = `${date}${date.slice(2)}${entry.mark}${writeAmount(entry.amountMinor, currency)}`;
  const customerReference = cleanReference(entry.customerReference, profile);
  const narratives = narrativeLines(entry, profile);
  if (narratives.length > 0) narratives[0] = `:86:${narratives[0]}`;
  return [`:61:${moved}${TRANSFER}${customerReference}//${entry.bankReference}`, ...narratives];
}

/** `:62M:`: a page of the swift profile ends, the statement does not. */
export function carryingLines(model: StatementModel, balance: Minor): string[] {
  return [`:62M:${writeBalance(balance, model.closingDate, model.currency)}`];
}

/** `:62F:` and `:64:`; nothing may follow that a parser would hang on the last entry. */
export function closingLines(model: StatementModel, balance: Minor): string[] {
  return [
    `:62F:${writeBalance(balance, model.closingDate, model.currency)}`,
    `:64:${writeBalance(model.availableMinor, model.closingDate, model.currency)}`,
  ];
}

/** A balance of `:60a:`, `:62a:` and `:64:` (1!a6!n3!a15d): `C` at zero or above, `D` below. */
function writeBalance(minor: Minor, date: string, currency: string): string {
  return `${minor < 0 ? 'D' : 'C'}${writeDate(date)}${currency}${writeAmount(Math.abs(minor), currency)}`;
}
