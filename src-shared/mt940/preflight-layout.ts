import type { Break } from './preflight-checks.ts';
import { PAGE_LENGTH, type StatementProfile } from './profile.ts';
import { inSwiftSet } from './swift-set.ts';

/** How a page of the swift profile ends: the line `-`, and the end of the line before it. */
const PAGE_END = '\r\n-\r\n';

/** The first thing that has no place in a text of one message: a CR, a line `-`, a second `:20:`. */
const OF_PAGES = /\r|(?<=\n)(?:-\n|:20:)/;

const LONE_LF = /(?<!\r)\n/;

/**
 * In the swift profile no character outside of SWIFT's x set. It is an account number that can break this: a key is written as it
 * is or not at all, and an account whose number is outside of the set wants the bridge profile, which allows any script.
 */
export function charactersAllowed(text: string, profile: StatementProfile): Break {
  // Line by line only where something is wrong: a statement may have a million of them.
  if (profile === 'bridge' || inSwiftSet(text.replaceAll('\r', '').replaceAll('\n', ''))) return null;
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => !inSwiftSet(line));
  return { line: at + 1, found: lines[at]! };
}

/**
 * Ends of lines and pages as the profile has them. bridge: LF, one message, no line `-`. swift: CRLF, every page of at most
 * {@link PAGE_LENGTH} characters and ended by a line `-`; a page that is not breaks it on its first line.
 */
export function pagesFit(text: string, profile: StatementProfile): Break {
  return profile === 'swift' ? swiftBreak(text) : bridgeBreak(text);
}

function bridgeBreak(text: string): Break {
  const at = text.endsWith('\n') ? text.search(OF_PAGES) : text.length;
  return at < 0 ? null : breakAt(text, at);
}

function swiftBreak(text: string): Break {
  const loneLf = text.search(LONE_LF);
  if (loneLf >= 0) return breakAt(text, loneLf);
  for (let start = 0; start < text.length;) {
    const end = text.indexOf(PAGE_END, start);
    const next = end + PAGE_END.length;
    if (end < 0 || next - start > PAGE_LENGTH) return breakAt(text, start);
    start = next;
  }
  return null;
}

/** The line on which the character at `index` stands. */
function breakAt(text: string, index: number): Break {
  const before = text.slice(0, index).split('\n');
  const [found = ''] = text.slice(index - before.at(-1)!.length).split(/\r?\n/, 1);
  return { line: before.length, found };
}
