import { NO_REFERENCE, REFERENCE_LENGTH } from './tags.ts';

/**
 * Everything that some reader takes for the end of a line (CR, LF, VT, FF, U+001C to U+001E, U+0085, U+2028, U+2029
 * for Python's `splitlines`), and with it tabs, NUL and all other control characters.
 */
const LINE_BREAKERS = /[\p{Cc}\u2028\u2029]/u;
const EVERY_LINE_BREAKER = new RegExp(LINE_BREAKERS, 'gu');

/** Blanks in front, and the two characters that start a tag or end a message, however they are mixed. */
const LEADING = /^[\s:-]+/u;

/** Whether `text` may stand on a line as it is: no control character, no line separator, no half of a surrogate pair. */
export function isOneLine(text: string): boolean {
  return text.isWellFormed() && !LINE_BREAKERS.test(text);
}

/** The number of characters as SWIFT and Python count them: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text.codePointAt(at)! > 0xffff) {
      length -= 1;
      at += 1;
    }
  }
  return length;
}

/** The first `most` characters (code points) of `text`: a surrogate pair is kept or left out as one. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (let taken = 0; taken < most && end < text.length; taken += 1) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

/**
 * Text from outside, made fit for one line (spec/mt940.md, `:86:`): control characters become spaces, blanks at both
 * ends and leading `:` and `-` go, at most `most` characters stay. Empty when nothing is left. Names in any script stay
 * as they are.
 */
export function cleanText(text: string, most: number): string {
  const oneLine = isOneLine(text) ? text : text.toWellFormed().replace(EVERY_LINE_BREAKER, ' ');
  // Cut before the end is trimmed: the end of a long text is then never walked.
  return cutTo(oneLine.replace(LEADING, ''), most).trimEnd();
}

/**
 * The customer reference of `:61:` (16x): the payment's reference cleaned and cut, without `//` inside or `/` at its
 * end, since either would shift the place where `//` splits it from the bank reference; `NONREF` when nothing is left.
 */
export function cleanReference(reference: string): string {
  const cleaned = cleanText(reference, reference.length).replace(/\/{2,}/g, '/');
  return cutTo(cleaned, REFERENCE_LENGTH).replace(/[/\s]+$/u, '') || NO_REFERENCE;
}
