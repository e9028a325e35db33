import { readAmount } from './amount-text.ts';
import { lengthOf } from './clean-text.ts';
import { readDate, readMonthAndDay } from './date-text.ts';
import type { EntryMark } from './model.ts';
import type { ParsedBalance, ParsedEntry } from './parsed-statement.ts';
import { REFERENCE_LENGTH, TRANSFER } from './tags.ts';

/** `:28C:`, 5n/5n: the statement's number and the page, each from 1. */
const NUMBER_AND_PAGE = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/;

/** 1!a6!n3!a15d */
const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d,]+)$/;

/** 6!n4!n2a15d1!a3!c, then whatever the references are. */
const ENTRY = new RegExp(`^(\\d{6})(\\d{4})(RD|RC|D|C)([\\d,]+)${TRANSFER}(.*)$`, 'su');

/** Reads `:20:` (16x) or `:25:` (35x): something, without blanks around it, which parsers take away. Null when malformed. */
export function readName(text: string): string | null {
  return text !== '' && text === text.trim() ? text : null;
}

/** Reads a reference as `:20:` and `:61:` have it: 16x without `/` first or last and without `//`. Null when malformed. */
export function readReference(text: string): string | null {
  return /^\/|\/\/|\/$/.test(text) ? null : readName(text);
}

/** Reads `:28C:`; null when malformed. */
export function readNumber(text: string): { statementNumber: number; page: number } | null {
  const [, number, page] = NUMBER_AND_PAGE.exec(text) ?? [];
  return number === undefined ? null : { statementNumber: Number(number), page: Number(page) };
}

/** Reads a balance; null when malformed, when no such day exists, or when nothing is marked as a debit. */
export function readBalance(text: string): Omit<ParsedBalance, 'line'> | null {
  const [, mark, day = '', currency = '', amount = ''] = BALANCE.exec(text) ?? [];
  const date = readDate(day);
  const minor = readAmount(amount, currency);
  if (date === null || minor === null || (mark === 'D' && minor === 0)) return null;
  return mark === 'D' ? { mark, date, currency, minor: -minor } : { mark: 'C', date, currency, minor };
}

/** Reads `:61:` in the statement's currency, without its narrative lines; null when malformed. */
export function readEntry(
  text: string,
  currency: string,
): Omit<ParsedEntry, 'narrativeLines' | 'line'> | null {
  const [, day = '', monthAndDay = '', mark, amount = '', references = ''] = ENTRY.exec(text) ?? [];
  const valueDate = readDate(day);
  const entryDate = readMonthAndDay(monthAndDay);
  const amountMinor = readAmount(amount, currency);
  const split = references.indexOf('//');
  if (!mark || valueDate === null || entryDate === null || amountMinor === null || split < 0) return null;
  const customerReference = readFit(references.slice(0, split));
  const bankReference = readFit(references.slice(split + 2));
  if (customerReference === null || bankReference === null || /\/\/|\/$/.test(bankReference)) return null;
  return { mark: mark as EntryMark, valueDate, entryDate, amountMinor, customerReference, bankReference };
}

/** One of the two references of `:61:`: 16x, something. A `/` first is harmless here. */
function readFit(text: string): string | null {
  return lengthOf(text) <= REFERENCE_LENGTH ? readName(text) : null;
}
