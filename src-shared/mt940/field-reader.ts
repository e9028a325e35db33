import { isOneLine, lengthOf } from './clean-text.ts';
import type { Mt940Fault, Mt940FaultCode } from './parsed-statement.ts';
import { LINE_LENGTH, NARRATIVE_LINES, TAGS, type Mt940Tag } from './tags.ts';

/** One tag with its text, or `-`: the line that ends a message. */
export interface Field {
  tag: Mt940Tag | '-';
  /** Where it begins, from 1. */
  line: number;
  /** What stands behind the tag on its own line. */
  text: string;
  /** The lines that follow; only `:86:` may have any. */
  more: string[];
}

const TAGGED = /^:(\d\d[A-Z]?|NS):(.*)$/su;
const KNOWN: ReadonlySet<string> = new Set(TAGS);

/**
 * Takes a text apart into its fields, in their order, without asking what they say. Lines end with LF or CRLF; blank
 * lines may stand at the end of the text and behind a line `-`. Faults are of single lines: a character or a length that
 * the line must not have, no tag, an unknown tag.
 */
export function readFields(text: string): { fields: Field[]; faults: Mt940Fault[] } {
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const fields: Field[] = [];
  const faults: Mt940Fault[] = [];
  let open: Field | undefined;

  for (const [at, whole] of lines.entries()) {
    const line = at + 1;
    const fault = (code: Mt940FaultCode, tag: Mt940Tag | '-' | undefined): void => {
      faults.push({ line, tag: tag === undefined || tag === '-' ? null : tag, code, found: whole });
    };
    const tagged = TAGGED.exec(whole);
    if (tagged || whole === '-') {
      const tag = tagged?.[1] ?? '-';
      if (!isTag(tag)) {
        open = undefined;
        fault('tag_unknown', undefined);
        continue;
      }
      open = { tag, line, text: tagged?.[2] ?? '', more: [] };
      fields.push(open);
      if (tag !== '-' && lengthOf(open.text) > LINE_LENGTH[tag]) fault('line_too_long', tag);
    } else if (open?.tag === '86' && !whole.startsWith(':')) {
      open.more.push(whole);
      if (lengthOf(whole) > LINE_LENGTH['86']) fault('line_too_long', '86');
      if (open.more.length === NARRATIVE_LINES) fault('too_many_lines', '86');
    } else if (open?.tag !== '-' || whole !== '') {
      fault('line_without_tag', open?.tag);
    }
    if (!isOneLine(whole)) fault('character_not_allowed', open?.tag);
  }
  return { fields, faults };
}

function isTag(tag: string): tag is Field['tag'] {
  return tag === '-' || KNOWN.has(tag);
}
