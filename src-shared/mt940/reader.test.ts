import { describe, expect, it } from 'vitest';
import type { Mt940Fault } from './parsed-statement.ts';
import { readStatements } from './reader.ts';

const TEXT = `:20:ST1
:25:SPONSOR0001
:28C:7/1
:60F:C261119USD100,00
:61:2611201120D25,00NTRF1000000000000001//EB1
:86:Cash

Abebe
:61:2611211121RC1,50NTRF/A/B//EB/2
:62F:C261121USD73,50
:64:D261121USD0,01
`;

const PAGES = `:20:P
:25:A
:28C:3/1
:60F:C261119JPY100,
:61:2611201120D25,NTRFR1//EB1
:62M:C261120JPY75,
-
:20:P
:25:A
:28C:3/2
:60M:C261120JPY75,
:61:2611201120C5,NTRFR2//EB2
:86:a
:62M:C261120JPY80,
-
:20:P
:25:A
:28C:3/3
:60M:C261120JPY80,
:61:2611201120D80,NTRFR3//EB3
:62F:C261120JPY0,
:64:C261120JPY0,
-
`;

function statementsOf(text: string) {
  const read = readStatements(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.statements;
}

function faultsOf(text: string): Mt940Fault[] {
  const read = readStatements(text);
  return read.ok ? [] : read.faults;
}

describe('reading a statement', () => {
  it('gives everything it says, in minor units and ISO dates', () => {
    expect(statementsOf(TEXT)).toEqual([
      {
        reference: 'ST1',
        accountNumber: 'SPONSOR0001',
        statementNumber: 7,
        page: 1,
        opening: { mark: 'C', date: '2026-11-19', currency: 'USD', minor: 10_000, line: 4 },
        closing: { mark: 'C', date: '2026-11-21', currency: 'USD', minor: 7_350, line: 10 },
        available: { mark: 'D', date: '2026-11-21', currency: 'USD', minor: -1, line: 11 },
        entries: [
          {
            mark: 'D',
            valueDate: '2026-11-20',
            entryDate: '11-20',
            amountMinor: 2_500,
            customerReference: '1000000000000001',
            bankReference: 'EB1',
            narrativeLines: ['Cash', '', 'Abebe'],
            line: 5,
          },
          {
            mark: 'RC',
            valueDate: '2026-11-21',
            entryDate: '11-21',
            amountMinor: 150,
            customerReference: '/A/B',
            bankReference: 'EB/2',
            narrativeLines: [],
            line: 9,
          },
        ],
        line: 1,
      },
    ]);
  });

  it('takes CRLF for LF, and a last line - for the end that it is', () => {
    expect(statementsOf(TEXT.replaceAll('\n', '\r\n'))).toEqual(statementsOf(TEXT));
    expect(statementsOf(`${TEXT}-\n\n`)).toEqual(statementsOf(TEXT));
    expect(statementsOf(TEXT.trimEnd())).toEqual(statementsOf(TEXT));
  });

  it('joins the pages of one statement', () => {
    const [statement, ...others] = statementsOf(PAGES);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      statementNumber: 3,
      page: 3,
      opening: { minor: 100 },
      closing: { minor: 0 },
    });
    expect(statement?.entries.map(({ bankReference, line }) => [bankReference, line])).toEqual([
      ['EB1', 5],
      ['EB2', 12],
      ['EB3', 20],
    ]);
  });

  it('reads several statements, with and without a line - and a blank one between them', () => {
    const read = statementsOf(`${TEXT}${PAGES}\n${TEXT}`);
    expect(read.map(({ reference, line }) => [reference, line])).toEqual([
      ['ST1', 1],
      ['P', 12],
      ['ST1', 36],
    ]);
  });
});

