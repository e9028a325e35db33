// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../src-shared/bank/refusals.ts';
import { startI18n } from './i18n.ts';
import { refusalText } from './refusal-text.ts';

beforeAll(startI18n);

it('fills in the words of a refusal', () => {
  expect(refusalText({ code: 'account_not_found', params: { account: 'A <1>' } })).toBe(
    'There is no account A <1>.',
  );
});

it.each(REFUSAL_CODES)('%s reads as a sentence even when a word is missing', (code) => {
  const text = refusalText({ code, params: {} });
  expect(text).toMatch(/^[A-Z…].*[.…]$/u);
  expect(text).not.toContain('{{');
});
