/** The tags of this bank's MT940 statement, in their order (spec/mt940.md); `F` first or final, `M` in the middle of pages. */
export const TAGS = ['20', '25', '28C', '60F', '60M', '61', '86', '62F', '62M', '64'] as const;
export type Mt940Tag = (typeof TAGS)[number];

/** What other banks write beside them: time, related reference, floor limits, forward balances, sums, text outside of SWIFT's rules. */
export const OTHER_TAGS = ['13', '13D', '21', '25P', '28', '34F', '65', '90C', '90D', 'NS'] as const;

/** Every tag of an MT940 statement, whoever wrote it. */
export type AnyTag = Mt940Tag | (typeof OTHER_TAGS)[number];

/** The most characters (code points) of `:20:`, of the customer reference and of the bank reference in `:61:` (16x). */
export const REFERENCE_LENGTH = 16;

/** The most characters of an account number in `:25:` (35x). */
export const ACCOUNT_LENGTH = 35;

/** The most characters of an amount with its comma (15d). */
export const AMOUNT_LENGTH = 15;

/** The most characters of one line of `:86:`, and the most lines (6*65x). */
export const NARRATIVE_LENGTH = 65;
export const NARRATIVE_LINES = 6;

const BALANCE_LENGTH = 1 + 6 + 3 + AMOUNT_LENGTH;

/** The most characters that may stand on one line behind each tag, the tag itself not counted. */
export const LINE_LENGTH: Readonly<Record<Mt940Tag, number>> = {
  '20': REFERENCE_LENGTH,
  '25': ACCOUNT_LENGTH,
  '28C': 11,
  '60F': BALANCE_LENGTH,
  '60M': BALANCE_LENGTH,
  '61': 6 + 4 + 2 + AMOUNT_LENGTH + 4 + REFERENCE_LENGTH + 2 + REFERENCE_LENGTH,
  '86': NARRATIVE_LENGTH,
  '62F': BALANCE_LENGTH,
  '62M': BALANCE_LENGTH,
  '64': BALANCE_LENGTH,
};

/** What stands in `:61:` for a transfer that came as an ordinary payment: type `N`, code `TRF` (1!a3!c). */
export const TRANSFER = 'NTRF';

/** What a narrative line says when it says nothing: the bridge's parser drops an empty line, this one it keeps. */
export const NOTHING = '.';

/** The customer reference of `:61:` when nothing is left of the payment's own (SWIFT, field 61, subfield 7). */
export const NO_REFERENCE = 'NONREF';

/** The line that ends a message, and so a page of the swift profile. */
export const END_OF_MESSAGE = '-';
