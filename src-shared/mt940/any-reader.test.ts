import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mt940Fault, ParsedEntry } from './parsed-statement.ts';
import { readAnyStatements, readStatements } from './reader.ts';

/** A file of foreign/, whose README says what it shows. */
const textOf = (name: string): string =>
  readFileSync(new URL(`foreign/${name}.mt940`, import.meta.url), 'utf8');

function statementsOf(text: string) {
  const read = readAnyStatements(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.statements;
}

/** An entry as one line: mark, funds code, minor units, days, type, references. */
function inShort({
  mark,
  amountMinor,
  valueDate,
  entryDate,
  customerReference,
  bankReference,
  foreign,
}: ParsedEntry) {
  const { fundsCode, transactionType } = foreign!;
  return [
    mark,
    fundsCode,
    amountMinor,
    valueDate,
    entryDate,
    transactionType,
    customerReference,
    bankReference,
  ].join('|');
}

describe('a statement of another bank', () => {
  it('comes in an envelope', () => {
    const [first, second, ...others] = statementsOf(textOf('envelope'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      reference: 'E4E08MS9D00A0009',
      accountNumber: 'NL00EXBK0123456789',
      statementNumber: 998,
      page: 1,
      opening: { minor: 0, currency: 'EUR', date: '2014-05-07', line: 5 },
      closing: { minor: 50_000, date: '2014-05-08', line: 9 },
      available: null,
      line: 2,
    });
    expect(first!.entries.map(inShort)).toEqual(['C||50000|2014-05-07|05-07|NTRF|NONREF|E4E07XM00J000023']);
    expect(first!.entries[0]!.narrativeLines).toEqual(['RENT OF MAY', 'REK: NL00EXBK0987654321']);
    expect(second!.foreign).toMatchObject({ relatedReference: 'NONREF', isPart: false });
    expect(second!.entries.map(inShort)).toEqual([
      'D||2050|2014-07-29|07-29|NTRF|29-07-2014 10:05|E4G29PGCVO7Q06US',
    ]);
    expect(second!.entries[0]!.foreign).toMatchObject({
      details: ['/OCMT/USD27,55/'],
      structured: {
        code: '',
        fields: [
          { name: 'EREF', text: 'INVOICE-7' },
          { name: 'CNTP', text: 'NL00EXBK0987654321/EXBKNL2A/J DOE/' },
          { name: 'REMI', text: 'USTD//May 2014/' },
        ],
      },
    });
  });

  it('has lines around it, and pages that do not follow each other', () => {
    const [first, second, ...others] = statementsOf(textOf('preamble-and-loose-pages'));
    expect(others).toEqual([]);
    expect(first!.entries.map(inShort)).toEqual([
      'D||900|2011-05-24|05-24|N192|NONREF|',
      'D||1150|2011-05-21|05-23|N426|NONREF|',
    ]);
    expect(first!.entries.map(({ narrativeLines }) => narrativeLines)).toEqual([
      ['GIRO   123456 TELEPHONE', '5314606715                       INVOICE OF MAY', '-', 'INCL. 1,44 TAX'],
      [''],
    ]);
    expect(second!.entries.map(inShort)).toEqual(['C||510|2011-05-24|05-24|N426||']);
    expect([first!.foreign!.isPart, second!.foreign!.isPart]).toEqual([true, true]);
  });

  it('has sub-fields, a funds code behind the mark, and pages', () => {
    const [statement, ...others] = statementsOf(textOf('german-sub-fields'));
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      statementNumber: 4,
      page: 2,
      opening: { minor: -100_036 },
      closing: { minor: -100_000 },
      foreign: { isPart: false },
    });
    expect(statement!.entries.map(inShort)).toEqual([
      'C|R|30000|2007-09-04|09-04|NTRF|TFNr 40005 MSGID|0724710345313905',
      'RC|R|20488|2007-09-04|09-04|NRTI|NONREF|',
      'RD|R|524|2007-09-04|09-04|NRTI|KREF+|8AE3169901918BD3',
      'D|R|10000|2007-09-04|09-04|NMSC|NONREF|',
    ]);
    expect(statement!.entries.map(({ foreign }) => foreign!.structured)).toEqual([
      {
        code: '159',
        fields: [
          { name: '00', text: 'RETOURE' },
          { name: '10', text: '0399' },
          { name: '20', text: 'EREF+TFNR 40005 00005' },
          { name: '21', text: 'MTLG:Grund nicht spezifiziert' },
          { name: '22', text: 'Reject' },
          { name: '34', text: '914' },
        ],
      },
      expect.objectContaining({ code: '079' }),
      null,
      null,
    ]);
  });

  it('has other marks, :NS: and a byte order mark', () => {
    const [statement] = statementsOf(textOf('polish-marks-and-ns'));
    expect(statement!.entries.map(inShort)).toEqual([
      'D|N|36900|2017-01-03|01-03|FCHG|NONREF|',
      'D|N|2500|2017-01-31|01-31|FCHG|NONREF|',
    ]);
    const [first, second] = statement!.entries;
    expect(first!.foreign!.structured).toEqual({
      code: '',
      fields: [
        { name: '20', text: 'Usługi księgowe - m-c grudzien 2016 rok.' },
        { name: '31', text: '491050195310477656534' },
        { name: '32', text: 'BOOKING GROUP' },
      ],
    });
    expect(second!.foreign).toMatchObject({
      nonSwift: ['01My Street 17', '02City and Region'],
      structured: { code: '020' },
    });
  });

  it('has balances of days to come, and a word at its end', () => {
    const [statement] = statementsOf(textOf('forward-balances'));
    expect(statement).toMatchObject({ statementNumber: 72, page: 1, available: { minor: 305_120 } });
    expect(statement!.entries.map(inShort)).toEqual([
      'C|F|206600|2018-04-17|04-17|N527||',
      'D|F|1490|2018-04-17|04-17|N031||',
    ]);
    expect(statement!.entries.map(({ foreign }) => foreign!.details)).toEqual([
      ['Csoportos átutalás jóváírása'],
      ['Bankon belüli átutalás'],
    ]);
    expect(statement!.entries[1]!.narrativeLines).toEqual([]);
    expect(statement!.foreign).toMatchObject({
      forward: [{ date: '2018-04-18', minor: 305_120 }, { date: '2018-04-19' }],
      information: ['END OF STATEMENT', 'SEE YOU'],
    });
  });

  it('is of another century', () => {
    const [statement, ...others] = statementsOf(textOf('last-century'));
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      opening: { date: '1999-12-29', currency: 'DEM' },
      closing: { date: '2000-01-03', currency: 'DEM', minor: 500_000 },
    });
    expect(statement!.entries.map(inShort)).toEqual([
      'C|M|500000|1999-12-30|12-30|S051|68790452|',
      'D|M|2050|2000-02-29|02-29|NCHG||',
      'C|M|2050|2000-01-03|01-03|NCHG||',
    ]);
  });

  it.each(['envelope', 'forward-balances', 'german-sub-fields', 'last-century', 'polish-marks-and-ns'])(
    '%s is none of ours',
    (name) => {
      expect(readStatements(textOf(name)).ok).toBe(false);
    },
  );
});

