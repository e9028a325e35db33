import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MINOR } from '../money/amount.ts';
import { asBridgeSees } from './bridge-view.ts';
import { cleanReference, lengthOf } from './clean-text.ts';
import { ENTRY_MARKS, type StatementLine, type StatementModel } from './model.ts';
import { preflight } from './preflight.ts';
import { readStatements } from './reader.ts';
import { closingBalance, writeStatement } from './writer.ts';

/** Pieces that tags, messages, lines, parsers or scripts are made of; and any UTF-16 unit, paired or not. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ':',
        '-',
        '/',
        '//',
        '.',
        '?',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '\u0000',
        '\u0085',
        '\u00a0',
        '\u2028',
      ),
      fc.constantFrom(
        ':61:',
        '\n:86:',
        '\n:62F:C261120USD0,00',
        '\n-\n',
        '-}',
        '166?00',
        '16',
        '6?00',
        'NTRF',
        '٣',
      ),
      fc.constantFrom(
        '\u200f',
        '\u202e',
        '\u200b',
        '\ufeff',
        '\u3000',
        '🌾',
        '\ud83d',
        '\udf3e',
        'x'.repeat(70),
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const NAME = fc.oneof(
  fc.constantFrom('Abebe Bekele', 'አበበ በቀለ', 'فاطمة بنت محمد', 'ひなた', 'Łukasz Żółć', 'நிலா'),
  fc.string({ unit: 'grapheme' }),
  HOSTILE,
);

const REFERENCE = fc.oneof(
  fc.stringMatching(/^\d{16}$/),
  fc.uuid(),
  fc.stringMatching(/^[\w/-]{1,90}$/),
  HOSTILE,
);

const LINE: fc.Arbitrary<StatementLine> = fc.record({
  mark: fc.constantFrom(...ENTRY_MARKS),
  amountMinor: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: MAX_MINOR })),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  customerReference: REFERENCE,
  bankReference: fc.stringMatching(/^[A-Z0-9]{1,16}$/),
  narratives: fc.array(fc.option(NAME), { maxLength: 7 }),
});

/** Any statement whose balances the ledger could hold on the way: a line that would leave the range is left out. */
const MODEL: fc.Arbitrary<StatementModel> = fc
  .record({
    reference: fc.stringMatching(/^[A-Z0-9]{1,16}$/),
    accountNumber: fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9/ .-]{0,33}[A-Za-z0-9])?$/),
    currency: fc.constantFrom('USD', 'ETB', 'JPY', 'XAF', 'KWD', 'TND'),
    statementNumber: fc.integer({ min: 1, max: 99_999 }),
    openingDate: fc.constantFrom('2026-11-19', '2028-02-29'),
    openingMinor: fc.integer({ min: -MAX_MINOR, max: MAX_MINOR }),
    closingDate: fc.constant('2028-03-01'),
    availableMinor: fc.integer({ min: -MAX_MINOR, max: MAX_MINOR }),
    lines: fc.array(LINE, { maxLength: 8 }),
  })
  .map((model) => {
    const lines: StatementLine[] = [];
    let balance = model.openingMinor;
    for (const line of model.lines) {
      const next = closingBalance({ openingMinor: balance, lines: [line] });
      if (Math.abs(next) > MAX_MINOR) continue;
      lines.push(line);
      balance = next;
    }
    return Object.assign(model, { lines });
  });

/** The one statement of a text that the writer wrote. */
function readBack(text: string) {
  const read = readStatements(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [statement, ...others] = read.statements;
  if (!statement || others.length > 0) throw new Error(`${read.statements.length} statements`);
  return statement;
}

const holdsForAny = (predicate: (model: StatementModel, text: string) => void): void => {
  fc.assert(
    fc.property(MODEL, (model) => predicate(model, writeStatement(model))),
    { numRuns: 400 },
  );
};

describe('whatever a statement has to say', () => {
  it('it is read back as it was meant', () => {
    holdsForAny((model, text) => {
      const { entries, ...statement } = readBack(text);
      expect(statement).toMatchObject({
        reference: model.reference,
        accountNumber: model.accountNumber,
        statementNumber: model.statementNumber,
        opening: { currency: model.currency, minor: model.openingMinor, date: model.openingDate },
        closing: { currency: model.currency, minor: closingBalance(model), date: model.closingDate },
        available: { currency: model.currency, minor: model.availableMinor, date: model.closingDate },
      });
      expect(entries).toMatchObject(
        model.lines.map((line) => ({
          mark: line.mark,
          valueDate: line.date,
          entryDate: line.date.slice(5),
          amountMinor: line.amountMinor,
          customerReference: cleanReference(line.customerReference),
          bankReference: line.bankReference,
        })),
      );
    });
  });

  it('its preflight holds', () => {
    holdsForAny((model, text) => {
      expect(preflight(text, model).checks.filter(({ ok }) => !ok)).toEqual([]);
    });
  });

  it('every line is whole, short enough, and starts a tag only where the writer meant one', () => {
    holdsForAny((model, text) => {
      expect(
        new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text)),
      ).toBe(text);
      expect(text.endsWith('\n')).toBe(true);
      const lines = text.slice(0, -1).split('\n');
      // What Python's splitlines and str.strip would see differently is not there.
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(lines.filter((line) => line.trim() === '' || line.trim() === '-')).toEqual([]);
      expect(lines.filter((line) => line !== line.trim())).toEqual([]);
      for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(4 + 65);
      expect(lines.filter((line) => line.startsWith(':61:'))).toHaveLength(model.lines.length);
      expect(lines.filter((line) => line.startsWith(':')).length).toBeLessThanOrEqual(
        6 + 2 * model.lines.length,
      );
    });
  });

  it('the bridge finds a beneficiary and an id for every D and RD, and gives up no statement', () => {
    holdsForAny((_, text) => {
      for (const entry of readBack(text).entries.filter(({ mark }) => mark === 'D' || mark === 'RD')) {
        const seen = asBridgeSees(entry);
        expect(seen.beneficiary).toBe(entry.narrativeLines[3]);
        expect(seen.reconciliationId).toBe(entry.narrativeLines[4]);
        expect(seen.reason).toBe(entry.narrativeLines.at(-1));
        expect(entry.narrativeLines.length).toBeGreaterThanOrEqual(entry.mark === 'RD' ? 6 : 5);
      }
    });
  });

  it('a reference of up to 65 plain characters reaches the bridge in full', () => {
    fc.assert(
      fc.property(
        MODEL,
        fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9/:.-]{0,64}$/),
        (model, customerReference) => {
          const lines = model.lines.map((line) => ({
            ...line,
            customerReference,
            narratives: line.narratives.slice(0, 4),
          }));

          for (const entry of readBack(writeStatement({ ...model, lines })).entries) {
            expect(asBridgeSees(entry).reconciliationId).toBe(customerReference);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
