import { cutTo, isOneLine, LINE_BREAKERS } from './line-text.ts';
import type { StatementProfile } from './profile.ts';
import { toSwiftSet } from './swift-set.ts';
import { NO_REFERENCE, REFERENCE_LENGTH } from './tags.ts';

const EVERY_LINE_BREAKER = new RegExp(LINE_BREAKERS, 'gu');

/** Blanks in front, and the two characters that start a tag or end a message, however they are mixed. */
const LEADING = /^[\s:-]+/u;

/** Text that needs no cleaning in either profile, by far the most: of SWIFT's x set, without blanks around it. */
const PLAIN = /^[a-zA-Z0-9/?().,'+](?:[a-zA-Z0-9/\-?:().,'+ ]*[a-zA-Z0-9/\-?:().,'+])?$/;

/**
 * Text from outside, made fit for one line (spec/mt940.md, `:86:`): control characters become spaces, blanks at both
 * ends and leading `:` and `-` go, at most `most` characters stay. Empty when nothing is left. Names in any script stay
 * as they are in the bridge profile, and are transliterated in the swift profile.
 */
export function cleanText(text: string, most: number, profile: StatementProfile): string {
  if (text === '' || (text.length <= most && PLAIN.test(text))) return text;
  const oneLine = isOneLine(text) ? text : text.toWellFormed().replace(EVERY_LINE_BREAKER, ' ');
  const written = profile === 'swift' ? toSwiftSet(oneLine) : oneLine;
  // Cut before the end is trimmed: the end of a long text is then never walked.
  return cutTo(written.replace(LEADING, ''), most).trimEnd();
}

/**
 * The customer reference of `:61:` (16x): the payment's reference cleaned and cut, without `//` inside or `/` at its
 * end, since either would shift the place where `//` splits it from the bank reference; `NONREF` when nothing is left.
 */
export function cleanReference(reference: string, profile: StatementProfile): string {
  const cleaned = cleanText(reference, Infinity, profile).replace(/\/{2,}/g, '/');
  return cutTo(cleaned, REFERENCE_LENGTH).replace(/[/\s]+$/u, '') || NO_REFERENCE;
}
