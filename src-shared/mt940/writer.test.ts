import { describe, expect, it } from 'vitest';
import type { StatementLine, StatementModel } from './model.ts';
import { narrativeLines } from './narratives.ts';
import { closingBalance, writeStatement } from './writer.ts';

const DEBIT: StatementLine = {
  mark: 'D',
  amountMinor: 2_500,
  date: '2026-11-20',
  customerReference: '1000000000000001',
  bankReference: 'EB1',
  narratives: ['Cash', 'PSNP', '2026-11', 'Abebe'],
};

const MODEL: StatementModel = {
  reference: 'ST1',
  accountNumber: 'SPONSOR0001',
  currency: 'USD',
  statementNumber: 7,
  openingDate: '2026-11-19',
  openingMinor: 10_000,
  closingDate: '2026-11-20',
  availableMinor: 5_000,
  lines: [DEBIT],
};

describe('a statement', () => {
  it('has its tags in order, LF behind every line, and nothing else', () => {
    expect(writeStatement(MODEL).split('\n')).toEqual([
      ':20:ST1',
      ':25:SPONSOR0001',
      ':28C:7/1',
      ':60F:C261119USD100,00',
      ':61:2611201120D25,00NTRF1000000000000001//EB1',
      ':86:Cash',
      'PSNP',
      '2026-11',
      'Abebe',
      '1000000000000001',
      ':62F:C261120USD75,00',
      ':64:C261120USD50,00',
      '',
    ]);
  });

  it('marks a balance D only below zero', () => {
    const overdrawn = writeStatement({ ...MODEL, openingMinor: -1, availableMinor: 0, lines: [] });
    expect(overdrawn).toContain(':60F:D261119USD0,01\n:62F:D261120USD0,01\n:64:C261120USD0,00\n');
  });

  it('closes at opening + C + RD - D - RC', () => {
    const marks = ['C', 'RD', 'D', 'RC'] as const;
    const lines = marks.map((mark, at) => Object.assign({}, DEBIT, { mark, amountMinor: 10 ** at }));
    expect(closingBalance({ openingMinor: 0, lines })).toBe(1 + 10 - 100 - 1_000);
  });

  it('is the same text for the same model', () => {
    expect(writeStatement(MODEL)).toBe(writeStatement(structuredClone(MODEL)));
  });

  it('throws for an amount that no statement can hold: it was to be refused at the door', () => {
    expect(() => writeStatement({ ...MODEL, lines: [{ ...DEBIT, amountMinor: -5 }] })).toThrow(RangeError);
    expect(() => writeStatement({ ...MODEL, availableMinor: 1e14 })).toThrow(RangeError);
  });

  it('of 20,000 lines is written at once', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => ({ ...DEBIT, bankReference: `EB${at}` }));
    const start = performance.now();
    writeStatement({ ...MODEL, openingMinor: 1e12, lines });
    // Some 0.05 s on a quiet machine; the limit only catches what is no longer linear.
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('the lines of :86:', () => {
  const linesOf = (changes: Partial<StatementLine>): string[] =>
    narrativeLines({ ...DEBIT, ...changes }, 'bridge');
  const LONG = 'DISBURSEMENT-2026-11-KEBELE-07-000000000123';

  it.each<[string, Partial<StatementLine>, string[]]>([
    ['the reference on line 5', {}, ['Cash', 'PSNP', '2026-11', 'Abebe', '1000000000000001']],
    ['the reference in full', { customerReference: LONG }, ['Cash', 'PSNP', '2026-11', 'Abebe', LONG]],
    [
      'narrative 5 before the reference',
      { narratives: ['a', 'b', 'c', 'd', 'e'], customerReference: LONG },
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [
      'the reference where narrative 5 is blank once cleaned',
      { narratives: ['a', 'b', 'c', 'd', ' :-\n', ' '] },
      ['a', 'b', 'c', 'd', '1000000000000001'],
    ],
    [
      'dots where nothing is said before something',
      { narratives: [null, '', ' \n', '-'] },
      ['.', '.', '.', '.', '1000000000000001'],
    ],
    [
      'five lines of a debit that says nothing',
      { narratives: [], customerReference: '-' },
      ['.', '.', '.', '.', '.'],
    ],
    [
      'six lines of a debit that has six',
      { narratives: ['a', 'b', 'c', 'd', 'e', 'f'] },
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    [
      'the reason of a reversal on line 6',
      { mark: 'RD', narratives: ['a', 'b', 'c', 'd', null, 'Account closed'] },
      ['a', 'b', 'c', 'd', '1000000000000001', 'Account closed'],
    ],
    [
      'six lines of a reversal without a reason',
      { mark: 'RD', narratives: ['a', 'b', 'c', 'd'] },
      ['a', 'b', 'c', 'd', '1000000000000001', '.'],
    ],
    [
      'a credit up to its reference',
      { mark: 'C', narratives: ['Top-up'] },
      ['Top-up', '.', '.', '.', '1000000000000001'],
    ],
    [
      'a credit without a reference',
      { mark: 'C', narratives: ['a', 'b'], customerReference: '' },
      ['a', 'b'],
    ],
    ['nothing at all of an empty credit', { mark: 'RC', narratives: [' '], customerReference: '' }, []],
    [
      'a dot before what looks like a German bank’s sub-fields',
      { narratives: ['166?00Cash', 'b', 'c', 'd'] },
      ['.166?00Cash', 'b', 'c', 'd', '1000000000000001'],
    ],
    [
      'and over two lines too, in any digits',
      { narratives: ['٣٣', '٣?٠٠', 'c', 'd'] },
      ['.٣٣', '٣?٠٠', 'c', 'd', '1000000000000001'],
    ],
  ])('hold %s', (_, changes, lines) => {
    expect(linesOf(changes)).toEqual(lines);
  });

  it('are left out with the tag when there are none', () => {
    const lines: StatementLine[] = [{ ...DEBIT, mark: 'C', narratives: [], customerReference: '' }];
    expect(writeStatement({ ...MODEL, lines })).toContain('NTRFNONREF//EB1\n:62F:');
  });

  it('cut a reference that is longer than a line', () => {
    expect(linesOf({ customerReference: 'R'.repeat(66) })[4]).toBe('R'.repeat(65));
    expect(linesOf({ narratives: [`166?00${'x'.repeat(60)}`] })[0]).toHaveLength(65);
  });
});
