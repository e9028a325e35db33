import { describe, expect, it } from 'vitest';
import { STATEMENT_TEXT } from '../../testing/statement-text.ts';
import { splitTag } from './line-kind.ts';
import { lineParts } from './line-parts.ts';

const said = (line: string) => lineParts(line).map(({ kind, text }) => `${kind} ${text}`);

describe('the parts of a line', () => {
  it.each<[string, string[]]>([
    [':20:STMT000000000001', ['reference STMT000000000001']],
    [':25:SPONSOR0001', ['account SPONSOR0001']],
    [':28C:12/3', ['statementNumber 12', 'page 3']],
    [
      ':60F:C261121USD10000000,00',
      ['balanceMark C', 'balanceDate 261121', 'currency USD', 'balanceAmount 10000000,00'],
    ],
    [':62M:D261121JPY5,', ['balanceMark D', 'balanceDate 261121', 'currency JPY', 'balanceAmount 5,']],
    [
      ':61:2611211122RD200,00NTRFA/B-1//EB00000000000001',
      [
        'valueDate 261121',
        'entryDate 1122',
        'entryMark RD',
        'amount 200,00',
        'type NTRF',
        'customerReference A/B-1',
        'bankReference EB00000000000001',
      ],
    ],
    [':86:Old age pension', ['narrative Old age pension']],
    ['BENEF-0001', ['narrative BENEF-0001']],
    ['-', []],
    ['', []],
    [':61:nonsense', []],
    [':99:x', []],
  ])('%s', (line, parts) => {
    expect(said(line)).toEqual(parts);
  });

  it('are the whole of every line of a statement', () => {
    for (const line of STATEMENT_TEXT.trimEnd().split('\n')) {
      const [tag] = splitTag(line);
      expect(
        tag +
          lineParts(line)
            .map(({ before, text }) => before + text)
            .join(''),
      ).toBe(line);
    }
  });
});
