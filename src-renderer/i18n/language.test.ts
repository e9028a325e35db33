// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { startI18n } from './i18n.ts';
import { i18n } from './instance.ts';
import { languageOf, useLanguageChoice } from './language.ts';
import { refusalText } from './refusal-text.ts';

const system = (...tags: string[]): void => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
};
beforeEach(async () => {
  system('de-DE', 'sw-KE', 'en');
  await startI18n();
  useLanguageChoice.getState().choose('system');
});

it.each([
  [['fr-CM', 'en'], 'fr'],
  [['PT-br'], 'pt'],
  [['de', 'ti', 'am-ET'], 'am'],
  [['de-DE'], 'en'],
  [[], 'en'],
] as const)('of a system that speaks %j the console takes %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language);
});

it('follows the system, then the choice, which it remembers, and the document says which it is', async () => {
  const root = document.documentElement;
  expect([i18n.language, root.lang, root.dir]).toEqual(['sw', 'sw', 'ltr']);
  useLanguageChoice.getState().choose('ar');
  await vi.waitFor(() => expect([i18n.language, root.lang, root.dir]).toEqual(['ar', 'ar', 'rtl']));
  expect(localStorage.getItem('example-bank.language')).toBe('ar');
  useLanguageChoice.getState().choose('system');
  await vi.waitFor(() => expect([i18n.language, root.dir]).toEqual(['sw', 'ltr']));
  system('fr');
  window.dispatchEvent(new Event('languagechange'));
  await vi.waitFor(() => expect(root.lang).toBe('fr'));
});

it('keeps the direction of a value apart from that of the sentence around it', async () => {
  const say = (account: string): string => refusalText({ code: 'account_not_found', params: { account } });
  useLanguageChoice.getState().choose('en');
  await vi.waitFor(() => expect(i18n.language).toBe('en'));
  expect(say('SPONSOR0001')).toBe('There is no account SPONSOR0001.');
  expect(say('حساب')).toBe('There is no account \u2068حساب\u2069.');
  useLanguageChoice.getState().choose('ar');
  await vi.waitFor(() => expect(i18n.language).toBe('ar'));
  expect(say('SPONSOR-0001')).toContain('\u2068SPONSOR-0001\u2069');
  expect(say('1,234')).not.toContain('\u2068');
});
