import { Decimal } from 'decimal.js';
import { currencyExponent } from './currencies.ts';

/**
 * An amount of money as a whole number of the currency's smallest unit (cents for USD). Always a safe integer:
 * {@link MAX_MINOR} is far below 2^53, so sums and differences of two are exact.
 */
export type Minor = number;

/**
 * The largest amount or balance that the ledger holds, in minor units: 14 digits, so that with its comma it fits
 * the `15d` of MT940's amounts in every currency (spec/mt940.md). Refused at the door of the bank, not at the statement.
 */
export const MAX_MINOR: Minor = 99_999_999_999_999;

/** Why an amount from outside was not understood. A sign is no fault here: whether it may be negative is a rule of the bank. */
export type AmountFault = 'amount_not_a_number' | 'amount_too_precise' | 'amount_too_large';

/** What reading an amount gives: minor units of the currency, or the fault. */
export type ParsedAmount = { ok: true; minor: Minor } | { ok: false; fault: AmountFault };

// 40 digits hold the longest double written out and any amount in range without rounding on the way.
const Exact = Decimal.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });

/** Anything closer than this to a whole minor unit is a float's noise, not a decimal that somebody meant (spec/bridge-contract.md). */
const NOISE = new Exact('1e-6');

/** A decimal number as JSON and Python write it; decimal.js alone would also take `0x10`. */
const NUMBER_TEXT = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Infinity|NaN)$/;

/**
 * Reads an amount as it comes over the wire or from a form: a JSON number, or a string holding one.
 * Binary noise below a millionth of the smallest unit is rounded away; a real extra decimal is a fault.
 */
export function parseAmount(value: number | string, currency: string): ParsedAmount {
  const whole = wholeAmount(value, currency);
  return whole === null ? parseDecimal(value, currency) : { ok: true, minor: whole };
}

/** Most amounts are whole numbers, and of a hundred thousand in one call each counts: exact without decimals; null for all others. */
function wholeAmount(value: number | string, currency: string): Minor | null {
  if (!Number.isInteger(value)) return null;
  const minor = (value as number) * 10 ** currencyExponent(currency);
  // Also what `-0` comes to. Up to here every product is an integer that a double holds.
  return Math.abs(minor) <= MAX_MINOR ? minor + 0 : null;
}

function parseDecimal(value: number | string, currency: string): ParsedAmount {
  const text = typeof value === 'string' ? value.trim() : value;
  if (typeof text === 'string' && !NUMBER_TEXT.test(text)) return { ok: false, fault: 'amount_not_a_number' };
  const decimal = new Exact(text);
  if (decimal.isNaN()) return { ok: false, fault: 'amount_not_a_number' };
  if (!decimal.isFinite()) return { ok: false, fault: 'amount_too_large' };
  const scaled = decimal.times(new Exact(10).pow(currencyExponent(currency)));
  const whole = scaled.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN);
  if (whole.abs().greaterThan(MAX_MINOR)) return { ok: false, fault: 'amount_too_large' };
  if (scaled.minus(whole).abs().greaterThanOrEqualTo(NOISE))
    return { ok: false, fault: 'amount_too_precise' };
  return { ok: true, minor: whole.isZero() ? 0 : whole.toNumber() };
}

/**
 * The amount as a plain decimal string with all of the currency's decimals: 1050 USD -> `10.50`, 1050 JPY -> `1050`. A sum of many, which may
 * be more than a number holds exactly, comes as a text of digits.
 */
export function formatAmount(minor: Minor | string, currency: string): string {
  const exponent = currencyExponent(currency);
  return new Exact(minor).div(new Exact(10).pow(exponent)).toFixed(exponent);
}

/** Like {@link formatAmount}, with thousands grouped and the code in front, as people read it: `USD 10,000,000.00`. */
export function formatMoney(minor: Minor, currency: string): string {
  const [whole = '', fraction] = formatAmount(minor, currency).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${currency} ${fraction === undefined ? grouped : `${grouped}.${fraction}`}`;
}