describe('messages one behind the other', () => {
  const message = (first: string, last: string, narrative = 'a'): string =>
    `:20:R\n:25:A\n:28C:1\n:60${first}:C260101EUR1,\n:61:260101C1,NTRFX\n:86:${narrative}\nb\n:61:260101D1,NTRFX\n:62${last}:C260101EUR1,\n`;
  const inShort = (text: string): [number, boolean][] =>
    statementsOf(text).map(({ entries, foreign }) => [entries.length, foreign!.isPart]);

  it('are pages where the one before is not the last of its statement', () => {
    expect(inShort(message('F', 'M') + message('M', 'M') + message('M', 'F'))).toEqual([[6, false]]);
    expect(inShort(message('F', 'F') + message('M', 'F'))).toEqual([
      [2, false],
      [2, true],
    ]);
  });

  it('are parts where a page is missing at either end', () => {
    expect(inShort(message('F', 'M'))).toEqual([[2, true]]);
    expect(inShort(message('M', 'F'))).toEqual([[2, true]]);
    expect(inShort(message('F', 'M') + message('F', 'F'))).toEqual([
      [2, true],
      [2, false],
    ]);
  });

  it('may have a lone - in any of them that is no end', () => {
    const text = message('F', 'F', 'a\n-') + message('F', 'F', 'a\n-');
    expect(statementsOf(text).map(({ entries }) => entries[0]!.narrativeLines)).toEqual([
      ['a', '-', 'b'],
      ['a', '-', 'b'],
    ]);
  });

  it('are plain text where code words come only later', () => {
    const [statement] = statementsOf(message('F', 'F', 'see /EREF/1'));
    expect(statement!.entries[0]!.foreign!.structured).toBeNull();
  });
});

