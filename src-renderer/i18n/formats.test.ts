// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_MINOR } from '../../src-shared/money/amount.ts';
import {
  formatBytes,
  formatCount,
  formatDateTime,
  formatDay,
  formatDuration,
  formatFigures,
  formatList,
  formatMoney,
  formatNumber,
  formatShare,
} from './formats.ts';
import { startI18n } from './i18n.ts';
import { i18n } from './instance.ts';
import { LANGUAGES } from './languages.ts';

/** The narrow no-break space, with which French groups its thousands. */
const NARROW = '\u202f';

beforeAll(startI18n);

async function speak(tag: string, ...system: string[]): Promise<void> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(system);
  await i18n.changeLanguage(tag);
}
beforeEach(() => speak('en'));

describe('amounts', () => {
  it.each([
    ['en', 123_456_789, 'USD', '1,234,567.89'],
    ['fr', 123_456_789, 'USD', `1${NARROW}234${NARROW}567,89`],
    ['pt-PT', 123_456_789, 'USD', '1\u00a0234\u00a0567,89'],
    ['ar', 123_456_789, 'USD', '1,234,567.89'],
    ['am', 123_456_789, 'USD', '1,234,567.89'],
    ['sw', 123_456_789, 'USD', '1,234,567.89'],
    ['ar', -5, 'USD', '-0.05'],
    ['fr', 1_000_000, 'JPY', `1${NARROW}000${NARROW}000`],
    ['en', 1, 'KWD', '0.001'],
  ])('in %s: %s of %s is %s', async (tag, minor, currency, figures) => {
    await speak(tag);
    expect(formatFigures(minor, currency)).toBe(figures);
    expect(formatMoney(minor, currency)).toBe(`${currency} ${figures}`);
  });

  it.each(['en', 'fr', 'pt-PT', 'ar', 'am', 'sw'])(
    'are exact to the last digit in %s, however large',
    async (tag) => {
      await speak(tag);
      for (const minor of [MAX_MINOR, MAX_MINOR - 1, -MAX_MINOR, 90_071_992_547_409]) {
        expect(Number(formatFigures(minor, 'USD').replace(/[^\d-]/g, ''))).toBe(minor);
      }
    },
  );
});

describe('numbers and dates', () => {
  it('follow the region that the system names for the language, and no other', async () => {
    await speak('en', 'fr-FR', 'en-IN');
    expect(formatCount(12_345_678)).toBe('1,23,45,678');
    await speak('en', 'fr-FR');
    expect(formatCount(12_345_678)).toBe('12,345,678');
  });

  it('have digits 0 to 9 and the Gregorian calendar wherever the reader is', async () => {
    for (const [tag, region] of [
      ['ar', 'ar-EG'],
      ['ar', 'ar-SA'],
      ['am', 'am-ET'],
    ] as const) {
      await speak(tag, region);
      expect(formatCount(1234)).toMatch(/^1.?234$/);
      expect(formatDay('2026-11-21')).toMatch(/21.*2026/u);
      expect(formatDateTime('2026-11-21T12:00:00Z')).toMatch(/2026.*\d\d:\d\d:\d\d/u);
    }
  });

  it('change with the language', async () => {
    const day = formatDay('2026-02-01');
    await speak('fr');
    expect(formatDay('2026-02-01')).not.toBe(day);
    expect(formatDay('2026-02-01')).toBe('01 févr. 2026');
    expect(formatNumber(1.25, 1)).toBe('1,3');
    expect(formatShare(0.125, 1)).toBe(`12,5\u00a0%`);
    expect(formatList(['a', 'b', 'c'])).toBe('a, b et c');
  });

  it('name sizes and times in the unit that fits', () => {
    expect(formatBytes(0)).toBe('0 byte');
    expect(formatBytes(1_500_000)).toBe('1.5 MB');
    expect(formatDuration(4.25)).toBe('4.3 ms');
    expect(formatDuration(431)).toBe('431 ms');
    expect(formatDuration(2345)).toBe('2.3 sec');
    expect(formatDuration(90_000)).toBe('1.5 min');
  });
});

describe('counted texts', () => {
  it('take the form of their number, and the number as it is written beside them', async () => {
    expect(i18n.t('table.rows', { count: 1 })).toBe('1 row');
    expect(i18n.t('table.rows', { count: 10_000 })).toBe('10,000 rows');
  });

  it.each([
    ['ar', [0, 1, 2, 3, 11, 100], ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['fr', [0, 1, 2, 1_000_000], ['one', 'one', 'other', 'many']],
    ['pt-PT', [0, 1, 2, 1_000_000], ['other', 'one', 'other', 'many']],
    ['am', [0, 1, 2], ['one', 'one', 'other']],
    ['sw', [0, 1, 2], ['other', 'one', 'other']],
  ] as const)('in %s of %j', async (tag, counts, forms) => {
    // i18next takes a form for zero wherever there is one, so each language gets its own forms only.
    const own = Object.values(LANGUAGES).find((language) => language.tag === tag)!.plurals;
    i18n.addResourceBundle(tag, 'forms', Object.fromEntries(own.map((form) => [`rows_${form}`, form])));
    // The compiler knows the console's texts only.
    const translate = i18n.getFixedT(tag, 'forms' as 'translation') as unknown as (
      key: string,
      values: { count: number },
    ) => string;
    expect(counts.map((count) => translate('rows', { count }))).toEqual(forms);
  });
});
