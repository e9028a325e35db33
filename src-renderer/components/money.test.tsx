// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Money } from './money.tsx';

afterEach(cleanup);

it.each([
  [1_000_000_000, 'USD', 'USD 10,000,000.00'],
  [5, 'USD', 'USD 0.05'],
  [-123_456, 'USD', 'USD -1,234.56'],
  [1_234_567, 'UGX', 'UGX 1,234,567'],
  [1_234_567, 'KWD', 'KWD 1,234.567'],
  [99_999_999_999_999, 'USD', 'USD 999,999,999,999.99'],
  [0, 'USD', 'USD 0.00'],
])('shows %i minor units of %s as %s', (minor, currency, text) => {
  const { container } = render(<Money minor={minor} currency={currency} />);
  expect(container.textContent).toBe(text);
  expect(container.querySelector('bdi')?.dir).toBe('ltr');
});
