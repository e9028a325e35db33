import { expect, it } from 'vitest';
import { CURRENCIES, currencyExponent, isCurrency } from './currencies.ts';

it('lists codes of three capitals, once each, in order', () => {
  expect(CURRENCIES.length).toBeGreaterThan(150);
  expect(CURRENCIES.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect([...new Set(CURRENCIES)].sort()).toEqual(CURRENCIES);
});

it.each(['USD', 'ETB', 'KES', 'INR', 'PHP', 'XOF', 'LKR', 'EUR'])('knows %s', (code) => {
  expect(isCurrency(code)).toBe(true);
});

it.each(['usd', 'US', 'USDX', '', 'XAU', 'XXX', 'constructor', ' USD'])('does not know %j', (code) => {
  expect(isCurrency(code)).toBe(false);
});

// ISO 4217 where Intl (CLDR) says otherwise, too: IQD, AFN, ALL, COP, LBP, MMK, PKR …
it.each([
  [0, 'JPY KRW VND XOF XAF UGX RWF ISK CLP PYG'],
  [2, 'USD EUR ETB KES INR AFN ALL COP LBP MMK PKR UYU HUF IDR'],
  [3, 'KWD BHD OMR JOD TND LYD IQD'],
])('exponent %i: %s', (exponent, codes) => {
  for (const code of codes.split(' '))
    expect(`${code} ${currencyExponent(code)}`).toBe(`${code} ${exponent}`);
});

it('takes two decimals for a code that it does not know, whatever the code', () => {
  expect(currencyExponent('XXX')).toBe(2);
  expect(currencyExponent('')).toBe(2);
  expect(currencyExponent('constructor')).toBe(2);
  expect(currencyExponent('__proto__')).toBe(2);
});
