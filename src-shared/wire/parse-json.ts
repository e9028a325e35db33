const NUMBER_WORD = /-?\bInfinity\b|\bNaN\b/g;

/** JSON has no literal for NaN. The smallest number there is stands in for it: as an amount it would be refused, too. */
const STAND_IN = Number.MIN_VALUE;
// The spaces keep a literal from growing together with what stands before it.
const LITERALS: Readonly<Record<string, string>> = {
  NaN: ` ${STAND_IN}`,
  Infinity: ' 1e999',
  '-Infinity': ' -1e999',
};

/**
 * Reads a JSON body as Python's reader does: with `NaN`, `Infinity` and `-Infinity`, which Python's writer sends, as the
 * numbers that they are, for the bank to refuse as amounts.
 *
 * @throws {SyntaxError} when it is not JSON
 */
export function parsePythonJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const plain = outsideStrings(text, (part) => part.replaceAll(NUMBER_WORD, (word) => LITERALS[word]!));
    if (plain === text) throw fault;
    try {
      return JSON.parse(plain, (_key, value: unknown) => (value === STAND_IN ? NaN : value));
    } catch {
      // Also where the nesting is too deep for the walk to the stand-ins.
      throw fault;
    }
  }
}

/** Changes what stands between the string literals. One pass: an expression over literals would stop the bank for minutes at a hostile one. */
function outsideStrings(text: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('"'); open !== -1; open = text.indexOf('"', at)) {
    parts.push(change(text.slice(at, open)));
    at = endOfString(text, open + 1);
    parts.push(text.slice(open, at));
  }
  parts.push(change(text.slice(at)));
  return parts.join('');
}

/** Behind the quote that ends the literal; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}
