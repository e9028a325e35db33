/** The two ways to write a statement (spec/mt940.md, "Two profiles"). */
export const STATEMENT_PROFILES = ['bridge', 'swift'] as const;

/**
 * `bridge`: one message whatever its length, LF, text in any script as it came. `swift`: SWIFT's x set only, CRLF, pages of at
 * most {@link PAGE_LENGTH} characters.
 */
export type StatementProfile = (typeof STATEMENT_PROFILES)[number];

/** The most characters of one page in the swift profile, from `:20:` to the line `-`, ends of lines counted. */
export const PAGE_LENGTH = 2_000;
