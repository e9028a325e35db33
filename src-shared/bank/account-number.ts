/** The longest account number: `:25:` of MT940 takes 35 characters (spec/mt940.md). */
export const MAX_ACCOUNT_NUMBER_LENGTH = 35;

const CLEARING_PREFIX = 'CLEARING - ';
const FUNDING_PREFIX = 'FUNDING - ';

// No control or separator characters (a line break would end `:25:`), no leading `:` or `-`, no spaces around.
const WELL_FORMED = /^(?![\s:-])[^\p{C}\p{Zl}\p{Zp}]{1,35}(?<!\s)$/u;

// What is left of a character beyond U+FFFF that was cut in two.
const HALF_AT_END = /[\ud800-\udbff]$/;

/** Whether a text can be an account number of this bank: 1 to 35 characters that `:25:` of a statement can carry. */
export function isAccountNumber(text: string): boolean {
  return text.length <= MAX_ACCOUNT_NUMBER_LENGTH && WELL_FORMED.test(text);
}

/** Whether the number is kept for the bank's own accounts, so that nobody else may open it or be paid on it. */
export function isReservedAccountNumber(accountNumber: string): boolean {
  const capitals = accountNumber.toUpperCase();
  return capitals.startsWith(CLEARING_PREFIX) || capitals.startsWith(FUNDING_PREFIX);
}

/**
 * The clearing account (nostro) of a bank or wallet provider: `CLEARING - <name>` (spec/data-model.md, 5). An account
 * number belongs to one currency; a second currency of the same provider gets the number with the code behind it, its `ending`.
 */
export function clearingAccountNumber(name: string, ending?: string): string {
  const clean = name.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  const suffix = ending === undefined ? '' : ` ${ending}`;
  const room = MAX_ACCOUNT_NUMBER_LENGTH - CLEARING_PREFIX.length - suffix.length;
  const cut = (clean || 'UNSPECIFIED').slice(0, room).replace(HALF_AT_END, '').trimEnd();
  return `${CLEARING_PREFIX}${cut}${suffix}`;
}

/** The account deposits are drawn on, one per currency: money from outside the simulator. */
export function fundingAccountNumber(currency: string): string {
  return `${FUNDING_PREFIX}${currency}`;
}
