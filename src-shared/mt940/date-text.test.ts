import { expect, it } from 'vitest';
import { readDate, readMonthAndDay, writeDate } from './date-text.ts';

it('writes and reads dates of this century', () => {
  expect(writeDate('2026-11-20')).toBe('261120');
  expect(readDate('261120')).toBe('2026-11-20');
  expect(readDate('280229')).toBe('2028-02-29');
  expect(readDate(writeDate('2099-12-31'))).toBe('2099-12-31');
  expect(readDate(writeDate('2000-01-01'))).toBe('2000-01-01');
  expect(readMonthAndDay('0229')).toBe('02-29');
  expect(readMonthAndDay('1120')).toBe('11-20');
});

it.each(['260229', '261131', '261301', '260001', '261100', '26112', 'ABCDEF', ''])(
  '%s is no date',
  (text) => {
    expect(readDate(text)).toBeNull();
  },
);

it.each(['0230', '1301', '0000', '112'])('%s is no day of any year', (text) => {
  expect(readMonthAndDay(text)).toBeNull();
});

it.each(['1999-12-31', '2100-01-01', '20.11.2026', ''])('%s cannot be written', (iso) => {
  expect(() => writeDate(iso)).toThrow(RangeError);
});
