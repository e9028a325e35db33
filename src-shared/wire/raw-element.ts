/**
 * The element of a JSON array of objects that `wanted` picks, exactly as it is written in the text; null when there is none. The text may be
 * cut off: what is whole in it is found.
 */
export function rawElementOf(text: string, wanted: (element: unknown) => boolean): string | null {
  let [depth, start, quoted] = [0, 0, false];
  for (let at = text.indexOf('[') + 1; at > 0 && at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth < 0) return null;
      const element = depth === 0 ? text.slice(start, at + 1) : null;
      if (element !== null && wanted(parsed(element))) return element;
    }
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