describe('what is no statement is refused with its line and tag', () => {
  const change = (from: string | RegExp, to: string): string => TEXT.replace(from, to);

  it.each<[string, string, Partial<Mt940Fault>]>([
    ['nothing', '', { line: 1, tag: '20', code: 'tag_missing' }],
    ['anything', 'hello', { line: 1, tag: null, code: 'line_without_tag', found: 'hello' }],
    ['a byte order mark', `\ufeff${TEXT}`, { line: 1, tag: null, code: 'line_without_tag' }],
    ['no reference', change(':20:ST1', ':20:'), { line: 1, tag: '20', code: 'value_malformed', found: '' }],
    [
      'a reference with //',
      change('ST1', 'S//T'),
      { line: 1, tag: '20', code: 'value_malformed', found: 'S//T' },
    ],
    ['a long reference', change('ST1', 'S'.repeat(17)), { line: 1, tag: '20', code: 'line_too_long' }],
    ['a long account', change('SPONSOR0001', 'S'.repeat(36)), { line: 2, tag: '25', code: 'line_too_long' }],
    [
      'blanks around an account',
      change('SPONSOR0001', 'S '),
      { line: 2, tag: '25', code: 'value_malformed' },
    ],
    [
      'a statement number of six digits',
      change('7/1', '100000/1'),
      { line: 3, tag: '28C', code: 'value_malformed' },
    ],
    ['page 0', change('7/1', '7/0'), { line: 3, tag: '28C', code: 'value_malformed' }],
    [
      'page 2 first',
      change('7/1', '7/2'),
      { line: 1, tag: '20', code: 'page_does_not_follow', found: '7/2' },
    ],
    [
      'a balance without comma',
      change('USD100,00', 'USD100'),
      { line: 4, tag: '60F', code: 'value_malformed' },
    ],
    ['a day that is none', change('C261119', 'C260230'), { line: 4, tag: '60F', code: 'value_malformed' }],
    [
      'a debit of nothing',
      change('D261121USD0,01', 'D261121USD0,00'),
      { line: 11, tag: '64', code: 'value_malformed' },
    ],
    [
      'another currency',
      change('C261121USD', 'C261121EUR'),
      { line: 10, tag: '62F', code: 'currency_differs' },
    ],
    [
      'an amount of other decimals',
      change('D25,00', 'D25,000'),
      { line: 5, tag: '61', code: 'value_malformed' },
    ],
    [
      'an amount of 16 characters',
      change('D25,', `D${'9'.repeat(13)},`),
      { line: 5, tag: '61', code: 'value_malformed' },
    ],
    ['a funds code', change('D25,00', 'DD25,00'), { line: 5, tag: '61', code: 'value_malformed' }],
    ['an unknown mark', change('D25,00', 'X25,00'), { line: 5, tag: '61', code: 'value_malformed' }],
    ['no entry date', change('2611201120', '261120'), { line: 5, tag: '61', code: 'value_malformed' }],
    ['no bank reference', change('//EB1', ''), { line: 5, tag: '61', code: 'value_malformed' }],
    ['an empty bank reference', change('//EB1', '//'), { line: 5, tag: '61', code: 'value_malformed' }],
    ['a second //', change('//EB1', '//E//B'), { line: 5, tag: '61', code: 'value_malformed' }],
    [
      '17 characters of reference',
      change('1000000000000001', '10000000000000017'),
      { line: 5, code: 'value_malformed' },
    ],
    [
      'a control character',
      change('Abebe', 'Abe\u0085be'),
      { line: 8, tag: '86', code: 'character_not_allowed' },
    ],
    ['a line separator', change('Cash', 'Ca\u2028sh'), { line: 6, tag: '86', code: 'character_not_allowed' }],
    [
      'half of a surrogate pair',
      change('Cash', '\ud83d'),
      { line: 6, tag: '86', code: 'character_not_allowed' },
    ],
    ['a lone CR', change('Cash', 'Ca\rsh'), { line: 6, tag: '86', code: 'character_not_allowed' }],
    ['66 characters', change('Abebe', '🌾'.repeat(66)), { line: 8, tag: '86', code: 'line_too_long' }],
    ['seven lines', change('Abebe', 'A\nB\nC\nD\nE'), { line: 12, tag: '86', code: 'too_many_lines' }],
    [
      'text that starts a line with :',
      change('Abebe', ':Abebe'),
      { line: 8, tag: '86', code: 'line_without_tag' },
    ],
    ['an unknown tag', change('Abebe', ':65:C261121USD1,00'), { line: 8, tag: null, code: 'tag_unknown' }],
    ['a second line of :61:', change(':86:Cash', 'Cash'), { line: 6, tag: '61', code: 'line_without_tag' }],
    ['a second :86:', change('\nAbebe', ':86:Abebe'), { line: 7, tag: '86', code: 'tag_out_of_order' }],
    [
      'an :86: behind :62F:',
      change(':64:', ':86:x\n:64:'),
      { line: 11, tag: '86', code: 'tag_out_of_order' },
    ],
    ['no account', change(/:25:.*\n/, ''), { line: 2, tag: '28C', code: 'tag_out_of_order' }],
    ['no end', change(/:62F:[^]*/, ''), { line: 9, tag: '62F', code: 'tag_missing' }],
    ['an end within', change('Abebe', '-\nAbebe'), { line: 8, tag: null, code: 'tag_out_of_order' }],
    [
      'a page from nowhere',
      change(':60F:', ':60M:'),
      { line: 1, tag: '20', code: 'page_does_not_follow', found: '7/1' },
    ],
    [
      'a page that never comes',
      change(':62F:', ':62M:'),
      { line: 1, tag: '20', code: 'page_missing', found: '7/2' },
    ],
    [
      'a page left out',
      PAGES.replace('3/2', '3/4'),
      { line: 8, tag: '20', code: 'page_does_not_follow', found: '3/4' },
    ],
    [
      'a page of another account',
      PAGES.replace(/:25:A(?=\n:28C:3.2)/, ':25:B'),
      { line: 8, code: 'page_does_not_follow' },
    ],
    [
      'a page with another balance',
      PAGES.replace(':60M:C261120JPY75', ':60M:C261120JPY74'),
      { line: 8, code: 'page_does_not_follow' },
    ],
    [
      'a new statement amid pages',
      `${PAGES.split('-\n')[0]}${TEXT}`,
      { line: 1, code: 'page_missing', found: '3/2' },
    ],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)[0]).toMatchObject(fault);
  });

  it('names every fault, in the order of the lines', () => {
    const faults = faultsOf(change('7/1', 'x').replace('D25,00', 'D25').replace('D261121USD', 'D261121EUR'));
    expect(faults.map(({ line, tag, code }) => [line, tag, code])).toEqual([
      [3, '28C', 'value_malformed'],
      [5, '61', 'value_malformed'],
      [11, '64', 'currency_differs'],
    ]);
  });
});
