import { asBridgeSees, type BridgeView } from './bridge-view.ts';
import { cleanReference, cleanText } from './clean-text.ts';
import { markSign, type StatementLine, type StatementModel } from './model.ts';
import type { ParsedBalance, ParsedEntry, ParsedStatement } from './parsed-statement.ts';
import type { StatementProfile } from './profile.ts';
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
export function entriesMatch(
  statement: ParsedStatement,
  model: StatementModel,
  profile: StatementProfile,
): Break {
  for (const [at, entry] of statement.entries.entries()) {
    const wanted = model.lines[at];
    if (!wanted || !isEntryOf(entry, wanted, profile)) return { line: entry.line, found: describe(entry) };
  }
  const { closing, entries } = statement;
  return entries.length === model.lines.length ? null : { line: closing.line, found: String(entries.length) };
}

/** An entry that the bridge looks into: what it was meant to say, and what the bridge sees in the entry that begins on `line`. */
export interface SeenEntry {
  line: number;
  wanted: StatementLine;
  seen: BridgeView;
}

/** Every D and RD of the model as the bridge sees it; an entry that is not the model's is reported by {@link entriesMatch}. */
export function seenEntries({ entries }: ParsedStatement, { lines }: StatementModel): SeenEntry[] {
  const seen: SeenEntry[] = [];
  for (const [at, entry] of entries.entries()) {
    const wanted = lines[at];
    if (wanted?.mark === 'D' || wanted?.mark === 'RD') {
      seen.push({ line: entry.line, wanted, seen: asBridgeSees(entry) });
    }
  }
  return seen;
}

/** For every D and RD the bridge finds narrative 5 or, where it says nothing, the payment reference as far as it fits. */
export function reconciliationIdsInPlace(entries: readonly SeenEntry[], profile: StatementProfile): Break {
  return bridgeBreak(entries, profile, ({ reconciliationId }, { narratives, customerReference }, said) =>
    differs(reconciliationId, said(narratives[4]) || said(customerReference) || NOTHING),
  );
}

/** For every D and RD the bridge finds narrative 4, or `.` where it says nothing. */
export function beneficiariesInPlace(entries: readonly SeenEntry[], profile: StatementProfile): Break {
  return bridgeBreak(entries, profile, ({ beneficiary }, { narratives }, said) =>
    differs(beneficiary, said(narratives[3]) || NOTHING),
  );
}

/** For every RD the last line is narrative 6, its reason, or `.` where it has none. */
export function reasonsInPlace(entries: readonly SeenEntry[], profile: StatementProfile): Break {
  return bridgeBreak(entries, profile, ({ reason }, { mark, narratives }, said) =>
    mark === 'RD' ? differs(reason, said(narratives[5]) || NOTHING) : null,
  );
}

/** What is left of a narrative or a reference on a line of `:86:`. */
type Said = (text: string | null | undefined) => string;

/** Asks `check` of every entry; it answers with what it found if that is wrong. */
function bridgeBreak(
  entries: readonly SeenEntry[],
  profile: StatementProfile,
  check: (seen: BridgeView, wanted: StatementLine, said: Said) => string | null,
): Break {
  const said: Said = (text) => cleanText(text ?? '', NARRATIVE_LENGTH, profile);
  for (const { line, seen, wanted } of entries) {
    const found = check(seen, wanted, said);
    if (found !== null) return { line, found };
  }
  return null;
}

function isEntryOf(entry: ParsedEntry, wanted: StatementLine, profile: StatementProfile): boolean {
  return (
    entry.mark === wanted.mark &&
    entry.amountMinor === wanted.amountMinor &&
    entry.valueDate === wanted.date &&
    entry.entryDate === wanted.date.slice(5) &&
    entry.customerReference === cleanReference(wanted.customerReference, profile) &&
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

function differs(found: string | null, wanted: string): string | null {
  return found === wanted ? null : (found ?? '');
}
