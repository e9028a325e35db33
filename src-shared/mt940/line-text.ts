/**
 * Everything that some reader takes for the end of a line (CR, LF, VT, FF, U+001C to U+001E, U+0085, U+2028, U+2029
 * for Python's `splitlines`), and with it tabs, NUL and all other control characters.
 */
export const LINE_BREAKERS = /[\p{Cc}\u2028\u2029]/u;

/** The same in a text of many lines that end with LF or CRLF. */
const STRAY_BREAKERS = /[^\P{Cc}\r\n]|\r(?!\n)|[\u2028\u2029]/u;

/** Whether `text` may stand on a line as it is: no control character, no line separator, no half of a surrogate pair. */
export function isOneLine(text: string): boolean {
  return text.isWellFormed() && !LINE_BREAKERS.test(text);
}

/** {@link isOneLine} of every line of `text` at once; a line ends with LF or CRLF. */
export function areLines(text: string): boolean {
  return text.isWellFormed() && !STRAY_BREAKERS.test(text);
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
