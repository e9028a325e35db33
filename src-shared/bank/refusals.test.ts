import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusals as consoleTexts } from '../../src-renderer/i18n/en/refusals.ts';
import { WIRE_REFUSALS, wireText } from '../wire/refusal-texts.ts';
import { REFUSAL_CODES, type RefusalCode } from './refusals.ts';

const README = new URL('../../README.md', import.meta.url);
const WORDS = ['date', 'today', 'account', 'amount', 'available', 'block', 'currency', 'payment'];
const params = Object.fromEntries(WORDS.map((word) => [word, `<${word}>`]));

/** The codes in the first column of the table under the heading "Refusals". */
function codesOfReadme(): string[] {
  const [, section = ''] =
    /^#+ .*Refusals.*$([\s\S]*?)(?=^#|(?![\s\S]))/m.exec(readFileSync(README, 'utf8')) ?? [];
  return [...section.matchAll(/^\| *`(\w+)` *\|/gm)].map((row) => row[1] ?? '');
}

it('lists every refusal once', () => {
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
});

it('the console has words for each refusal, and for nothing else', () => {
  expect(Object.keys(consoleTexts).sort()).toEqual([...REFUSAL_CODES].sort());
});

it("the README's table lists each refusal once, and nothing else", () => {
  expect(codesOfReadme().sort()).toEqual([...REFUSAL_CODES].sort());
});

describe('on the wire', () => {
  it('only refusals of the list', () => {
    const codes: readonly RefusalCode[] = REFUSAL_CODES;
    expect(WIRE_REFUSALS.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(WIRE_REFUSALS)('%s has a text that uses only words it was given', (code) => {
    const text = wireText({ code, params });
    expect(text).toMatch(/^[A-Z]\w+ \w+/);
    expect(text).not.toContain('undefined');
  });

  // Texts that the bridge's users know (spec/bridge-contract.md).
  it.each([
    ['account_not_found', 'Account not found'],
    ['insufficient_funds', 'Insufficient funds'],
    ['invalid_block', 'Invalid funds block reference or mismatch in details'],
  ] as const)('%s begins as the bridge knows it', (code, start) => {
    expect(wireText({ code, params }).startsWith(start)).toBe(true);
  });

  it.each(
    WIRE_REFUSALS.filter(
      (code) => !['account_not_found', 'insufficient_funds', 'statement_date_in_future'].includes(code),
    ),
  )('%s names the offending payment', (code) => {
    expect(wireText({ code, params })).toContain('<payment>');
  });
});
