import { describe, expect, it } from 'vitest';
import { fits } from './fuzzy.ts';

describe('fits', () => {
  it.each<[string, string, string?]>([
    ['', 'Anything'],
    ['open', 'Open an account'],
    ['ACC op', 'Open an account'],
    ['opac', 'Open an account'],
    ['oaa', 'Open an account'],
    ['new', 'Open an account', 'new create'],
    ['theme clair', 'Thème clair'],
    ['ussd', 'USSD phone'],
    ['حساب', 'فتح حساب'],
  ])('%j fits %j', (typed, name, words) => expect(fits(typed, name, words)).toBeGreaterThan(0));

  it.each([
    ['acct', 'Open an account'],
    ['x', 'Open an account'],
    ['open x', 'Open an account'],
    ['DISB-0001', 'Dark theme'],
    ['pen', 'Payments'],
  ])('%j does not fit %j', (typed, name) => expect(fits(typed, name)).toBe(0));

  it('prefers the beginning, then words, then other words', () => {
    const scores = [
      fits('pay', 'Payments'),
      fits('pay', 'Run payments'),
      fits('pay', 'Post', 'payments'),
      fits('aym', 'Payments'),
      fits('rupa', 'Run payments'),
    ];
    expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(5);
  });
});
