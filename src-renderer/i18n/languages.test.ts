import { describe, expect, it } from 'vitest';
import { am } from './am/index.ts';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { COMPLETE, LANGUAGES, type Language } from './languages.ts';
import { pt } from './pt/index.ts';
import { sw } from './sw/index.ts';
import { textFaults } from './testing/text-faults.ts';
import type { TextTree } from './text-tree.ts';

const TEXTS: Record<Language, TextTree> = { en, fr, pt, ar, am, sw };

describe.each(COMPLETE)('%s', (code) => {
  it('has every text of English with its variables, in all of its plural forms, and no other', () => {
    expect(textFaults(en, TEXTS[code], LANGUAGES[code])).toEqual([]);
  });
});

it('what a language has so far fits English, in every language', () => {
  for (const [code, texts] of Object.entries(TEXTS)) {
    const faults = textFaults(en, texts, LANGUAGES[code as Language]);
    expect(faults.filter(({ fault }) => fault !== 'missing').map((fault) => ({ code, ...fault }))).toEqual(
      [],
    );
  }
});

it.each(Object.entries(LANGUAGES))('%s counts in the forms that CLDR has for it', (_, { tag, plurals }) => {
  expect([...plurals].sort()).toEqual(
    [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort(),
  );
});

describe('the faults that are found', () => {
  const english = {
    rows_one: '{{count, number}} row',
    rows_other: '{{count, number}} rows',
    room: { open: 'Account {{account}} is open', hint: '' },
  };
  const whole = { rows_one: 'صف', rows_two: 'صفان', rows_zero: 'لا صفوف' };
  const arabic = {
    ...whole,
    rows_few: '{{count, number}} صفوف',
    rows_many: '{{count, number}} صفًا',
    rows_other: '{{count, number}} صف',
    room: { open: 'الحساب {{account}} مفتوح', hint: '' },
  };
  const found = (texts: TextTree): string[] =>
    textFaults(english, texts, LANGUAGES.ar).map(({ fault, key }) => `${fault} ${key}`);

  it('are none in a whole language, which may say one and two in words', () => {
    expect(found(arabic)).toEqual([]);
  });

  it('are a form or a text that is missing', () => {
    expect(found({ ...whole, room: { hint: '' } })).toEqual([
      'missing rows_few',
      'missing rows_many',
      'missing rows_other',
      'missing room.open',
    ]);
  });

  it('are variables that differ, empty texts and keys that English does not have', () => {
    const wrong = { open: 'الحساب {{number}}', hint: 'شيء', more: 'x' };
    expect(found({ ...arabic, rows_few: 'صفوف', rows_many: ' ', room: wrong })).toEqual([
      'variables differ rows_few',
      'empty rows_many',
      'variables differ room.open',
      'empty room.hint',
      'superfluous room.more',
    ]);
  });
});
