import { cutTo } from '../mt940/line-text.ts';

/** Control characters and line separators; and the two characters of the basic plane that XML 1.0 has no place for. */
const UNFIT = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;

/** What needs nothing done, by far the most: ASCII without blanks around it. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * Text from outside as one line that XML 1.0 and a spreadsheet's row can hold: what is no text becomes a space, half a
 * surrogate pair the replacement character; no blanks at the ends, at most `most` characters (code points). May be empty.
 */
export function oneLine(text: string, most = Infinity): string {
  if (text.length <= most && PLAIN.test(text)) return text;
  return cutTo(text.toWellFormed().replace(UNFIT, ' ').trim(), most).trimEnd();
}
