import type { ParsedEntry } from './parsed-statement.ts';

/** What G2P Bridge takes out of one entry; null where it would find nothing and give up the whole statement. */
export interface BridgeView {
  /** What it looks the payment up by: the 5th narrative line, or the customer reference when there is none. */
  reconciliationId: string | null;
  /** The 4th narrative line. */
  beneficiary: string | null;
  /** The last narrative line; it means something for an `RD` only. */
  reason: string | null;
}

/** What Python's `str.strip` takes away. JavaScript's `\s` differs: it has U+FEFF, and lacks U+001C to U+001F and U+0085. */
const BLANK = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const BLANKS_IN_FRONT = new RegExp(`^${BLANK}+`, 'u');
const IS_BLANK = new RegExp(BLANK, 'u');

/** How the sub-fields of German banks begin (`166?00...`); a digit is one of any script, as it is to Python. */
const SUBFIELDS = /^\p{Nd}{3}\?\p{Nd}{2}/u;
const STARTS_WITH_DIGIT = /^\p{Nd}/u;

/**
 * Whether mt-940 would take these `:86:` lines for a German bank's sub-fields. It then throws the lines away, and the
 * bridge, which asks for them, gives up the statement. The lines are run together first, so `16` and `6?00` do it too.
 */
export function looksLikeSubfields(lines: readonly string[]): boolean {
  const first = lines.find((line) => line !== '');
  if (first === undefined || !STARTS_WITH_DIGIT.test(first)) return false;
  return SUBFIELDS.test(lines.join(''));
}

/** The `:86:` lines that are left when Python's mt-940 has read them: it drops blank ones and a lone `-`. */
export function linesAsBridgeSees(narrativeLines: readonly string[]): string[] {
  const kept = narrativeLines
    .map(trimEnd)
    // A lone `-` directly behind `:86:` survives: mt-940 looks at whole lines, tag included.
    .filter((line, at) => line !== '' && (at === 0 || line.replace(BLANKS_IN_FRONT, '') !== '-'));
  if (kept[0] !== undefined) kept[0] = kept[0].replace(BLANKS_IN_FRONT, '');
  return kept;
}

/**
 * One entry of a parsed statement as the bridge sees it (spec/bridge-contract.md, "Statement upload"). It knows nothing
 * of how the statement was written, so it can tell whether what was written arrives.
 */
export function asBridgeSees(entry: Pick<ParsedEntry, 'narrativeLines' | 'customerReference'>): BridgeView {
  const lines = linesAsBridgeSees(entry.narrativeLines);
  if (looksLikeSubfields(lines)) return { reconciliationId: null, beneficiary: null, reason: null };
  return {
    reconciliationId: lines[4] ?? entry.customerReference,
    beneficiary: lines[3] ?? null,
    reason: lines.at(-1) ?? null,
  };
}

/** `str.rstrip`, walking from the end: a regular expression would try every blank of a long line. */
function trimEnd(line: string): string {
  let end = line.length;
  while (end > 0 && IS_BLANK.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}
