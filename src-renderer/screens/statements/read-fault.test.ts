import { describe, expect, it } from 'vitest';
import { readFault } from './read-fault.ts';

describe('the fault of a statement', () => {
  it('is taken apart into check, line, code and what was found', () => {
    expect(readFault('lines_fit, line 12: line_too_long: :25:A: B')).toEqual({
      check: 'lines_fit',
      line: 12,
      code: 'line_too_long',
      found: ':25:A: B',
    });
  });

  it('may name no code, no line, nothing found', () => {
    expect(readFault('account_matches, line 2: OTHER')).toMatchObject({
      line: 2,
      code: undefined,
      found: 'OTHER',
    });
    expect(readFault('entries_match')).toEqual({
      check: 'entries_match',
      line: undefined,
      code: undefined,
      found: '',
    });
  });

  it('is shown as it is when it is none of a preflight', () => {
    expect(readFault('disk is full')).toMatchObject({ check: undefined, found: 'disk is full' });
  });
});
