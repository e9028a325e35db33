import type { FieldTag } from './grammar.ts';
import { areLines, isOneLine, lengthOf } from './line-text.ts';
import type { Mt940Fault, Mt940FaultCode } from './parsed-statement.ts';
import { END_OF_MESSAGE, LINE_LENGTH, NARRATIVE_LINES, TAGS, type Mt940Tag } from './tags.ts';

/** One tag with its text, or `-`: the line that ends a message. */
export interface Field {
  tag: FieldTag;
  /** Where it begins, from 1. */
  line: number;
  /** What stands behind the tag, and the lines that follow; in this bank's own statements only `:86:` may have any. */
  lines: [string, ...string[]];
}

/** What a reading of single lines gives. */
export interface ReadFields {
  fields: Field[];
  faults: Mt940Fault[];
}

const TAGGED = /^:(\d\d[A-Z]?|NS):/;
const KNOWN: ReadonlySet<string> = new Set(TAGS);

/**
 * Takes a text apart into its fields, in their order, without asking what they say: as strictly as this bank writes. Lines end
 * with LF or CRLF; blank lines may stand at the end of the text and behind a line `-`. Faults are of single lines: a character
 * or a length that the line must not have, no tag, an unknown tag.
 */
export function readOwnFields(text: string): ReadFields {
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const fields: Field[] = [];
  const faults: Mt940Fault[] = [];
  // A text is looked at as a whole first: as good as always no line has to be asked by itself.
  const allClean = areLines(text);
  let open: Field | undefined;
  let at = 0;
  const fault = (code: Mt940FaultCode, tag: FieldTag | undefined): void => {
    const isTag = tag !== undefined && tag !== END_OF_MESSAGE;
    faults.push({ line: at + 1, tag: isTag ? tag : null, code, found: lines[at]! });
  };

  for (; at < lines.length; at += 1) {
    const whole = lines[at]!;
    const name = tagOf(whole);
    if (name !== undefined) {
      if (!isKnown(name)) {
        open = undefined;
        fault('tag_unknown', undefined);
        continue;
      }
      const behind = name === END_OF_MESSAGE ? '' : whole.slice(name.length + 2);
      open = { tag: name, line: at + 1, lines: [behind] };
      fields.push(open);
      if (name !== END_OF_MESSAGE && isTooLong(behind, name)) fault('line_too_long', name);
    } else if (open?.tag === '86' && !whole.startsWith(':')) {
      open.lines.push(whole);
      if (isTooLong(whole, '86')) fault('line_too_long', '86');
      if (open.lines.length === NARRATIVE_LINES + 1) fault('too_many_lines', '86');
    } else if (open?.tag !== END_OF_MESSAGE || whole !== '') {
      fault('line_without_tag', open?.tag);
    }
    if (!allClean && !isOneLine(whole)) fault('character_not_allowed', open?.tag);
  }
  return { fields, faults };
}

/** The name of the tag that a line begins with, or `-`. */
function tagOf(line: string): string | undefined {
  if (line === END_OF_MESSAGE) return END_OF_MESSAGE;
  return line.startsWith(':') ? TAGGED.exec(line)?.[1] : undefined;
}

function isKnown(name: string): name is Mt940Tag | typeof END_OF_MESSAGE {
  return name === END_OF_MESSAGE || KNOWN.has(name);
}

function isTooLong(text: string, tag: Mt940Tag): boolean {
  const most = LINE_LENGTH[tag];
  return text.length > most && lengthOf(text) > most;
}
