import { asBridgeSees, type BridgeView } from './bridge-view.ts';
import { cleanReference, cleanText } from './clean-text.ts';
import { markSign, type StatementLine, type StatementModel } from './model.ts';
import type { ParsedBalance, ParsedEntry, ParsedStatement } from './parsed-statement.ts';
import { NARRATIVE_LENGTH, NOTHING } from './tags.ts';

/** Where a check fails, line (from 1) and what was found there; null when it holds. */
export type Break = { line: number; found: string } | null;

/** Opening and available balance are the model's, and the closing balance is of its date; its amount must chain. */
export function balancesMatch(statement: ParsedStatement, model: StatementModel): Break {
  const { opening, closing, available } = statement;
  const { currency, openingDate, openingMinor, closingDate, availableMinor } = model;
  return (
    balanceBreak(opening, { currency, date: openingDate, minor: openingMinor }) ??
    balanceBreak(closing, { currency, date: closingDate, minor: closing.minor }) ??
    (available
      ? balanceBreak(available, { currency, date: closingDate, minor: availableMinor })
      : { line: closing.line, found: '' })
  );
}

/** Opening + C + RD - D - RC = closing, all as read from the text. */
export function balancesChain({ opening, closing, entries }: ParsedStatement): Break {
  const sum = entries.reduce(
    (sum, { mark, amountMinor }) => sum + markSign(mark) * amountMinor,
    opening.minor,
  );
  return sum === closing.minor ? null : { line: closing.line, found: String(closing.minor) };
}

/** As many entries as the model has, in its order: mark, amount, dates and references. */
export function entriesMatch(statement: ParsedStatement, model: StatementModel): Break {
  for (const [at, entry] of statement.entries.entries()) {
    const wanted = model.lines[at];
    if (!wanted || !isEntryOf(entry, wanted)) return { line: entry.line, found: describe(entry) };
  }
  const { closing, entries } = statement;
  return entries.length === model.lines.length ? null : { line: closing.line, found: String(entries.length) };
}

/** For every D and RD the bridge finds narrative 5 or, where it says nothing, the payment reference as far as it fits. */
export function reconciliationIdsInPlace(statement: ParsedStatement, model: StatementModel): Break {
  return bridgeBreak(statement, model, (seen, wanted) =>
    differs(seen.reconciliationId, said(wanted.narratives[4]) || said(wanted.customerReference) || NOTHING),
  );
}

/** For every D and RD the bridge finds narrative 4, or `.` where it says nothing. */
export function beneficiariesInPlace(statement: ParsedStatement, model: StatementModel): Break {
  return bridgeBreak(statement, model, (seen, wanted) =>
    differs(seen.beneficiary, said(wanted.narratives[3]) || NOTHING),
  );
}

/** For every RD the last line is narrative 6, its reason, or `.` where it has none. */
export function reasonsInPlace(statement: ParsedStatement, model: StatementModel): Break {
  return bridgeBreak(statement, model, (seen, wanted) =>
    wanted.mark === 'RD' ? differs(seen.reason, said(wanted.narratives[5]) || NOTHING) : null,
  );
}

/** Asks `check` of every entry that the bridge looks into; it answers with what it found if that is wrong. */
function bridgeBreak(
  { entries }: ParsedStatement,
  { lines }: StatementModel,
  check: (seen: BridgeView, wanted: StatementLine) => string | null,
): Break {
  for (const [at, entry] of entries.entries()) {
    const wanted = lines[at];
    // An entry that is not the model's is reported by `entriesMatch`.
    if (!wanted || (wanted.mark !== 'D' && wanted.mark !== 'RD')) continue;
    const found = check(asBridgeSees(entry), wanted);
    if (found !== null) return { line: entry.line, found };
  }
  return null;
}

function isEntryOf(entry: ParsedEntry, wanted: StatementLine): boolean {
  return (
    entry.mark === wanted.mark &&
    entry.amountMinor === wanted.amountMinor &&
    entry.valueDate === wanted.date &&
    entry.entryDate === wanted.date.slice(5) &&
    entry.customerReference === cleanReference(wanted.customerReference) &&
    entry.bankReference === wanted.bankReference
  );
}

function describe({ mark, amountMinor, valueDate, customerReference, bankReference }: ParsedEntry): string {
  return `${valueDate} ${mark} ${amountMinor} ${customerReference}//${bankReference}`;
}

function balanceBreak(
  found: ParsedBalance,
  wanted: Pick<ParsedBalance, 'currency' | 'date' | 'minor'>,
): Break {
  const { currency, date, minor, line } = found;
  const matches = currency === wanted.currency && date === wanted.date && minor === wanted.minor;
  return matches ? null : { line, found: `${date} ${currency} ${minor}` };
}

/** What is left of a narrative or a reference on a line of `:86:`. */
function said(text: string | null | undefined): string {
  return cleanText(text ?? '', NARRATIVE_LENGTH);
}

function differs(found: string | null, wanted: string): string | null {
  return found === wanted ? null : (found ?? '');
}
