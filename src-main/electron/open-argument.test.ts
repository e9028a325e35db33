import { describe, expect, it } from 'vitest';
import { openRequestOf, takeOpenArgument } from './open-argument.ts';

describe('--open', () => {
  it.each([
    [['--open', '#/payments/DISB-1', '--port', '0'], '#/payments/DISB-1', ['--port', '0']],
    [['--port', '0', '--open=#/accounts?kind=programme'], '#/accounts?kind=programme', ['--port', '0']],
    [['--port', '0'], '', ['--port', '0']],
  ])('of %j is %j', (flags, open, rest) => expect(takeOpenArgument(flags)).toEqual({ open, rest }));

  it.each([
    ['--open'],
    ['--open', 'https://example.com'],
    ['--open', '#/a b'],
    ['--open', '#payments'],
    ['--open='],
  ])('that is no place in the console stays, to be refused: %j %j', (...flags) => {
    expect(takeOpenArgument(flags)).toEqual({ open: '', rest: flags });
  });

  it('is believed from another start only where it is a place', () => {
    expect(openRequestOf({ open: '#/settings' })).toBe('#/settings');
    for (const data of [null, undefined, 'x', {}, { open: 1 }, { open: 'javascript:1' }])
      expect(openRequestOf(data)).toBe('');
  });
});
