import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementModel } from '../mt940/model.ts';
import { preflight } from '../mt940/preflight.ts';
import { writeStatement } from '../mt940/writer.ts';
import {
  clearingAccountNumber,
  fundingAccountNumber,
  isAccountNumber,
  isReservedAccountNumber,
  MAX_ACCOUNT_NUMBER_LENGTH,
} from './account-number.ts';

describe('an account number', () => {
  it.each(['1', 'SPONSOR0001', 'ET12 3456 7890', 'a/b-c:d', 'X'.repeat(35), 'አካውንት-1', 'E\u0301'])(
    'can be %j',
    (text) => {
      expect(isAccountNumber(text)).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    ' 1',
    '1 ',
    '\u00a01',
    '1\u3000',
    ':25:',
    '-1',
    'X'.repeat(36),
    '🌾'.repeat(18),
    'a\nb',
    'a\r',
    'a\tb',
    'a\u0000b',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\u200bb',
    'a\u202eb',
    'a\ud83db',
    '\udf3e',
  ])('cannot be %j', (text) => {
    expect(isAccountNumber(text)).toBe(false);
  });
});

it('whatever can be an account number, a statement carries it as it is', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40, size: 'max' });
  const wellFormed = fc.oneof(
    text,
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constant('-:x'),
  );
  fc.assert(
    fc.property(wellFormed.filter(isAccountNumber), (accountNumber) => {
      const model: StatementModel = {
        reference: 'STMT1',
        accountNumber,
        currency: 'USD',
        statementNumber: 1,
        openingDate: '2026-11-21',
        openingMinor: 100,
        closingDate: '2026-11-21',
        availableMinor: 100,
        lines: [],
      };
      expect(preflight(writeStatement(model), model)).toMatchObject({ ok: true });
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['CLEARING - ABC', true],
  ['FUNDING - USD', true],
  ['CLEARING-ABC', false],
  ['clearing - abc', true],
  ['SPONSOR0001', false],
])("%j is the bank's own: %s", (number, reserved) => {
  expect(isReservedAccountNumber(number)).toBe(reserved);
});

describe('a clearing account', () => {
  it.each([
    ['OTHER-BANK', undefined, 'CLEARING - OTHER-BANK'],
    ['M-PESA', 'KES', 'CLEARING - M-PESA KES'],
    ['  two \t\r\n words ', undefined, 'CLEARING - two words'],
    ['', undefined, 'CLEARING - UNSPECIFIED'],
    ['\u0000\u2028 ', 'USD', 'CLEARING - UNSPECIFIED USD'],
    ['A'.repeat(100), undefined, `CLEARING - ${'A'.repeat(24)}`],
    ['A'.repeat(100), 'USD', `CLEARING - ${'A'.repeat(20)} USD`],
    [`${'A'.repeat(23)} B`, undefined, `CLEARING - ${'A'.repeat(23)}`],
    ['🌾'.repeat(30), undefined, `CLEARING - ${'🌾'.repeat(12)}`],
    [`x${'🌾'.repeat(30)}`, undefined, `CLEARING - x${'🌾'.repeat(11)}`],
    ['ab\ud83dcd', undefined, 'CLEARING - ab cd'],
    [':61:', undefined, 'CLEARING - :61:'],
  ])('of %j %s is %j', (name, currency, number) => {
    expect(clearingAccountNumber(name, currency)).toBe(number);
  });

  const NAME = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60, size: 'max' }),
    fc
      .array(
        fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        { maxLength: 60, size: 'max' },
      )
      .map((units) => units.join('')),
    fc.string({
      unit: fc.constantFrom('🌾', 'x', ' ', '\ud83d', '\udf3e', '\u00a0', '\n'),
      maxLength: 60,
      size: 'max',
    }),
  );

  it('always is a valid, reserved account number, and the same each time', () => {
    fc.assert(
      fc.property(NAME, fc.constantFrom(undefined, 'USD', 'KES'), (name, currency) => {
        const number = clearingAccountNumber(name, currency);
        expect(number).toSatisfy(isAccountNumber);
        expect(number).toSatisfy(isReservedAccountNumber);
        expect(number.length).toBeLessThanOrEqual(MAX_ACCOUNT_NUMBER_LENGTH);
        if (currency !== undefined) expect(number.endsWith(` ${currency}`)).toBe(true);
        expect(clearingAccountNumber(name, currency)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });
});

it('the funding account of a currency is a valid, reserved account number', () => {
  expect(fundingAccountNumber('USD')).toBe('FUNDING - USD');
  expect(fundingAccountNumber('USD')).toSatisfy(isAccountNumber);
  expect(fundingAccountNumber('USD')).toSatisfy(isReservedAccountNumber);
});
