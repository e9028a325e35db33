import { looksLikeSubfields } from './bridge-view.ts';
import { cleanText } from './clean-text.ts';
import { cutTo } from './line-text.ts';
import type { EntryMark, StatementLine } from './model.ts';
import type { StatementProfile } from './profile.ts';
import { NARRATIVE_LENGTH, NARRATIVE_LINES, NOTHING } from './tags.ts';

/** The bridge reads lines 4 and 5 of a debit or its reversal, and a reversal's reason is the sixth. */
const LEAST_LINES: Readonly<Record<EntryMark, number>> = { D: 5, RD: 6, C: 0, RC: 0 };

/** The line, counted from 0, that carries the full payment reference when the payment left it empty. */
const REFERENCE_LINE = 4;

/**
 * The lines of one entry's `:86:`, at most 6 of at most 65 characters: narratives 1 to 6 cleaned, the full payment
 * reference on line 5 when narrative 5 says nothing, `.` on every line that says nothing but is followed by one that does. A D
 * has at least five lines, an RD six; a C or RC without any text has none, and then no `:86:` (spec/mt940.md).
 */
export function narrativeLines(entry: StatementLine, profile: StatementProfile): string[] {
  const lines: string[] = [];
  for (let at = 0; at < NARRATIVE_LINES; at += 1) {
    lines.push(cleanText(entry.narratives[at] ?? '', NARRATIVE_LENGTH, profile));
  }
  lines[REFERENCE_LINE] ||= cleanText(entry.customerReference, NARRATIVE_LENGTH, profile);
  while (lines.length > LEAST_LINES[entry.mark] && lines.at(-1) === '') lines.pop();
  const filled = lines.map((line) => line || NOTHING);
  // One character in front is enough to make it plain text again, and it stands where the bridge reads nothing.
  if (looksLikeSubfields(filled)) filled[0] = cutTo(NOTHING + filled[0]!, NARRATIVE_LENGTH).trimEnd();
  return filled;
}
