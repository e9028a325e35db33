import type { LANGUAGES } from './languages.ts';

type Plurals = { [Code in keyof typeof LANGUAGES]: (typeof LANGUAGES)[Code]['plurals'][number] };

/** `rows_one` and `rows_other` of English are one text, counted; another language has it in its own forms. */
type KeyIn<Key, Keys, Code extends keyof Plurals> = Key extends `${infer Base}_other`
  ? `${Base}_one` extends Keys
    ? `${Base}_${Plurals[Code]}`
    : Key
  : Key extends `${infer Base}_one`
    ? `${Base}_other` extends Keys
      ? never
      : Key
    : Key;

/**
 * The texts of a room in another language: English's keys and no others, counted texts in the language's own forms. What
 * is missing falls back to English; languages.test.ts proves that nothing is.
 */
export type Texts<English, Code extends keyof Plurals> = {
  readonly [Key in keyof English as KeyIn<Key, keyof English, Code>]?: English[Key] extends string
    ? string
    : Texts<English[Key], Code>;
};
