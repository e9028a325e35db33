/** A piece of a JSON text as it stood there. */
export interface JsonPart {
  kind: 'key' | 'string' | 'number' | 'word' | 'mark';
  text: string;
}
export interface JsonLine {
  indent: number;
  parts: JsonPart[];
}

const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+)/gsy;

/**
 * Sets a JSON text line by line, for reading. Its tokens stay as they were written: a number keeps its zeros, a key that stands twice stands
 * twice. Of a text that breaks off, as far as it goes; null for a text that is none.
 *
 * @param cut whether only the first part of the text is there
 */
export function prettyJson(text: string, cut = false): JsonLine[] | null {
  if (!/^\s*[[{]/.test(text) || !(cut || isJson(text))) return null;
  const lines: JsonLine[] = [];
  let indent = 0;
  let line: JsonLine = { indent, parts: [] };
  const put = (kind: JsonPart['kind'], token: string): void => void line.parts.push({ kind, text: token });
  const breakLine = (): void => {
    lines.push(line);
    line = { indent, parts: [] };
  };
  const tokens = [...text.matchAll(TOKEN)].map((match) => match[1]!);
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (token === '{' || token === '[') {
      put('mark', token);
      indent += 1;
      if (next !== '}' && next !== ']') breakLine();
    } else if (token === '}' || token === ']') {
      indent = Math.max(0, indent - 1);
      const opened = tokens[at - 1];
      if (opened !== '{' && opened !== '[') breakLine();
      put('mark', token);
    } else if (token === ',') {
      put('mark', token);
      breakLine();
    } else if (token === ':') put('mark', ': ');
    else put(kindOf(token, next), token);
  });
  lines.push(line);
  return lines;
}

function kindOf(token: string, next: string | undefined): JsonPart['kind'] {
  if (token.startsWith('"')) return next === ':' ? 'key' : 'string';
  return /^[-\d]/.test(token) ? 'number' : 'word';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
