import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETURN_REASONS, type ReturnReason } from './return-reasons.ts';
import { expectedReturn, returnRulesOf, type ReturnRules } from './return-simulation.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const OWN = ['EXAMPLE-BANK', 'EXAMPLE_BANK'];
const ALL: ReturnRules = { rate: 100, reasons: RETURN_REASONS, bankCodes: [], seed: '1' };
const references = Array.from({ length: 10_000 }, (_, index) => `DISB-2026-${index}`);
const toOther = (reference: string, bankCode: string | null = 'OTHER') =>
  ({ reference, beneficiary: { accountType: 'BANK_ACCOUNT', bankCode } }) as const;
const returned = (rules: Partial<ReturnRules>): string[] =>
  references.filter((reference) => expectedReturn({ ...ALL, ...rules }, toOther(reference), OWN) !== null);

it('is off by default', () => {
  expect(returnRulesOf(DEFAULT_SETTINGS)).toBeNull();
  expect(returnRulesOf({ ...DEFAULT_SETTINGS, returnRate: 5, returnBankCodes: ' A , B' })).toEqual({
    rate: 5,
    reasons: RETURN_REASONS,
    bankCodes: ['A', 'B'],
    seed: '1',
  });
});

describe('only payments to other banks come back', () => {
  it.each([
    ['an account at another bank', 'BANK_ACCOUNT', 'OTHER', true],
    ['one whose kind nobody said', null, 'OTHER', true],
    ['an account here', 'BANK_ACCOUNT', 'EXAMPLE-BANK', false],
    ['an account here, by the other code', 'BANK_ACCOUNT', 'EXAMPLE_BANK', false],
    ['no bank named', 'BANK_ACCOUNT', null, false],
    ['a blank bank', 'BANK_ACCOUNT', ' ', false],
    ['a mobile wallet', 'MOBILE_WALLET', 'OTHER', false],
    ['an e-mail wallet', 'EMAIL_WALLET', null, false],
  ] as const)('%s', (_, accountType, bankCode, back) => {
    const payment = { reference: 'DISB-1', beneficiary: { accountType, bankCode } };
    expect(expectedReturn(ALL, payment, OWN) !== null).toBe(back);
  });

  it('and of these only those to the banks that are named', () => {
    const rules = { ...ALL, bankCodes: ['A', 'B'] };
    expect(['A', ' B', 'C'].map((bank) => expectedReturn(rules, toOther('X', bank), OWN) !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('which ones', () => {
  it.each([0.5, 5, 20, 50, 99.5])('%d percent, give or take what chance allows', (rate) => {
    const deviation = Math.sqrt(references.length * (rate / 100) * (1 - rate / 100));
    expect(Math.abs(returned({ rate }).length - (references.length * rate) / 100)).toBeLessThan(
      4 * deviation,
    );
  });

  it('all at 100 percent, each reason about as often', () => {
    const counts = new Map<ReturnReason, number>();
    for (const reference of references) {
      const reason = expectedReturn(ALL, toOther(reference), OWN)!;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual([...RETURN_REASONS].toSorted());
    for (const count of counts.values()) expect(Math.abs(count - 2500)).toBeLessThan(200);
  });

  it('a higher rate returns the same ones and more', () => {
    const more = new Set(returned({ rate: 30 }));
    expect(returned({ rate: 10 }).filter((reference) => !more.has(reference))).toEqual([]);
  });

  it('another seed returns others', () => {
    const others = new Set(returned({ rate: 10, seed: '2' }));
    const one = returned({ rate: 10 });
    const both = one.filter((reference) => others.has(reference)).length / one.length;
    expect(both).toBeGreaterThan(0.05);
    expect(both).toBeLessThan(0.15);
  });

  // Kept for good: a training that is repeated with a newer version of the program returns the same payments.
  it('the same ones in every version of the program', () => {
    const payments = Array.from({ length: 40 }, (_, index) => `DISB-${index}`);
    const back = payments.flatMap((reference) => {
      const reason = expectedReturn({ ...ALL, rate: 10 }, toOther(reference), OWN);
      return reason === null ? [] : [`${reference} ${reason}`];
    });
    expect(back).toMatchInlineSnapshot(`
      [
        "DISB-17 ACCOUNT_NOT_FOUND",
        "DISB-23 ACCOUNT_NOT_FOUND",
        "DISB-27 ACCOUNT_CLOSED",
      ]
    `);
  });

  it('whatever the reference, the same answer each time, one of the reasons that were asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.subarray([...RETURN_REASONS], { minLength: 1 }),
        (reference, seed, reasons) => {
          const rules = { ...ALL, seed, reasons };
          const reason = expectedReturn(rules, toOther(reference), OWN);
          expect(reasons).toContain(reason);
          expect(expectedReturn(rules, toOther(reference), OWN)).toBe(reason);
        },
      ),
    );
  });
});
