import { describe, expect, it } from 'vitest';
import { SWIFT_MODELS } from '../../../src-shared/mt940/golden/models.ts';
import { writeStatement } from '../../../src-shared/mt940/writer.ts';
import { STATEMENT_TEXT } from '../../testing/statement-text.ts';
import { lineKind, splitTag } from './line-kind.ts';
import { entryAtLine, showText } from './shown-text.ts';

const shown = showText(STATEMENT_TEXT);

describe('a statement taken apart', () => {
  it('sums what came and what went, reversals on the side of the money', () => {
    expect(shown.moneyIn).toEqual({ count: 2, minor: 8_333 });
    expect(shown.moneyOut).toEqual({ count: 2, minor: 23_333 });
    expect(shown.faults).toEqual([]);
  });

  it('says what the bridge will read in each entry', () => {
    expect(shown.entries.map(({ bridge }) => bridge?.reconciliationId)).toEqual([
      'DISB-0001',
      'DISB-0002',
      'DISB-0002',
      undefined,
    ]);
    expect(shown.entries[2]?.bridge).toMatchObject({ beneficiary: 'BEN-0002', reason: 'Account closed' });
    expect(shown.entries[3]?.bridge).toBeNull();
  });

  it('finds the entry that a line belongs to, and none for the balances', () => {
    const placeAt = (line: number) => entryAtLine(shown.entries, line)?.place;
    expect([4, 5, 10, 11, 23, 24, 25, 26].map(placeAt)).toEqual([undefined, 1, 1, 2, 3, 4, 4, undefined]);
  });

  it('gives faults with their lines instead of entries when it cannot be read', () => {
    const broken = showText(STATEMENT_TEXT.replace('NTRFDISB-0002', 'XXXX'));
    expect(broken.entries).toEqual([]);
    expect(broken.faults[0]).toMatchObject({ line: 11, tag: '61', code: 'value_malformed' });
    expect(broken.lines).toHaveLength(27);
  });
});

describe('a statement of several pages in the swift profile', () => {
  const pages = showText(writeStatement(SWIFT_MODELS['swift-pages'], 'swift'));
  const lineOf = (text: string): number => pages.lines.indexOf(text) + 1;

  it('is one statement with the entries of all pages', () => {
    expect(pages.faults).toEqual([]);
    expect(pages.entries).toHaveLength(32);
    expect(pages.moneyOut).toEqual({ count: 32, minor: 80_000 });
    expect(pages.statement).toMatchObject({
      page: 3,
      opening: { minor: 50_000 },
      closing: { minor: -30_000 },
    });
    expect(pages.entries.every(({ bridge }) => bridge?.beneficiary === 'BEN-0001')).toBe(true);
  });

  it('has lines without their ends, each of its kind', () => {
    expect(pages.lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    const second = lineOf(':28C:1/2');
    const kinds = pages.lines.map((_, at) => lineKind(pages.lines, at));
    expect(kinds.slice(second - 6, second + 4).join(' ')).toBe(
      'narrative5 62M end 20 25 28C 60M 61 86 narrative2',
    );
    expect(kinds).not.toContain('unknown');
  });

  it('leads from a line on a later page to its entry, and from its balances to none', () => {
    const carried = lineOf(':60M:C261120USD150,00');
    const placeAt = (line: number) => entryAtLine(pages.entries, line)?.place;
    expect([-6, -5, 0].map((by) => placeAt(carried + by))).toEqual([14, undefined, undefined]);
    expect([1, 6, 7].map((by) => placeAt(carried + by))).toEqual([15, 15, 16]);
  });
});

describe('the kind of a line', () => {
  const lines = showText(STATEMENT_TEXT).lines;
  const kindAt = (line: number) => lineKind(lines, line - 1);

  it('is its tag, or its place in the narrative', () => {
    expect([1, 2, 3, 4, 5, 6].map(kindAt)).toEqual(['20', '25', '28C', '60F', '61', '86']);
    expect([19, 20, 21, 22, 23].map(kindAt)).toEqual([
      'narrative2',
      'narrative3',
      'narrative4',
      'narrative5',
      'narrative6',
    ]);
    expect([26, 27].map(kindAt)).toEqual(['62F', '64']);
  });

  it('is unknown for what belongs to no tag', () => {
    expect(lineKind([':99:what', 'more'], 0)).toBe('unknown');
    expect(lineKind([':20:A', 'more'], 1)).toBe('unknown');
    expect(lineKind(['-', 'more'], 0)).toBe('end');
    expect(lineKind(['-', 'more'], 1)).toBe('unknown');
    expect(lineKind([':86:1', '2', '3', '4', '5', '6', '7'], 6)).toBe('narrativeMore');
  });

  it('splits a tag from what stands behind it', () => {
    expect(splitTag(':28C:1/1')).toEqual([':28C:', '1/1']);
    expect(splitTag('10:30: late')).toEqual(['', '10:30: late']);
  });
});
