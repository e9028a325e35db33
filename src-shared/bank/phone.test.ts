import { expect, it } from 'vitest';
import { phoneDigits } from './phone.ts';

it.each(['+254700000001', '254700000001', '+254 700-000001', '(254) 700 000 001', ' 254.700.000.001 '])(
  '%j is one subscriber',
  (text) => {
    expect(phoneDigits(text)).toBe('254700000001');
  },
);

it.each(['', '+', 'none', '٢٥٤'])('%j has no digits', (text) => {
  expect(phoneDigits(text)).toBe('');
});
