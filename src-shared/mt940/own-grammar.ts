import { readAmount } from './amount-text.ts';
import { lengthOf } from './line-text.ts';
import { readDate, readMonthAndDay } from './date-text.ts';
import { START, type Grammar } from './grammar.ts';
import type { EntryMark } from './model.ts';
import { REFERENCE_LENGTH, TRANSFER } from './tags.ts';

/** `:28C:`, 5n/5n: the statement's number and the page, each from 1. */
const NUMBER_AND_PAGE = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/;

/** 1!a6!n3!a15d */
const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d,]+)$/;

/** 6!n4!n2a15d1!a3!c, then whatever the references are. */
const ENTRY = new RegExp(`^(\\d{6})(\\d{4})(RD|RC|D|C)([\\d,]+)${TRANSFER}(.*)$`, 'su');

/** Values exactly as this bank writes them. */
const VALUES: Grammar['values'] = {
  /** `:20:` (16x): without `/` first or last and without `//`. */
  reference: (text) => (/^\/|\/\/|\/$/.test(text) ? null : readName(text)),
  account: readName,
  number(text) {
    const [, number, page] = NUMBER_AND_PAGE.exec(text) ?? [];
    return number === undefined ? null : { statementNumber: Number(number), page: Number(page) };
  },
  /** Null also when no such day exists, or when nothing is marked as a debit. */
  balance(text) {
    const [, mark, day = '', currency = '', amount = ''] = BALANCE.exec(text) ?? [];
    const date = readDate(day);
    const minor = readAmount(amount, currency);
    if (date === null || minor === null || (mark === 'D' && minor === 0)) return null;
    return mark === 'D' ? { mark, date, currency, minor: -minor } : { mark: 'C', date, currency, minor };
  },
  entry(text, currency, line) {
    const [, day = '', monthAndDay = '', mark, amount = '', references = ''] = ENTRY.exec(text) ?? [];
    const valueDate = readDate(day);
    const entryDate = readMonthAndDay(monthAndDay);
    const amountMinor = readAmount(amount, currency);
    const split = references.indexOf('//');
    if (!mark || valueDate === null || entryDate === null || amountMinor === null || split < 0) return null;
    const customerReference = readFit(references.slice(0, split));
    const bankReference = readFit(references.slice(split + 2));
    if (customerReference === null || bankReference === null || /\/\/|\/$/.test(bankReference)) return null;
    return {
      mark: mark as EntryMark,
      valueDate,
      entryDate,
      amountMinor,
      customerReference,
      bankReference,
      narrativeLines: [],
      line,
    };
  },
};

/** A statement as this bank writes it (spec/mt940.md): the state is the last tag. */
export const OWN_GRAMMAR: Grammar = {
  stateAfter: (_, tag) => tag,
  next: {
    [START]: ['20'],
    '20': ['25'],
    '25': ['28C'],
    '28C': ['60M', '60F'],
    '60F': ['61', '62M', '62F'],
    '60M': ['61', '62M', '62F'],
    '61': ['86', '61', '62M', '62F'],
    '86': ['61', '62M', '62F'],
    '62F': ['64', '-', '20'],
    '62M': ['64', '-', '20'],
    '64': ['-', '20'],
  },
  ends: new Set(['62F', '62M', '64', '-']),
  values: VALUES,
};

/** `:20:` (16x) or `:25:` (35x): something, without blanks around it, which parsers take away. */
function readName(text: string): string | null {
  return text !== '' && text === text.trim() ? text : null;
}

/** One of the two references of `:61:`: 16x, something. A `/` first is harmless here. */
function readFit(text: string): string | null {
  return lengthOf(text) <= REFERENCE_LENGTH ? readName(text) : null;
}
