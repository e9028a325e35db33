import { asBridgeSees, type BridgeView } from './bridge-view.ts';

/** One entry as it stands in the text of a statement. */
export interface EntryText {
  /** `:61:` and the lines of its `:86:`, exactly as written. */
  lines: { number: number; text: string }[];
  seen: BridgeView;
  /** The line, counted in the whole text, in which the bridge finds each; null where it finds nothing. */
  at: { reconciliationId: number | null; beneficiary: number | null; reason: number | null };
}

/**
 * Finds one entry by the bank's reference in a text that this bank wrote, in either profile, without reading the rest: a statement may have
 * a hundred thousand. Null when it is not there.
 */
export function entryTextOf(text: string, bankReference: string): EntryText | null {
  const start = startOf(text, `//${bankReference}`);
  if (start === null) return null;
  const first = countLines(text, start) + 1;
  const lines: EntryText['lines'] = [];
  for (const line of linesFrom(text, start)) {
    if (lines.length > 0 && !goesOn(line, lines.length)) break;
    lines.push({ number: first + lines.length, text: line });
  }
  const narrativeLines = lines.slice(1).map(({ text: line }, at) => (at === 0 ? line.slice(4) : line));
  const moved = lines[0]!.text;
  const customerReference = moved.slice(moved.indexOf('NTRF') + 4, moved.lastIndexOf('//'));
  const seen = asBridgeSees({ narrativeLines, customerReference });
  const lineOf = (found: string | null, at: number): number | null =>
    found === null ? null : (lines[at]?.number ?? first);
  return {
    lines,
    seen,
    // Narrative 1 stands in the line behind `:61:`; without a fifth the bridge takes the reference of `:61:`.
    at: {
      reconciliationId: narrativeLines.length > 4 ? lineOf(seen.reconciliationId, 5) : first,
      beneficiary: lineOf(seen.beneficiary, 4),
      reason: lineOf(seen.reason, lines.length - 1),
    },
  };
}

/** Where the `:61:` with this end begins. A narrative may hold the same characters. */
function startOf(text: string, end: string): number | null {
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const after = text[at + end.length];
    if (text.startsWith(':61:', start) && (after === '\n' || after === '\r' || after === undefined))
      return start;
  }
  return null;
}

/** Whether the entry goes on in this line, the `at`th behind its `:61:`: no narrative begins a tag or is a lone `-` (spec/mt940.md). */
function goesOn(line: string, at: number): boolean {
  return at === 1 ? line.startsWith(':86:') : !(line === '' || line === '-' || line.startsWith(':'));
}

function countLines(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function* linesFrom(text: string, start: number): Generator<string> {
  for (let at = start; at < text.length;) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    if (end < 0) return;
    at = end + 1;
  }
}
