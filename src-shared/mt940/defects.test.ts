import { describe, expect, it } from 'vitest';
import { asBridgeSees } from './bridge-view.ts';
import { DEFECT_FACTS, STATEMENT_DEFECTS, withDefect, type DefectiveStatement } from './defects.ts';
import type { StatementModel } from './model.ts';
import { preflight } from './preflight.ts';
import { STATEMENT_PROFILES, type StatementProfile } from './profile.ts';
import { readStatements } from './reader.ts';
import { writeStatement } from './writer.ts';

const line = (id: number, mark: 'D' | 'C' = 'D') => ({
  mark,
  amountMinor: 100 * id,
  date: '2026-11-21',
  customerReference: `DISB-${id}`,
  bankReference: `EB${id}`,
  narratives: ['Pension', null, null, `BEN-${id}`, `DISB-${id}`],
});
const MODEL: StatementModel = {
  reference: 'STMT000000000007',
  accountNumber: 'SPONSOR0001',
  currency: 'USD',
  statementNumber: 4,
  openingDate: '2026-11-20',
  openingMinor: 50,
  closingDate: '2026-11-21',
  availableMinor: 0,
  lines: [
    line(1),
    line(2),
    line(3, 'C'),
    line(4),
    ...Array.from({ length: 30 }, (_, at) => line(at + 5, 'C')),
  ],
};
const NIL: StatementModel = { ...MODEL, lines: [] };
const made = (
  defect: (typeof STATEMENT_DEFECTS)[number],
  profile: StatementProfile = 'bridge',
  model = MODEL,
): DefectiveStatement => withDefect(writeStatement(model, profile), defect, 7)!;
const readOf = ({ text }: DefectiveStatement) => {
  const read = readStatements(text);
  if (!read.ok) throw new Error('It cannot be read');
  return read.statements[0]!;
};
const linesOf = ({ text, from, to }: DefectiveStatement): string[] => text.split(/\r?\n/).slice(from - 1, to);

describe.each(STATEMENT_PROFILES)('in the %s profile', (profile) => {
  it.each(STATEMENT_DEFECTS)('%s fails the preflight in its own check and in no other', (defect) => {
    const { text, honest } = made(defect, profile);
    const { checks } = preflight(text, honest, profile);
    expect(checks.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual([DEFECT_FACTS[defect].check]);
    // And it is nothing but the defect: what is honest passes.
    expect(preflight(writeStatement(honest, profile), honest, profile).ok).toBe(true);
  });

  it.each(STATEMENT_DEFECTS)('%s says in its reference that it is for training', (defect) => {
    expect(made(defect, profile).text).toMatch(/^:20:TRAIN00000000007\r?\n/);
  });
});

describe('what the bridge finds', () => {
  it('a debit that it has had already, alone', () => {
    const { statementNumber, opening, closing, entries } = readOf(made('duplicate_debit'));
    expect(entries.map((entry) => [entry.mark, asBridgeSees(entry).reconciliationId])).toEqual([
      ['D', 'DISB-4'],
    ]);
    expect([statementNumber, closing.minor - opening.minor]).toEqual([5, -400]);
  });

  it('a debit of a disbursement that nobody knows', () => {
    const [entry, ...more] = readOf(made('unknown_disbursement')).entries;
    expect(asBridgeSees(entry!)).toMatchObject({
      reconciliationId: 'TRAINING-UNKNOWN',
      beneficiary: 'TRAINING-UNKNOWN',
    });
    expect([entry!.mark, more]).toEqual(['D', []]);
  });

  it('a reversal of one that nobody knows, with its reason', () => {
    const [entry] = readOf(made('unknown_reversal')).entries;
    expect(entry!.mark).toBe('RD');
    expect(asBridgeSees(entry!)).toMatchObject({
      reconciliationId: 'TRAINING-UNKNOWN',
      reason: 'ACCOUNT_CLOSED',
    });
  });

  it('an account that no programme has, with all the entries', () => {
    const { accountNumber, entries } = readOf(made('wrong_account'));
    expect([accountNumber, entries.length]).toEqual(['TRAINING-NOBODY', MODEL.lines.length]);
  });

  it('a number that skips one, and no entry', () => {
    expect(readOf(made('sequence_gap'))).toMatchObject({ statementNumber: 6, entries: [] });
  });

  it('a file that ends in the middle of an entry', () => {
    const { text } = made('truncated_file');
    expect(text).toMatch(/\n:61:2611211121[DC]$/);
    const read = readStatements(text);
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toContain('value_malformed');
  });
});

it.each([
  ['duplicate_debit', /^:61:2611211121D4,00NTRFDISB-4\/\/EB4$/],
  ['unknown_disbursement', /^:61:2611211121D4,00NTRFTRAINING-UNKNOWN/],
  ['unknown_reversal', /^:61:2611211121RD4,00NTRFTRAINING-UNKNOWN/],
  ['wrong_account', /^:25:TRAINING-NOBODY$/],
  ['sequence_gap', /^:28C:6\/1$/],
  ['truncated_file', /^:61:2611211121[DC]$/],
] as const)('points at the lines of %s', (defect, first) => {
  const lines = linesOf(made(defect));
  expect(lines[0]).toMatch(first);
  expect(lines.filter((one) => one.startsWith(':62F:'))).toEqual([]);
});

it.each([
  ['duplicate_debit', false],
  ['unknown_disbursement', true],
  ['unknown_reversal', true],
  ['wrong_account', true],
  ['sequence_gap', true],
  ['truncated_file', false],
] as const)('%s of a nil statement: %s', (defect, can) => {
  expect(withDefect(writeStatement(NIL), defect, 7) !== null).toBe(can);
});

it('nothing is made of a text that cannot be read', () => {
  for (const defect of STATEMENT_DEFECTS) expect(withDefect('no statement', defect, 7)).toBeNull();
});
