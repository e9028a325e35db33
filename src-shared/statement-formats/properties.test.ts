import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { RETURN_REASONS } from '../bank/return-reasons.ts';
import { TRANSACTION_CODES } from '../bank/statuses.ts';
import { formatAmount, MAX_MINOR } from '../money/amount.ts';
import { ENTRY_MARKS, markSign } from '../mt940/model.ts';
import type { BookedLine, StatementFrame } from './booked-statement.ts';
import { CSV_COLUMNS } from './csv.ts';
import type { StatementFormat } from './statement-file.ts';
import { STATEMENT_WRITERS } from './writers.ts';

const SCHEMA = readFileSync(new URL('schema/camt.053.001.08.xsd', import.meta.url), 'utf8');

/** What markup, spreadsheets, rows and scripts are made of; and any UTF-16 unit, paired or not. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '&#0;', '=', '+', '-', '@', ',', ';', '\t'),
      fc.constantFrom('\r', '\n', '\u0000', '\u001b', '\u0085', '\u2028', '\ufeff', '\ufffe', '\uffff'),
      fc.constantFrom('አበበ', 'فاطمة', '🌾', '\ud83d', '\udf3e', '\u202e', ' ', '＝', 'x'.repeat(150)),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));
const TEXT = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), HOSTILE);
const REFERENCE = fc.oneof(fc.stringMatching(/^[\w/-]{1,90}$/), fc.uuid(), HOSTILE);
const ACCOUNT = fc.oneof(
  fc.stringMatching(/^[A-Z0-9]{1,35}$/),
  fc.constantFrom('CLEARING - ☂ <&>', '7'.repeat(35)),
);
const DATE = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const MINOR = fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: MAX_MINOR }));

const LINE: fc.Arbitrary<BookedLine> = fc.record({
  mark: fc.constantFrom(...ENTRY_MARKS),
  amountMinor: MINOR,
  date: DATE,
  customerReference: REFERENCE,
  bankReference: fc.stringMatching(/^EB\d{14}$/),
  narratives: fc.array(fc.oneof(fc.constant(null), fc.constantFrom('', ...RETURN_REASONS), TEXT), {
    minLength: 6,
    maxLength: 6,
  }),
  transactionCode: fc.constantFrom(...TRANSACTION_CODES),
  counterparty: fc.oneof(fc.constant(null), ACCOUNT),
});

interface Statement {
  frame: StatementFrame;
  lines: BookedLine[];
}

const STATEMENT: fc.Arbitrary<Statement> = fc
  .record({
    frame: fc.record({
      reference: fc.stringMatching(/^STMT\d{12}$/),
      accountNumber: ACCOUNT,
      holderName: TEXT,
      currency: fc.constantFrom('USD', 'JPY', 'KWD', 'ETB', 'CLF'),
      statementNumber: fc.integer({ min: 1, max: 99_999 }),
      writtenAt: fc.constant('2026-11-21T08:00:00.000Z'),
      openingDate: DATE,
      closingDate: DATE,
      openingMinor: fc.integer({ min: -MAX_MINOR, max: MAX_MINOR }),
      closingMinor: fc.constant(0),
      availableMinor: fc.oneof(fc.constant(null), fc.integer({ min: -MAX_MINOR, max: MAX_MINOR })),
    }),
    lines: fc.array(LINE, { maxLength: 6 }),
  })
  // What a statement of the ledger keeps to: whatever moves, no balance grows beyond what MT940 can say.
  .map(({ frame, lines }) => {
    let closingMinor = frame.openingMinor;
    const kept = lines.filter((line) => {
      const next = closingMinor + markSign(line.mark) * line.amountMinor;
      if (Math.abs(next) > MAX_MINOR) return false;
      closingMinor = next;
      return true;
    });
    return { frame: { ...frame, closingMinor }, lines: kept };
  });

function write({ frame, lines }: Statement, format: Exclude<StatementFormat, 'mt940'>): string {
  const writer = STATEMENT_WRITERS[format](frame);
  for (const line of lines) writer.add(line);
  return writer.finish();
}

describe('any statement', () => {
  it('as camt.053 is valid against the schema', async () => {
    const batches = fc.array(STATEMENT, { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(batches, async (statements) => {
        const xml = statements.map((statement, at) => ({
          fileName: `${at}.xml`,
          contents: write(statement, 'camt053'),
        }));
        const { errors } = await validateXML({ xml, schema: SCHEMA });
        expect(errors.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('as camt.053 adds up when it is read back', () => {
    fc.assert(
      fc.property(STATEMENT, (statement) => {
        const { frame, lines } = statement;
        const xml = write(statement, 'camt053');
        const entries = [...xml.matchAll(/^<Ntry>.*<\/Ntry>$/gm)].map(([entry]) => signed(entry));
        const [opening, closing] = [...xml.matchAll(/^<Bal>.*<\/Bal>$/gm)].map(([balance]) =>
          signed(balance),
        );
        expect(entries).toEqual(lines.map((line) => BigInt(markSign(line.mark) * line.amountMinor)));
        expect(opening! + total(entries)).toBe(closing);
        expect(closing).toBe(BigInt(frame.closingMinor));

        const summary = /^<TxsSummry>.*$/m.exec(xml)![0];
        const sums = [...summary.matchAll(/<NbOfNtries>(\d+)<\/NbOfNtries><Sum>([\d.]+)</g)];
        const came = entries.filter((minor) => minor > 0n);
        const went = entries.filter((minor) => minor < 0n);
        expect(sums.map(([, count, sum]) => [Number(count), units(sum!)])).toEqual([
          [entries.length, total(came) - total(went)],
          [came.length, total(came)],
          [went.length, -total(went)],
        ]);
        expect(signed(summary)).toBe(total(entries));
      }),
    );
  });

  it('as CSV has one row an entry, and balances that follow', () => {
    fc.assert(
      fc.property(STATEMENT, (statement) => {
        const { frame, lines } = statement;
        const text = write(statement, 'csv');
        expect(text.startsWith('\ufeff')).toBe(true);
        const [header, opening, ...rows] = readCsv(text.slice(1));
        const closing = rows.pop()!;
        expect(header).toEqual([...CSV_COLUMNS]);
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => CSV_COLUMNS.length));
        expect(opening!.slice(0, 6)).toEqual([
          '',
          frame.openingDate,
          'opening',
          '',
          '',
          decimal(frame.openingMinor),
        ]);
        let balance = frame.openingMinor;
        for (const [at, line] of lines.entries()) {
          const came = markSign(line.mark) === 1;
          balance += markSign(line.mark) * line.amountMinor;
          const moved = decimal(line.amountMinor);
          expect(rows[at]!.slice(0, 9)).toEqual([
            String(at + 1),
            line.date,
            line.mark,
            came ? '' : moved,
            came ? moved : '',
            decimal(balance),
            frame.currency,
            rows[at]![7],
            line.bankReference,
          ]);
        }
        expect(rows).toHaveLength(lines.length);
        expect(closing[5]).toBe(decimal(frame.closingMinor));

        function decimal(minor: number): string {
          return formatAmount(minor, frame.currency);
        }
      }),
    );
  });

  it('as CSV has no cell that a spreadsheet takes for a formula, and no row that breaks', () => {
    fc.assert(
      fc.property(STATEMENT, (statement) => {
        const rows = readCsv(write(statement, 'csv').slice(1));
        for (const cell of rows.flatMap((row) => row.slice(7))) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]|[\r\n\0]/u);
          expect(cell.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

/** The amount of the first `Amt` with the sign of the direction behind it, in minor units whatever the currency. */
function signed(xml: string): bigint {
  const [, amount, direction] = /<Amt(?: Ccy="[A-Z]{3}")?>([\d.]+)<\/Amt><CdtDbtInd>(CRDT|DBIT)</.exec(xml)!;
  return direction === 'CRDT' ? units(amount!) : -units(amount!);
}

function units(decimal: string): bigint {
  return BigInt(decimal.replace('.', ''));
}

function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, minor) => sum + minor, 0n);
}

/** Reads RFC 4180 by its grammar; throws at what is no part of it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let at = 0; at < text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
