import anyAscii from 'any-ascii';

/** What SWIFT's x set does not have; the ends of lines belong to no field and are not asked about here. */
const OUTSIDE = /[^a-zA-Z0-9/\-?:().,'+ ]/;
const EVERY_OUTSIDE = new RegExp(OUTSIDE, 'g');
const EVERY_FOREIGN = /[^\0-\x7f]/gu;

/** Marks, lengthenings, joiners and direction signs: they say something about their neighbours, and nothing by themselves. */
const SILENT = /^[\p{M}\p{Lm}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/** Letters that the library leaves out because they carry vowels; Arabic writes its long a with one: `فاطمة` -> `fatmh`. */
const CARRIERS: Readonly<Record<string, string>> = { '\u0627': 'a', '\u0787': '' };

/** What has no counterpart, as the European Payments Council wants it (EPC217-08). */
const NO_COUNTERPART = '.';

/** ASCII that the set lacks, by what comes nearest to it there. */
const NEAREST: Readonly<Record<string, string>> = {
  '&': '+',
  '@': '(at)',
  _: '-',
  '=': '-',
  '~': '-',
  '"': "'",
  '`': "'",
  ';': ',',
  '\\': '/',
  '|': '/',
  '<': '(',
  '[': '(',
  '{': '(',
  '>': ')',
  ']': ')',
  '}': ')',
};

/** Whether every character of `text` is of SWIFT's x set. */
export function inSwiftSet(text: string): boolean {
  return !OUTSIDE.test(text);
}

/**
 * `text`, well formed and on one line, in SWIFT's x set: other scripts are transliterated (`አበበ` -> `'abebe`), what nobody can
 * transliterate is written `.`, so nothing that can be seen is lost. The text may grow by it.
 */
export function toSwiftSet(text: string): string {
  if (inSwiftSet(text)) return text;
  return transliterate(text).replace(EVERY_OUTSIDE, (character) => NEAREST[character] ?? NO_COUNTERPART);
}

/** ASCII for everything that the library knows. It looks at single characters, so letters and their marks are joined first. */
function transliterate(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      EVERY_FOREIGN,
      (character) =>
        anyAscii(character) || (CARRIERS[character] ?? (SILENT.test(character) ? '' : NO_COUNTERPART)),
    );
}
