import { expect, it } from 'vitest';
import { en } from './en/index.ts';
import { pseudoText, pseudoTexts } from './pseudo.ts';
import { flatTexts } from './testing/text-faults.ts';

it('gives a text accents, brackets and two fifths more length, and leaves its variables alone', () => {
  const text = pseudoText('Account {{account}} has {{count, number}} entries');
  expect(text).toMatch(/^\[Áççóúñť \{\{account\}\} ħáš \{\{count, number\}\} éñťříéš ~[~ ]*\]$/u);
  const plain = (of: string): number => of.replace(/\{\{.*?\}\}/g, '').length;
  expect(plain(text)).toBeGreaterThanOrEqual(
    1.4 * plain('Account {{account}} has {{count, number}} entries'),
  );
});

it('makes every text of English strange, and an empty one stays empty', () => {
  const english = flatTexts(en);
  const strange = flatTexts(pseudoTexts(en));
  expect([...strange.keys()]).toEqual([...english.keys()]);
  for (const [key, text] of strange) {
    expect(text === '' || (text.startsWith('[') && text.endsWith(']')), key).toBe(
      english.get(key) !== '' || text === '',
    );
  }
});
