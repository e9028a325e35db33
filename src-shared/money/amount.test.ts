import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney, MAX_MINOR, parseAmount } from './amount.ts';

/** What reading gives: minor units, or the fault. */
function read(value: number | string, currency = 'USD'): number | string {
  const amount = parseAmount(value, currency);
  return amount.ok ? amount.minor : amount.fault;
}

describe('reading an amount', () => {
  it.each([
    [1000, 'USD', 100_000],
    [1000.5, 'USD', 100_050],
    [33.33, 'USD', 3333],
    ['1000.0', 'USD', 100_000],
    [' 12.30 ', 'USD', 1230],
    ['+5', 'USD', 500],
    ['.5', 'USD', 50],
    ['5.', 'USD', 500],
    ['1e3', 'USD', 100_000],
    ['1E-2', 'USD', 1],
    [1e-2, 'USD', 1],
    [1000, 'JPY', 1000],
    ['1000.000', 'JPY', 1000],
    [1.234, 'KWD', 1234],
    ['0.001', 'KWD', 1],
    [7, 'BHD', 7000],
  ])('%j %s is %i', (value, currency, minor) => {
    expect(read(value, currency)).toBe(minor);
  });

  it.each([
    [100.100_000_000_000_01, 10_010],
    [0.1 + 0.2, 30],
    [1.005 * 1000, 100_500],
    [4.35 * 100, 43_500],
    [1.1 * 3, 330],
    ['0.0100000099', 1],
    ['0.0099999901', 1],
    ['1e-999999999', 0],
  ])("rounds a float's noise away: %s", (value, minor) => {
    expect(read(value)).toBe(minor);
  });

  it.each([
    [33.333, 'USD'],
    ['0.001', 'USD'],
    ['0.01000001', 'USD'],
    ['0.00999999', 'USD'],
    ['12.3450000', 'USD'],
    [0.5, 'JPY'],
    ['1.0001', 'KWD'],
  ])('refuses a real extra decimal: %s %s', (value, currency) => {
    expect(read(value, currency)).toBe('amount_too_precise');
  });

  it.each([
    Number.NaN,
    'NaN',
    '-NaN',
    '',
    ' ',
    'abc',
    '1,000',
    '1_000',
    '0x10',
    '1e',
    '.',
    '--1',
    '١٢',
    '1 0',
  ])('does not take %j for a number', (value) => {
    expect(read(value)).toBe('amount_not_a_number');
  });

  it.each([
    [999_999_999_999.99, 'USD', MAX_MINOR],
    ['-999999999999.99', 'USD', -MAX_MINOR],
    ['1000000000000.00', 'USD', 'amount_too_large'],
    ['999999999999.995', 'USD', 'amount_too_large'],
    ['99999999999999', 'JPY', MAX_MINOR],
    ['100000000000000', 'JPY', 'amount_too_large'],
    ['99999999999.999', 'KWD', MAX_MINOR],
    ['100000000000', 'KWD', 'amount_too_large'],
    [Number.MAX_VALUE, 'USD', 'amount_too_large'],
    [Infinity, 'USD', 'amount_too_large'],
    [-Infinity, 'USD', 'amount_too_large'],
    ['Infinity', 'USD', 'amount_too_large'],
    ['-1e400', 'USD', 'amount_too_large'],
    ['9'.repeat(10_000), 'USD', 'amount_too_large'],
  ])('knows its limit: %s %s', (value, currency, expected) => {
    expect(read(value, currency)).toBe(expected);
  });

  it('keeps the sign, and knows one zero only', () => {
    expect(read(-12.5)).toBe(-1250);
    expect(Object.is(read('-0.00'), 0)).toBe(true);
    expect(Object.is(read(-0), 0)).toBe(true);
  });
});

describe('writing an amount', () => {
  it.each([
    [1050, 'USD', '10.50', 'USD 10.50'],
    [0, 'USD', '0.00', 'USD 0.00'],
    [-5, 'USD', '-0.05', 'USD -0.05'],
    [1_000_000_000, 'USD', '10000000.00', 'USD 10,000,000.00'],
    [99_999, 'USD', '999.99', 'USD 999.99'],
    [-123_456_789, 'USD', '-1234567.89', 'USD -1,234,567.89'],
    [1050, 'JPY', '1050', 'JPY 1,050'],
    [1050, 'KWD', '1.050', 'KWD 1.050'],
    [MAX_MINOR, 'USD', '999999999999.99', 'USD 999,999,999,999.99'],
    [MAX_MINOR, 'KWD', '99999999999.999', 'KWD 99,999,999,999.999'],
  ])('%i %s is %s', (minor, currency, plain, grouped) => {
    expect(formatAmount(minor, currency)).toBe(plain);
    expect(formatMoney(minor, currency)).toBe(grouped);
  });
});
