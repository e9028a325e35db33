import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount, formatMoney, MAX_MINOR, parseAmount } from './amount.ts';
import { CURRENCIES, currencyExponent } from './currencies.ts';

const CURRENCY = fc.constantFrom(...CURRENCIES);
const MINOR = fc.oneof(
  fc.integer({ min: -MAX_MINOR, max: MAX_MINOR }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(MAX_MINOR, -MAX_MINOR, MAX_MINOR - 1),
);

it('what is written is read back as the same', () => {
  fc.assert(
    fc.property(MINOR, CURRENCY, (minor, currency) => {
      const text = formatAmount(minor, currency);
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect((text.split('.')[1] ?? '').length).toBe(currencyExponent(currency));
      expect(parseAmount(text, currency)).toEqual({ ok: true, minor });
    }),
  );
});

it('what Python writes as a float is read as the amount that it is nearest to', () => {
  fc.assert(
    fc.property(MINOR, CURRENCY, (minor, currency) => {
      expect(parseAmount(Number(formatAmount(minor, currency)), currency)).toEqual({ ok: true, minor });
    }),
  );
});

it('noise is rounded away below a millionth of the smallest unit, and refused from there on', () => {
  const noise = fc.integer({ min: 1, max: 499_999_999 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      noise,
      fc.boolean(),
      CURRENCY,
      (minor, billionths, up, currency) => {
        // The amount in billionths of its smallest unit, as text: no float has its hand in what is expected.
        const scaled = BigInt(minor + 1) * 1_000_000_000n + BigInt(up ? billionths : -billionths);
        const digits = scaled.toString().padStart(20, '0');
        const point = digits.length - 9 - currencyExponent(currency);
        const expected =
          billionths < 1000 ? { ok: true, minor: minor + 1 } : { ok: false, fault: 'amount_too_precise' };
        expect(parseAmount(`${digits.slice(0, point)}.${digits.slice(point)}`, currency)).toEqual(expected);
      },
    ),
  );
});

it('any number and any text give a whole amount in range, or a fault; nothing is thrown', () => {
  const anything = fc.oneof(
    fc.double(),
    fc.float(),
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'+ - . 0 1 5 9 e E N a I f i n t y'.split(' ')) }),
  );
  fc.assert(
    fc.property(anything, CURRENCY, (value, currency) => {
      const amount = parseAmount(value, currency);
      if (!amount.ok) return;
      expect(Number.isSafeInteger(amount.minor)).toBe(true);
      expect(Math.abs(amount.minor)).toBeLessThanOrEqual(MAX_MINOR);
    }),
    { numRuns: 500 },
  );
});

it('money for people only adds the code and the commas', () => {
  fc.assert(
    fc.property(MINOR, CURRENCY, (minor, currency) => {
      const text = formatMoney(minor, currency);
      expect(text.replaceAll(',', '')).toBe(`${currency} ${formatAmount(minor, currency)}`);
      expect(text).toMatch(/^[A-Z]{3} -?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/);
    }),
  );
});
