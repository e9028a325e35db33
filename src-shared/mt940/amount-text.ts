import { MAX_MINOR, type Minor } from '../money/amount.ts';
import { currencyExponent } from '../money/currencies.ts';
import { AMOUNT_LENGTH } from './tags.ts';

/** At least one digit, the comma, the decimals; no zeros in front, so that every amount has one way to be written. */
const AMOUNT = /^(0|[1-9]\d*),(\d*)$/;

/**
 * An amount as MT940 writes it (15d): a comma always, as many decimals as the currency has (1000 JPY -> `1000,`,
 * 100000 USD -> `1000,00`). `minor` is the amount without its sign, in minor units; the sign is the mark's business.
 * Throws a RangeError for an amount that the ledger cannot hold: it was to be refused at the door of the bank.
 */
export function writeAmount(minor: Minor, currency: string): string {
  if (!Number.isSafeInteger(minor) || minor < 0 || minor > MAX_MINOR) {
    throw new RangeError(`no amount of a statement: ${minor} ${currency}`);
  }
  const exponent = currencyExponent(currency);
  const digits = String(minor).padStart(exponent + 1, '0');
  const comma = digits.length - exponent;
  return `${digits.slice(0, comma)},${digits.slice(comma)}`;
}

/** Reads {@link writeAmount}'s text back, exactly; null when it is not an amount of that currency in 15 characters. */
export function readAmount(text: string, currency: string): Minor | null {
  const [, whole, decimals] = AMOUNT.exec(text) ?? [];
  if (whole === undefined || decimals === undefined || text.length > AMOUNT_LENGTH) return null;
  return decimals.length === currencyExponent(currency) ? Number(whole + decimals) : null;
}
