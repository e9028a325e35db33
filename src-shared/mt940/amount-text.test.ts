import { describe, expect, it } from 'vitest';
import { MAX_MINOR } from '../money/amount.ts';
import { readAmount, writeAmount } from './amount-text.ts';

describe('amounts in MT940', () => {
  it.each([
    [100_000, 'USD', '1000,00'],
    [1_000, 'JPY', '1000,'],
    [1_000_000, 'KWD', '1000,000'],
    [0, 'USD', '0,00'],
    [0, 'JPY', '0,'],
    [7, 'KWD', '0,007'],
    [5, 'USD', '0,05'],
    [MAX_MINOR, 'USD', '999999999999,99'],
    [MAX_MINOR, 'JPY', '99999999999999,'],
    [MAX_MINOR, 'KWD', '99999999999,999'],
  ])('%i minor units of %s are %s, both ways', (minor, currency, text) => {
    expect(writeAmount(minor, currency)).toBe(text);
    expect(readAmount(text, currency)).toBe(minor);
    expect(text.length).toBeLessThanOrEqual(15);
  });

  it.each([-1, 0.5, Number.NaN, MAX_MINOR + 1])('%d is a bug, not an amount', (minor) => {
    expect(() => writeAmount(minor, 'USD')).toThrow(RangeError);
  });

  it.each([
    ['1000,0', 'USD'],
    ['1000,000', 'USD'],
    ['1000', 'JPY'],
    ['1000,00', 'JPY'],
    [',50', 'USD'],
    ['1,000,00', 'USD'],
    ['0010,00', 'USD'],
    ['1000.00', 'USD'],
    ['-10,00', 'USD'],
    ['9999999999999,99', 'USD'],
    ['', 'USD'],
  ])('%s is no amount of %s', (text, currency) => {
    expect(readAmount(text, currency)).toBeNull();
  });
});
