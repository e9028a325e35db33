import { describe, expect, it } from 'vitest';
import { camt053Writer } from './camt053.ts';
import { GOLDEN_STATEMENTS } from './golden/statements.ts';
import type { BookedLine, StatementFrame } from './booked-statement.ts';

const { frame, lines } = GOLDEN_STATEMENTS['batch-with-returns'];

function written(entries: readonly BookedLine[], given: Partial<StatementFrame> = {}): string {
  const writer = camt053Writer({ ...frame, ...given });
  for (const entry of entries) writer.add(entry);
  return writer.finish();
}
const entry = (given: Partial<BookedLine> = {}): string =>
  /<Ntry>.*<\/Ntry>/.exec(written([{ ...lines[0]!, ...given }]))![0];
/** The texts of all elements of that name. */
const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, inner]) => inner!);

describe('an entry', () => {
  it.each([
    ['D', 'DBIT', [], 'ICDT', 'BOOK'],
    ['C', 'CRDT', [], 'RCDT', 'BOOK'],
    ['RD', 'CRDT', ['true'], 'ICDT', 'RRTN'],
    ['RC', 'DBIT', ['true'], 'RCDT', 'RRTN'],
  ] as const)('marked %s is a %s', (mark, direction, reversed, family, subFamily) => {
    const xml = entry({ mark });
    expect(all(xml, 'CdtDbtInd')).toEqual([direction]);
    expect(all(xml, 'RvslInd')).toEqual(reversed);
    expect(all(xml, 'Fmly')).toEqual([`<Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd>`]);
  });

  it.each([
    ['BEN0001', 'DBT', 'C', 'RCDT', 'BOOK'],
    ['CLEARING - OTHERBANK', 'DBT', 'D', 'ICDT', 'DMCT'],
    [null, 'DBT', 'D', 'ICDT', 'DMCT'],
    ['FUNDING - USD', 'DEP', 'C', 'CNTR', 'MSCD'],
  ] as const)('with %s by %s, marked %s, is %s %s', (counterparty, transactionCode, mark, family, sub) => {
    const xml = entry({ counterparty, transactionCode, mark });
    expect(all(xml, 'Fmly')).toEqual([`<Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd>`]);
  });

  it('names the other account in its role, which a reversal does not change', () => {
    const id = '<Id><Othr><Id>BEN0001</Id></Othr></Id>';
    expect([all(entry(), 'CdtrAcct'), all(entry({ mark: 'RD' }), 'CdtrAcct')]).toEqual([[id], [id]]);
    expect([all(entry({ mark: 'C' }), 'DbtrAcct'), all(entry({ mark: 'RC' }), 'DbtrAcct')]).toEqual([
      [id],
      [id],
    ]);
    expect(all(entry({ counterparty: null }), 'RltdPties')).toEqual([]);
  });

  it.each([
    ['ACCOUNT_CLOSED', 'AC04'],
    ['ACCOUNT_NOT_FOUND', 'AC01'],
    ['ACCOUNT_DORMANT', 'AC06'],
    ['ACCOUNT_DECEASED', 'MD07'],
    ['The account is no more', 'NARR'],
    [null, 'MS03'],
  ])('that came back because of %s says %s', (reason, code) => {
    const narratives = ['a', null, null, null, null, reason];
    const xml = entry({ mark: 'RD', transactionCode: 'RTN', narratives });
    expect(all(xml, 'Rsn')).toEqual([`<Cd>${code}</Cd>`]);
    expect(all(xml, 'AddtlInf')).toEqual(reason === null ? [] : [reason]);
    expect(all(entry({ narratives }), 'RtrInf')).toEqual([]);
  });

  it('keeps every narrative at its place', () => {
    expect(all(entry({ narratives: ['a', null, ' ', 'd', null, ''] }), 'Ustrd')).toEqual([
      'a',
      '.',
      '.',
      'd',
    ]);
    expect(all(entry({ narratives: [null, '', null, null, null, null] }), 'RmtInf')).toEqual([]);
  });

  it('carries a reference in full, also one that has no room', () => {
    const fits = 'R'.repeat(35);
    expect([all(entry({ customerReference: fits }), 'EndToEndId'), all(entry(), 'AddtlTxInf')]).toEqual([
      [fits],
      [],
    ]);
    const long = entry({ customerReference: `${fits}S` });
    expect([all(long, 'EndToEndId'), all(long, 'AddtlTxInf')]).toEqual([[fits], [`${fits}S`]]);
  });

  it('cuts between characters, never inside one', () => {
    const [narrative] = all(entry({ narratives: ['🌾'.repeat(200)] }), 'Ustrd');
    expect(narrative).toBe('🌾'.repeat(140));
  });

  it('has no markup and no control character of what came from outside', () => {
    expect(all(entry({ narratives: ['a<b>&amp;\u0000\r\n\u001f]]>\ufffe\ud800z'] }), 'Ustrd')).toEqual([
      'a&lt;b&gt;&amp;amp; ]]&gt; \ufffdz',
    ]);
  });
});

describe('a statement', () => {
  it('says its account, its days and its balances', () => {
    const xml = written([], { openingMinor: -5, closingMinor: 1_050, availableMinor: 0 });
    expect(all(xml, 'FrToDt')).toEqual([
      '<FrDtTm>2026-11-20T00:00:00</FrDtTm><ToDtTm>2026-11-21T23:59:59</ToDtTm>',
    ]);
    expect(all(xml, 'Acct')[0]).toMatch(
      /^<Id><Othr><Id>SPONSOR0001<.*<Ccy>USD<.*<Nm>Benefit programme sponsor</,
    );
    expect(
      all(xml, 'Bal').map((bal) => ['Cd', 'Amt', 'CdtDbtInd', 'Dt'].map((name) => all(bal, name)[0])),
    ).toEqual([
      ['OPBD', '0.05', 'DBIT', '<Dt>2026-11-20'],
      ['CLBD', '10.50', 'CRDT', '<Dt>2026-11-21'],
      ['CLAV', '0.00', 'CRDT', '<Dt>2026-11-21'],
    ]);
  });

  it('has no available balance where its text had none', () => {
    expect(all(written([], { availableMinor: null }), 'Bal')).toHaveLength(2);
  });

  it('sums up what is more than any balance can be', () => {
    const much = { ...lines[0]!, amountMinor: 99_999_999_999_999 };
    const xml = written(
      Array.from({ length: 1_000 }, (_, at) => ({
        ...much,
        mark: at === 0 ? ('C' as const) : ('D' as const),
      })),
    );
    expect(all(xml, 'TtlNtries')).toEqual([
      '<NbOfNtries>1000</NbOfNtries><Sum>999999999999990.00</Sum><TtlNetNtry><Amt>997999999999990.02</Amt><CdtDbtInd>DBIT</CdtDbtInd></TtlNetNtry>',
    ]);
  });

  it('gives a long account number whole', () => {
    const accountNumber = 'A'.repeat(34) + 'Z';
    expect(all(written([], { accountNumber }), 'Prxy')).toEqual([`<Id>${accountNumber}</Id>`]);
    expect(all(written([]), 'Prxy')).toEqual([]);
  });
});
