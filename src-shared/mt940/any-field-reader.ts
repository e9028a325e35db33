import type { Field, ReadFields } from './field-reader.ts';
import type { FieldTag } from './grammar.ts';
import type { Mt940Fault, Mt940FaultCode } from './parsed-statement.ts';
import { END_OF_MESSAGE, OTHER_TAGS, TAGS, type AnyTag } from './tags.ts';

const TAGGED = /^:(\d\d[A-Z]?|NS):/i;
const KNOWN: ReadonlySet<string> = new Set([...TAGS, ...OTHER_TAGS]);

/** Tags whose text may run on over more lines. */
const RUNS_ON: ReadonlySet<FieldTag> = new Set<FieldTag>(['25', '25P', '61', '86', 'NS']);

/** SWIFT's envelope: what stands before the text of a message (`{1:…}{2:…}{4:`), and what behind it (`-}{5:…}`). */
const ENVELOPE = /^\{[1-5]:/;
const BEFORE_TEXT = /^.*\{4:/;
const BEHIND_TEXT = /^-\}/;

/**
 * Takes a text apart into its fields as other banks write them: LF, CRLF and CR, a byte order mark, blanks at the ends of lines,
 * SWIFT's envelope, whatever stands between two messages. Lengths and characters are their business.
 */
export function readAnyFields(text: string): ReadFields {
  const fields: Field[] = [];
  const faults: Mt940Fault[] = [];
  let open: Field | undefined;
  /** Between `:20:` and the end of a message; and whether its closing balance has come. */
  let inside = false;
  let closed = false;

  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = at + 1;
    const whole = ENVELOPE.test(raw) ? raw.replace(BEFORE_TEXT, '') : raw;
    const bare = whole.trimEnd();
    const name = TAGGED.exec(bare)?.[1]?.toUpperCase();
    const fault = (code: Mt940FaultCode): void => {
      faults.push({ line, tag: open ? asTag(open.tag) : null, code, found: whole });
    };

    if (name !== undefined) {
      // A tag is opened also when it is unknown: the lines that follow are its own, and its only fault.
      open = { tag: name as AnyTag, line, lines: [whole.slice(name.length + 2)] };
      if (name === '20') closed = false;
      if (name === '62F' || name === '62M') closed = true;
      inside = true;
      if (KNOWN.has(name)) fields.push(open);
      else faults.push({ line, tag: null, code: 'tag_unknown', found: whole });
    } else if (inside && (BEHIND_TEXT.test(bare) || (closed && endsMessage(bare, open)))) {
      open = { tag: END_OF_MESSAGE, line, lines: [''] };
      fields.push(open);
      inside = false;
    } else if (open && inside && (RUNS_ON.has(open.tag) || !KNOWN.has(open.tag))) {
      open.lines.push(whole);
    } else if (inside && bare !== '' && bare !== END_OF_MESSAGE) {
      fault('line_without_tag');
    }
  }
  for (const { lines } of fields) {
    while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  }
  return { fields, faults };
}

/** `-` ends a message once it is closed, before that it is a blank line to some; ING writes `-XXX`. */
function endsMessage(line: string, open: Field | undefined): boolean {
  return line === END_OF_MESSAGE || (line.startsWith(END_OF_MESSAGE) && open?.tag !== '86');
}

function asTag(tag: FieldTag): AnyTag | null {
  return tag === END_OF_MESSAGE ? null : tag;
}
