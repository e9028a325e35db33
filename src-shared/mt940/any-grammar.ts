import { currencyExponent } from '../money/currencies.ts';
import { daysOf } from './date-text.ts';
import { FOOT, START, type FieldTag, type Grammar } from './grammar.ts';
import type { EntryMark } from './model.ts';

/** SWIFT's window for two digits of a year: 80 to 99 are of the last century. */
const FIRST_YEAR = 80;

/** Statement number, and behind it page and section, with as many zeros in front as the bank likes. */
const NUMBER = /^(\d{1,15})(?:\/(\d{1,9}))?(?:\/\d*)?$/;

/** Some banks leave the currency out where it has been said before. */
const BALANCE = /^([CD])(\d{6})([A-Z]{3})?([\d,]+)$/;

/**
 * The mark comes before the funds code: `CR` of an account in EUR is a credit with the letter R, `RC` the reversal of one. Without
 * a type, what follows the amount is the reference.
 */
const ENTRY = /^(\d{6})(\d{4})?(R?[CD])([A-Z])? ?([\d,]+)([A-Z][A-Z0-9 ]{3})?(.*)$/s;

/** Values as other banks write them: as much as can be understood in one way only. */
const VALUES: Grammar['values'] = {
  reference: (text) => text.trim(),
  account: (text) => text.trim() || null,
  number(text) {
    const [, number, page] = NUMBER.exec(text.trim()) ?? [];
    return number === undefined ? null : { statementNumber: Number(number), page: Number(page ?? 1) || 1 };
  },
  balance(text, known) {
    const [, mark, day = '', currency = known, amount = ''] = BALANCE.exec(text.trim()) ?? [];
    const date = readAnyDate(day);
    const minor = currency === '' ? null : readAnyAmount(amount, currency);
    if (date === null || minor === null) return null;
    return mark === 'D' ? { mark, date, currency, minor: 0 - minor } : { mark: 'C', date, currency, minor };
  },
  entry(text, currency, line) {
    const found = ENTRY.exec(text.trim());
    if (!found) return null;
    const [, day = '', monthAndDay, mark, fundsCode = '', amount = '', transactionType = '', rest = ''] =
      found;
    const valueDate = readAnyDate(day);
    const entryDate = monthAndDay === undefined ? valueDate : readAnyDate(`00${monthAndDay}`);
    const amountMinor = readAnyAmount(amount, currency);
    if (valueDate === null || entryDate === null || amountMinor === null) return null;
    const split = rest.indexOf('//');
    return {
      mark: mark as EntryMark,
      valueDate,
      entryDate: entryDate.slice(5),
      amountMinor,
      customerReference: (split < 0 ? rest : rest.slice(0, split)).trim(),
      bankReference: split < 0 ? '' : rest.slice(split + 2).trim(),
      narrativeLines: [],
      line,
      foreign: { fundsCode, transactionType, details: [], nonSwift: [], structured: null },
    };
  },
};

const HEAD: readonly FieldTag[] = ['13', '13D', '21', '28', '28C', '34F', 'NS'];

/** A statement as other banks write it: only the order of its parts is sure. */
export const ANY_GRAMMAR: Grammar = {
  stateAfter(state, tag) {
    switch (tag) {
      case '20':
        return 'head';
      case '25':
      case '25P':
        return 'account';
      case '60F':
      case '60M':
        return 'entries';
      case '62F':
      case '62M':
        return FOOT;
      case '-':
        return START;
      default:
        return state;
    }
  },
  next: {
    [START]: ['-', '20'],
    head: [...HEAD, '25P', '25'],
    account: [...HEAD, '60M', '60F'],
    entries: ['61', '86', 'NS', '62M', '62F'],
    [FOOT]: ['64', '65', '86', '90C', '90D', 'NS', '13D', '-', '20'],
  },
  ends: new Set([FOOT, START]),
  values: VALUES,
};

/** YYMMDD; interest is reckoned by months of 30 days, so a day that the month lacks is its last. */
function readAnyDate(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const full = Number(year) < FIRST_YEAR ? 2000 + Number(year) : 1900 + Number(year);
  const last = daysOf(full, Number(month));
  if (last === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${full}-${month}-${String(Math.min(Number(day), last)).padStart(2, '0')}`;
}

/** An amount with zeros in front or decimals left out; null when it is none, or finer than the currency. */
function readAnyAmount(text: string, currency: string): number | null {
  const [, whole, decimals = ''] = /^(\d+),?(\d*)$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const exponent = currencyExponent(currency);
  if (/[1-9]/.test(decimals.slice(exponent))) return null;
  const minor = Number(whole + decimals.slice(0, exponent).padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}
