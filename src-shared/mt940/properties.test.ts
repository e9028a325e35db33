import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBridgeSees } from './bridge-view.ts';
import { cleanReference, cleanText } from './clean-text.ts';
import { lengthOf } from './line-text.ts';
import type { StatementModel } from './model.ts';
import { preflight } from './preflight.ts';
import { STATEMENT_PROFILES } from './profile.ts';
import { readAnyStatements, readStatements, type ReadResult } from './reader.ts';
import { ANY_STATEMENT } from './testing/any-statement.ts';
import { closingBalance, writeStatement } from './writer.ts';

/** The one statement of a text that the writer wrote. */
function readBack(text: string, reader: (text: string) => ReadResult = readStatements) {
  const read = reader(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [statement, ...others] = read.statements;
  if (!statement || others.length > 0) throw new Error(`${read.statements.length} statements`);
  return statement;
}

describe.each(STATEMENT_PROFILES)('whatever a statement has to say, in the %s profile', (profile) => {
  const holdsForAny = (predicate: (model: StatementModel, text: string) => void): void => {
    fc.assert(
      fc.property(ANY_STATEMENT, (model) => predicate(model, writeStatement(model, profile))),
      { numRuns: 200 },
    );
  };

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
          customerReference: cleanReference(line.customerReference, profile),
          bankReference: line.bankReference,
        })),
      );
    });
  });

  it('the reader for others reads the same', () => {
    holdsForAny((_, text) => {
      const { foreign, entries, ...statement } = readBack(text, readAnyStatements);
      expect(foreign).toEqual({ relatedReference: '', forward: [], information: [], isPart: false });
      const own = readBack(text);
      expect(entries).toMatchObject(own.entries);
      expect({ ...statement, entries: own.entries }).toEqual(own);
    });
  });

  it('its preflight holds', () => {
    holdsForAny((model, text) => {
      expect(preflight(text, model, profile).checks.filter(({ ok }) => !ok)).toEqual([]);
    });
  });

  it('every line is whole, short enough, and starts a tag only where the writer meant one', () => {
    holdsForAny((model, text) => {
      expect(
        new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text)),
      ).toBe(text);
      const end = profile === 'swift' ? '\r\n' : '\n';
      expect(text.endsWith(end)).toBe(true);
      const lines = text.slice(0, -end.length).split(end);
      // What Python's splitlines and str.strip would see differently is not there.
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      const pages = readBack(text).page;
      expect(lines.filter((line) => line.trim() === '')).toEqual([]);
      expect(lines.filter((line) => line.trim() === '-')).toHaveLength(profile === 'swift' ? pages : 0);
      expect(lines.filter((line) => line !== line.trim())).toEqual([]);
      for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(4 + 65);
      expect(lines.filter((line) => line.startsWith(':61:'))).toHaveLength(model.lines.length);
      expect(lines.filter((line) => line.startsWith(':')).length).toBeLessThanOrEqual(
        1 + 5 * pages + 2 * model.lines.length,
      );
    });
  });

  it('the bridge finds a beneficiary and an id for every D and RD, and gives up no statement', () => {
    holdsForAny((model, text) => {
      for (const [at, entry] of readBack(text).entries.entries()) {
        if (entry.mark !== 'D' && entry.mark !== 'RD') continue;
        const said = (place: number): string =>
          cleanText(model.lines[at]!.narratives[place] ?? '', 65, profile);
        const seen = asBridgeSees(entry);
        expect(seen.beneficiary).toBe(said(3) || '.');
        expect(seen.reconciliationId).toBe(
          said(4) || cleanText(model.lines[at]!.customerReference, 65, profile) || '.',
        );
        if (entry.mark === 'RD') expect(seen.reason).toBe(said(5) || '.');
        expect(entry.narrativeLines.length).toBeGreaterThanOrEqual(entry.mark === 'RD' ? 6 : 5);
      }
    });
  });

  it('a reference of up to 65 plain characters reaches the bridge in full', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9/:.-]{0,64}$/);
    fc.assert(
      fc.property(ANY_STATEMENT, plain, (model, customerReference) => {
        const lines = model.lines.map((line) => ({
          ...line,
          customerReference,
          narratives: line.narratives.slice(0, 4),
        }));
        for (const entry of readBack(writeStatement({ ...model, lines }, profile)).entries) {
          expect(asBridgeSees(entry).reconciliationId).toBe(customerReference);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('the swift profile has SWIFT’s characters only, on chained pages of at most 2,000 of them', () => {
  fc.assert(
    fc.property(ANY_STATEMENT, (model) => {
      const text = writeStatement(model, 'swift');
      expect(text).toMatch(/^(?:[a-zA-Z0-9/\-?:().,'+ ]|\r\n)*$/);
      const pages = text.split(/(?<=\r\n-\r\n)/);
      let left: string | undefined;
      for (const [at, page] of pages.entries()) {
        expect(page.length).toBeLessThanOrEqual(2_000);
        // A page is only begun when no further entry had room: the longest has 71 + 406 characters, the longest end 67.
        if (at < pages.length - 1) expect(page.length).toBeGreaterThan(2_000 - 71 - 406 - 67);
        expect(page).toContain(`\r\n:28C:${model.statementNumber}/${at + 1}\r\n`);
        const [, first, opening] = /\r\n:60([FM]):(.*)\r\n/.exec(page)!;
        const [, last, closing] = /\r\n:62([FM]):(.*)\r\n/.exec(page)!;
        expect([first, last]).toEqual([at === 0 ? 'F' : 'M', at === pages.length - 1 ? 'F' : 'M']);
        if (at > 0) expect(opening).toBe(left);
        left = closing;
        expect(page.includes('\r\n:64:')).toBe(at === pages.length - 1);
      }
    }),
    { numRuns: 200 },
  );
});
