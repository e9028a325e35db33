import { i18n } from './instance.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Hebrew, Arabic and the other scripts that run right to left, and the marks that turn a line. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202a-\u202e\u2066-\u2069]/u;
/** More than digits that a sentence of either direction shows as they are. */
const MORE_THAN_DIGITS = /[^\d.,\s]/u;

/**
 * A value for the middle of a sentence: isolated where its direction may differ from the sentence's, so that neither
 * turns the other around (`DISB-0001` in Arabic, an Arabic name in English). Elements do the same with `<bdi>`.
 */
export function isolated(value: string): string {
  const foreign = i18n.dir() === 'rtl' ? MORE_THAN_DIGITS : RIGHT_TO_LEFT;
  return foreign.test(value) ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
}
