// A string literal (kept as it is), or one of the three numbers that Python writes and JSON does not know.
const STRING_OR_NUMBER_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * Reads a JSON body as Python's reader does: `NaN`, `Infinity` and `-Infinity`, which Python's writer sends, become strings
 * of that name, for the bank to refuse as amounts.
 *
 * @throws {SyntaxError} when it is not JSON
 */
export function parsePythonJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const quoted = text.replaceAll(STRING_OR_NUMBER_WORD, (word) =>
      word.startsWith('"') ? word : `"${word}"`,
    );
    if (quoted === text) throw fault;
    return JSON.parse(quoted);
  }
}
