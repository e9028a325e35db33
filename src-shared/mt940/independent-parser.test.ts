import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from '../money/currencies.ts';
import { GOLDENS } from './golden/models.ts';
import { markSign, type StatementModel } from './model.ts';
import type { ParsedEntry } from './parsed-statement.ts';
import { STATEMENT_PROFILES } from './profile.ts';
import { readAnyStatements, readStatements } from './reader.ts';
import { ANY_STATEMENT } from './testing/any-statement.ts';
import { writeStatement } from './writer.ts';

/** What of mt940js (Apache-2.0, written by others for statements of others) is looked at here. */
interface Mt940js {
  Parser: new (options: { no86Structure: boolean }) => { parse: (text: string) => Statement[] };
}
interface Statement {
  transactionReference: string;
  accountIdentification: string;
  number: { statement: string; sequence: string };
  openingBalance: number;
  closingBalance: number;
  transactions: Entry[];
}
interface Entry {
  amount: number;
  isReversal: boolean;
  transactionType: string;
  reference: string;
  bankReference: string;
  details: string;
}

const { Parser } = createRequire(import.meta.url)('mt940js') as Mt940js;
const parse = (text: string): Statement[] => new Parser({ no86Structure: true }).parse(text);

/** An amount as mt940js has it: a float, rounded to two decimals whatever the currency. */
const asFloat = (minor: number, currency: string): number =>
  Math.round((minor / 10 ** currencyExponent(currency)) * 100) / 100;

/**
 * What mt940js makes of an entry of ours. It differs from what was written where it takes `/` for the end of the customer
 * reference, and then finds no bank reference; counts UTF-16 units; and cuts the narrative at 390 of them, ends of lines counted.
 */
function asMt940jsSees(entry: ParsedEntry, currency: string): Entry {
  const { mark, amountMinor, customerReference, bankReference, narrativeLines } = entry;
  const reference = customerReference.split('/', 1)[0]!.slice(0, 16);
  return {
    amount: asFloat(markSign(mark) * amountMinor, currency),
    isReversal: mark.startsWith('R'),
    transactionType: 'NTRF',
    reference,
    bankReference: reference === customerReference ? bankReference : '',
    details: narrativeLines.join('\n').slice(0, 390),
  };
}

/** Every page is a statement to mt940js; put together they are the one that our reader reads. */
function expectSameReading(text: string): void {
  const read = readStatements(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [statement] = read.statements;
  const { currency } = statement!.opening;
  const pages = parse(text);
  expect(pages.map(({ number }) => [Number(number.statement), Number(number.sequence)])).toEqual(
    Array.from({ length: statement!.page }, (_, at) => [statement!.statementNumber, at + 1]),
  );
  for (const page of pages) {
    expect(page).toMatchObject({
      transactionReference: statement!.reference,
      accountIdentification: statement!.accountNumber,
    });
  }
  expect(pages[0]!.openingBalance).toBe(asFloat(statement!.opening.minor, currency));
  expect(pages.at(-1)!.closingBalance).toBe(asFloat(statement!.closing.minor, currency));
  expect(pages.flatMap(({ transactions }) => transactions)).toMatchObject(
    statement!.entries.map((entry) => asMt940jsSees(entry, currency)),
  );
}

describe('mt940js reads', () => {
  it.each(GOLDENS.map(({ name }) => name))('the golden statement %s', (name) => {
    expectSameReading(readFileSync(new URL(`golden/${name}.mt940`, import.meta.url), 'utf8'));
  });

  /** Money that floats can add up: mt940js refuses a statement whose sums differ by a thousandth. */
  const inFloats = (model: StatementModel): StatementModel => ({
    ...model,
    openingMinor: model.openingMinor % 1e9,
    availableMinor: model.availableMinor % 1e9,
    lines: model.lines.map((line) => Object.assign(line, { amountMinor: (line.amountMinor % 1e7) + 1 })),
  });

  it.each(STATEMENT_PROFILES)('any statement of two decimals or none, in the %s profile', (profile) => {
    fc.assert(
      fc.property(
        ANY_STATEMENT.filter(({ currency }) => currencyExponent(currency) < 3).map(inFloats),
        (model) => {
          const text = writeStatement(model, profile);
          fc.pre(!/^\{/m.test(text));
          expectSameReading(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('but takes a line that begins with { for an envelope', () => {
    const [{ model }] = GOLDENS as [(typeof GOLDENS)[number]];
    const lines = [{ ...model.lines[0]!, narratives: ['a', '{b', 'c', 'd'] }];
    expect(() => parse(writeStatement({ ...model, lines }, 'bridge'))).toThrow('Cannot parse tag MB: {b');
    expectSameReading(writeStatement({ ...model, lines }, 'swift'));
  });

  it('but refuses three decimals whose roundings do not add up', () => {
    const { model } = GOLDENS.find(({ name }) => name === 'dinar-with-three-decimals')!;
    const lines = [4, 4, 4].map((amountMinor) => ({ ...model.lines[0]!, amountMinor }));
    expect(() => parse(writeStatement({ ...model, lines }))).toThrow('!= turnover');
  });
});

it.each(['envelope', 'preamble-and-loose-pages', 'german-sub-fields'])(
  'our reader for others reads %s as mt940js does',
  (name) => {
    // mt940js knows neither lines around a message nor `-XXX`.
    const text = readFileSync(new URL(`foreign/${name}.mt940`, import.meta.url), 'utf8')
      .replaceAll(/^(?:EXBKNL2A|940)\n/gm, '')
      .replace('-XXX', '-');
    const read = readAnyStatements(text);
    const entries = read.ok ? read.statements.flatMap(({ entries }) => entries) : [];
    expect(parse(text).flatMap(({ transactions }) => transactions)).toMatchObject(
      entries.map(({ mark, amountMinor, foreign, customerReference, bankReference }) => ({
        amount: (markSign(mark) * amountMinor) / 100,
        transactionType: foreign!.transactionType,
        reference: customerReference,
        bankReference,
      })),
    );
  },
);
