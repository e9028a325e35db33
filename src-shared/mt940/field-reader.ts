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
 * Takes a text apart into its fields, one after the other, without asking what they say: as strictly as this bank writes. Lines end
 * with LF or CRLF; blank lines may stand at the end of the text and behind a line `-`. `faults` hears of single lines: a character
 * or a length that the line must not have, no tag, an unknown tag.
 */
export function* eachOwnField(text: string, faults: Mt940Fault[]): Generator<Field> {
  // A text is looked at as a whole first: as good as always no line has to be asked by itself.
  const allClean = areLines(text);
  let open: Field | undefined;
  let line = 0;
  let whole = '';
  const fault = (code: Mt940FaultCode, tag: FieldTag | undefined): void => {
    const isTag = tag !== undefined && tag !== END_OF_MESSAGE;
    faults.push({ line, tag: isTag ? tag : null, code, found: whole });
  };
  for (whole of eachLine(text)) {
    line += 1;
    const name = tagOf(whole);
    if (name !== undefined) {
      if (open !== undefined) yield trimmed(open);
      if (!isKnown(name)) {
        open = undefined;
        fault('tag_unknown', undefined);
        continue;
      }
      const behind = name === END_OF_MESSAGE ? '' : whole.slice(name.length + 2);
      open = { tag: name, line, lines: [behind] };
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
  if (open !== undefined) yield trimmed(open);
}

/** A list that has grown has room for more, twice what it needs: of a hundred thousand that counts. */
function trimmed(field: Field): Field {
  if (field.lines.length > 1) field.lines = field.lines.slice() as Field['lines'];
  return field;
}

/** The lines of a text without those at its end that are blank. All of them at once would be the text a second time. */
export function* eachLine(text: string): Generator<string> {
  let end = text.length;
  while (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  for (let start = 0; start < end;) {
    const found = text.indexOf('\n', start);
    const next = found < 0 || found > end ? end : found;
    yield text.slice(start, next < end && text[next - 1] === '\r' ? next - 1 : next);
    start = next + 1;
  }
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
