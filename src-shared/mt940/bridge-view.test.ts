import { describe, expect, it } from 'vitest';
import { asBridgeSees, linesAsBridgeSees, looksLikeSubfields } from './bridge-view.ts';
import type { ParsedEntry } from './parsed-statement.ts';

// Every expectation here was seen with mt-940 4.30.0 and 5.1.1 (Python 3.11), parsing as the bridge does.

const entryOf = (narrativeLines: string[]): ParsedEntry => ({
  mark: 'D',
  valueDate: '2026-11-20',
  entryDate: '11-20',
  amountMinor: 1,
  customerReference: 'CUSTOMER',
  bankReference: 'EB1',
  narrativeLines,
  line: 5,
});

describe('an entry as the bridge sees it', () => {
  it('has the beneficiary on line 4, the reconciliation id on line 5, the reason on the last', () => {
    expect(asBridgeSees(entryOf(['a', 'b', 'c', 'd', 'e', 'f']))).toEqual({
      reconciliationId: 'e',
      beneficiary: 'd',
      reason: 'f',
    });
  });

  it('falls back on the customer reference, but not for the beneficiary', () => {
    expect(asBridgeSees(entryOf(['a', 'b', 'c', 'd'])).reconciliationId).toBe('CUSTOMER');
    expect(asBridgeSees(entryOf(['a', 'b', 'c'])).beneficiary).toBeNull();
    expect(asBridgeSees(entryOf([]))).toEqual({
      reconciliationId: 'CUSTOMER',
      beneficiary: null,
      reason: null,
    });
  });

  it.each([
    ['an empty line', ['a', '', 'c'], ['a', 'c']],
    ['a blank line', ['a', ' \t\u3000\u0085', 'c'], ['a', 'c']],
    ['a lone dash', ['a', ' - ', 'c'], ['a', 'c']],
    ['an empty first line', ['', ' b'], ['b']],
  ])('loses %s', (_, lines, left) => {
    expect(linesAsBridgeSees(lines)).toEqual(left);
  });

  it.each([
    ['a dot', ['a', '.', 'c']],
    ['a dash directly behind the tag', ['-', 'b']],
    ['a dash with something behind it', ['a', '- b']],
    ['a byte order mark', ['a', '\ufeff', 'c']],
    ['blanks in front', ['a', ' b']],
  ])('keeps %s', (_, lines) => {
    expect(linesAsBridgeSees(lines)).toEqual(lines);
  });

  it('shows nothing at all where the lines look like sub-fields', () => {
    expect(asBridgeSees(entryOf(['166?00a', 'b', 'c', 'd', 'e']))).toEqual({
      reconciliationId: null,
      beneficiary: null,
      reason: null,
    });
    expect(looksLikeSubfields(['16', '6?0', '0'])).toBe(true);
    expect(looksLikeSubfields(['٣٣٣?٠٠'])).toBe(true);
    expect(looksLikeSubfields(['.166?00'])).toBe(false);
    expect(looksLikeSubfields(['166 ?00'])).toBe(false);
  });
});
