import { describe, expect, it } from 'vitest';
import { GOLDEN_MODELS } from './golden/models.ts';
import type { StatementModel } from './model.ts';
import { preflight } from './preflight.ts';
import { PREFLIGHT_CHECKS, type PreflightResult } from './preflight-report.ts';
import { writeStatement } from './writer.ts';

/** A golden statement with every mark. */
const MODEL = GOLDEN_MODELS['reversal-and-credits'];
const TEXT = writeStatement(MODEL);

/** The checks that fail for a text that was changed on its way; or for another model. */
function failures(text: string, model: StatementModel = MODEL): PreflightResult[] {
  const report = preflight(text, model);
  const failed = report.checks.filter(({ ok }) => !ok);
  expect(report.ok).toBe(failed.length === 0);
  return failed;
}

describe('preflight', () => {
  it('makes every check, in order, of a statement that is as it should be', () => {
    const { ok, checks } = preflight(TEXT, MODEL);
    expect(ok).toBe(true);
    expect(checks).toEqual(PREFLIGHT_CHECKS.map((check) => ({ check, ok: true })));
  });

  it('stops at a text that cannot be read, with the line', () => {
    expect(preflight(TEXT.replace('PSNP', '\u{85}'), MODEL)).toEqual({
      ok: false,
      checks: [
        { check: 'lines_fit', ok: false, line: 13, found: 'character_not_allowed: \u0085' },
        { check: 'readable', ok: false, line: 13, found: 'character_not_allowed: \u0085' },
      ],
    });
    expect(preflight(TEXT.replace('PSNP', ':61:'), MODEL).checks).toMatchObject([
      { check: 'lines_fit', ok: true },
      { check: 'readable', ok: false, line: 13, found: 'value_malformed: ' },
    ]);
  });

  it('wants one statement', () => {
    expect(failures(TEXT + TEXT)).toEqual([
      { check: 'one_statement', ok: false, line: 34, found: MODEL.reference },
    ]);
    expect(failures('').map(({ check }) => check)).toEqual(['readable']);
  });

  it.each<[string, Partial<StatementModel>, string, number, string]>([
    ['reference', { reference: 'ST2' }, 'reference_matches', 1, 'ST0000000001'],
    ['account', { accountNumber: 'SPONSOR1' }, 'account_matches', 2, 'SPONSOR0001'],
    ['number', { statementNumber: 2 }, 'number_matches', 3, '1'],
    ['opening balance', { openingMinor: -50_001 }, 'balances_match', 4, '2026-11-19 USD -50000'],
    ['opening date', { openingDate: '2026-11-18' }, 'balances_match', 4, '2026-11-19 USD -50000'],
    ['closing date', { closingDate: '2026-11-21' }, 'balances_match', 32, '2026-11-20 USD -45001'],
    ['available balance', { availableMinor: 1 }, 'balances_match', 33, '2026-11-20 USD 0'],
    [
      'number of entries',
      { lines: MODEL.lines.slice(1) },
      'entries_match',
      5,
      '2026-11-20 C 10000000 TOP-UP-2026-11//EB000000000009',
    ],
    ['entries left out', { lines: [...MODEL.lines, ...MODEL.lines] }, 'entries_match', 32, '5'],
  ])('finds another %s', (_, changes, check, line, found) => {
    expect(failures(TEXT, { ...MODEL, ...changes })[0]).toEqual({ check, ok: false, line, found });
  });

  it.each([
    ['mark', ':61:2611201120D25,00', ':61:2611201120C25,00'],
    ['amount', ':61:2611201120D25,00', ':61:2611201120D26,00'],
    ['value date', ':61:2611201120D25,00', ':61:2611191120D25,00'],
    ['entry date', ':61:2611201120D25,00', ':61:2611201119D25,00'],
    ['customer reference', '2//EB000000000002', '3//EB000000000002'],
    ['bank reference', '2//EB000000000002', '2//EB000000000003'],
  ])('finds another %s of an entry', (_, from, to) => {
    expect(failures(TEXT.replace(from, to))).toContainEqual(
      expect.objectContaining({ check: 'entries_match', line: 11 }),
    );
  });

  it('adds up', () => {
    expect(failures(TEXT.replace(':62F:D261120USD450,01', ':62F:D261120USD450,02'))).toEqual([
      { check: 'balances_chain', ok: false, line: 32, found: '-45002' },
    ]);
    expect(failures(TEXT.replace(/:64:.*\n/, ''))[0]).toMatchObject({ check: 'balances_match', line: 32 });
  });

  // The second entry of the text, a D, begins on line 11, its :86: on line 12; the first RD begins on line 17.
  it.each([
    ['an empty line, which the bridge drops', 'PSNP', '', ['beneficiaries_in_place']],
    ['a blank line', 'PSNP', '\u00a0', ['beneficiaries_in_place']],
    ['a line left out', 'PSNP\n', '', ['beneficiaries_in_place']],
    ['another beneficiary', 'BEN-0002', 'BEN-0003', ['beneficiaries_in_place']],
    ['another id', 'BEN-0002\n1', 'BEN-0002\n2', ['reconciliation_ids_in_place']],
    [
      'sub-fields, for which the bridge would throw the lines away',
      'November cash',
      '166?00November',
      ['reconciliation_ids_in_place', 'beneficiaries_in_place'],
    ],
  ])('sees %s', (_, from, to, checks) => {
    const failed = failures(TEXT.replace(from, to));
    expect(failed.map(({ check }) => check)).toEqual(checks);
    expect(failed.map(({ line }) => line)).toEqual(checks.map(() => 11));
  });

  it('sees an id that the customer reference is too short for', () => {
    const model = GOLDEN_MODELS['long-reference'];
    const failed = failures(writeStatement(model).replace('PSNP', ''), model);
    expect(failed.map(({ check, line, found }) => [check, line, found])).toEqual([
      ['reconciliation_ids_in_place', 5, '9f1b6f0e-4a0e-4d'],
      ['beneficiaries_in_place', 5, '9f1b6f0e-4a0e-4d0c-9a8e-5d3c7e6b1a22'],
    ]);
  });

  it('sees a reversal whose reason is not its last line', () => {
    expect(failures(TEXT.replace('Account closed\n', ''))).toEqual([
      { check: 'reasons_in_place', ok: false, line: 17, found: '1000000000000002' },
    ]);
  });
});
