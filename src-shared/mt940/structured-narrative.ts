/** A `:86:` that a bank has divided into sub-fields. */
export interface StructuredNarrative {
  /** The business transaction code in front (GVC of German banks, three digits); empty where there is none. */
  code: string;
  /** The sub-fields in their order, by their names without the marks around them: `20`, `EREF`. A name may come twice. */
  fields: { name: string; text: string }[];
}

/** `166?00…?20…` of German banks; Polish ones have another mark and often no code. Sub-fields run on over ends of lines. */
const MARKED = /^(\d{3})?([?><~^])(?=\d\d)/;

/** `/EREF/…/REMI/…` of Dutch banks and of SWIFT's own code words. */
const NAMED = /\/([A-Z]{2,4})\//g;

/** Takes the lines of a `:86:` apart; null when they are plain text. */
export function readStructured(lines: readonly string[]): StructuredNarrative | null {
  const text = lines.join('').trimStart();
  const [front, code = '', mark] = MARKED.exec(text) ?? [];
  if (front !== undefined && mark !== undefined) {
    const parts = text.slice(front.length).split(new RegExp(`\\${mark}(?=\\d\\d)`));
    return { code, fields: parts.map((part) => ({ name: part.slice(0, 2), text: part.slice(2) })) };
  }
  const names = [...text.matchAll(NAMED)];
  if (names[0]?.index !== 0) return null;
  const fields = names.map((found, at) => ({
    name: found[1]!,
    text: text.slice(found.index + found[0].length, names[at + 1]?.index).replace(/\/$/, ''),
  }));
  return { code: '', fields };
}
