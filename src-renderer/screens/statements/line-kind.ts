import { NARRATIVE_LINES, TAGS, type Mt940Tag } from '../../../src-shared/mt940/tags.ts';

/** What a line of the text is: the tag that it begins with, or the narrative line that it continues. */
export type LineKind = Mt940Tag | `narrative${2 | 3 | 4 | 5 | 6}` | 'narrativeMore' | 'end' | 'unknown';

const TAG = /^:(\d\d[A-Z]?|NS):/;

/** A line's tag as it is written, colons included, and what stands behind it. */
export function splitTag(line: string): [tag: string, rest: string] {
  const tag = TAG.exec(line)?.[0] ?? '';
  return [tag, line.slice(tag.length)];
}

/** What the line at this index is, judged by itself and the tag above it. */
export function lineKind(lines: readonly string[], at: number): LineKind {
  const line = lines[at] ?? '';
  if (line === '-') return 'end';
  const name = TAG.exec(line)?.[1];
  if (name !== undefined) return TAGS.find((tag) => tag === name) ?? 'unknown';
  // No message has more narrative lines than the tag allows, and hardly more; a broken one is not searched to its top.
  for (let back = 1; back <= at && back <= NARRATIVE_LINES * 2; back += 1) {
    const above = lines[at - back] ?? '';
    if (above === '-') break;
    const [tag] = splitTag(above);
    if (tag !== '') return tag === ':86:' ? narrativeKind(back + 1) : 'unknown';
  }
  return 'unknown';
}

function narrativeKind(line: number): LineKind {
  const kinds = ['narrative2', 'narrative3', 'narrative4', 'narrative5', 'narrative6'] as const;
  return kinds[line - 2] ?? 'narrativeMore';
}