describe('what cannot be understood is named with its line and tag', () => {
  const TEXT = textOf('german-sub-fields').replaceAll('\r', '');
  const change = (from: string | RegExp, to: string): string => TEXT.replace(from, to);

  it.each<[string, string, Partial<Mt940Fault>]>([
    ['nothing', '', { line: 1, tag: '20', code: 'tag_missing' }],
    ['anything', 'hello\nworld', { line: 1, tag: '20', code: 'tag_missing' }],
    ['no reference', change(/:20:.*\n/, ''), { line: 1, tag: '25', code: 'tag_out_of_order' }],
    ['no account', change(/:25:.*\n/, ''), { line: 3, tag: '60F', code: 'tag_out_of_order' }],
    ['an empty account', change(/:25:.*/, ':25: '), { line: 2, tag: '25', code: 'value_malformed' }],
    [
      'a number that is none',
      change('00004/00001', 'four'),
      { line: 3, tag: '28C', code: 'value_malformed' },
    ],
    [
      'an opening balance that is none',
      change('D070903', 'X070903'),
      { line: 4, tag: '60F', code: 'value_malformed' },
    ],
    [
      'a month that is none',
      change(':61:070904', ':61:071304'),
      { line: 5, tag: '61', code: 'value_malformed' },
    ],
    ['an amount that is none', change('CR300,', 'CR,'), { line: 5, tag: '61', code: 'value_malformed' }],
    ['two commas', change('CR300,', 'CR3,00,'), { line: 5, tag: '61', code: 'value_malformed' }],
    [
      'an amount finer than the currency',
      change('CR300,', 'CR300,001'),
      { line: 5, code: 'value_malformed' },
    ],
    [
      'an amount beyond what is exact',
      change('CR300,', `CR${'9'.repeat(15)},`),
      { line: 5, code: 'value_malformed' },
    ],
    ['an unknown mark', change('CR300,', 'XR300,'), { line: 5, tag: '61', code: 'value_malformed' }],
    [
      'another currency',
      change('62M:D070904EUR', '62M:D070904USD'),
      { line: 10, tag: '62M', code: 'currency_differs' },
    ],
    ['an unknown tag', change(':86:159', ':87:159'), { line: 6, tag: null, code: 'tag_unknown' }],
    [
      'text under a balance',
      change('1000,36', '1000,36\nhello'),
      { line: 5, tag: '60F', code: 'line_without_tag' },
    ],
    [
      'an entry behind the end',
      `${TEXT}:61:0709040904DR100,NMSCNONREF\n`,
      { line: 22, tag: '61', code: 'tag_out_of_order' },
    ],
    ['no end', change(/:62F:[^]*/, ''), { line: 18, tag: '62F', code: 'tag_missing' }],
    ['an end too early', change(/:62F:[^]*/, '-}'), { line: 19, tag: null, code: 'tag_out_of_order' }],
  ])('%s', (_, text, fault) => {
    const read = readAnyStatements(text);
    expect(read.ok ? [] : read.faults[0]).toMatchObject(fault);
  });
});
