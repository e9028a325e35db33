import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { ParsedStatement } from '../../../src-shared/mt940/parsed-statement.ts';
import { readStatements } from '../../../src-shared/mt940/reader.ts';
import { formatAmount } from '../../../src-shared/money/amount.ts';
import type { StatementFile, StatementFormat } from '../../../src-shared/statement-formats/statement-file.ts';
import { askFor } from '../../testing/ask-for.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';

const SCHEMA = readFileSync(
  new URL('../../../src-shared/statement-formats/schema/camt.053.001.08.xsd', import.meta.url),
  'utf8',
);
const LONG_REFERENCE = 'ENVELOPE-2026-11-ADDIS-ABEBA-KEBELE-07-HOUSEHOLD-0002';
const MANY = 600;

let test: TestBank;
let parsed: ParsedStatement;
const ids = { first: 0, nil: 0, many: 0, failed: 0, requested: 0 };

async function file(id: number, format: StatementFormat): Promise<StatementFile> {
  const outcome = await test.bank.queries.statementFile({ id, format });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

beforeAll(async () => {
  test = await openTestBank({ settings: { statementAfterBatch: false } });
  const { blocked, batch, post, sendBack, deposit, statement, writeStatements } = deedsOf(test);
  const block = await blocked(100_000);
  const { beneficiary } = payment(block);
  await batch([
    payment(block, { narratives: ['<Pension> & more', null, null, 'BEN-1', null, null] }),
    payment(block, {
      reference: LONG_REFERENCE,
      amount: 33.33,
      beneficiary: { ...beneficiary, bankCode: 'X' },
    }),
  ]);
  await post();
  await sendBack(LONG_REFERENCE, 'ACCOUNT_DECEASED');
  await deposit('0.50');
  ids.first = await statement();
  await writeStatements();
  await batch(
    Array.from({ length: MANY }, (_, at) => payment(block, { reference: `MANY-${at}`, amount: 1 })),
  );
  await post();
  test.clock.set('2026-11-24T09:00:00Z');
  // Asked for a day before the last statement's: it closes on that one's.
  ids.nil = await statement('SPONSOR0001', '2026-11-20');
  ids.many = await statement();
  await writeStatements();
  ids.failed = askFor(test, 'SPONSOR0001', '2100-01-01');
  await writeStatements();
  ids.requested = await statement('BEN0001');

  const read = readStatements((await file(ids.first, 'mt940')).text);
  if (!read.ok) throw new Error('not read');
  parsed = read.statements[0]!;
});
afterAll(() => test.close());

describe('a statement as a file', () => {
  it('is the text as it was written, in MT940', async () => {
    const { text } = test.bank.queries.statement(ids.first)!;
    expect(await file(ids.first, 'mt940')).toEqual({
      fileName: 'SPONSOR0001-2026-1.mt940',
      mediaType: 'text/plain;charset=utf-8',
      text,
    });
  });

  it('says the same in camt.053, valid against its schema', async () => {
    const { fileName, text: xml } = await file(ids.first, 'camt053');
    expect(fileName).toBe('SPONSOR0001-2026-1.camt053.xml');
    const { errors } = await validateXML({ xml, schema: SCHEMA });
    expect(errors).toEqual([]);
    const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, found]) => found!);
    const { reference, opening, closing, available, entries } = parsed;
    expect(all(/<Stmt><Id>(.*?)</g)).toEqual([reference]);
    expect(all(/<ElctrncSeqNb>(\d+)</g)).toEqual(['1']);
    expect(all(/<Bal>.*?<Amt Ccy="USD">([\d.]+)</g)).toEqual(
      [opening, closing, available!].map(({ minor }) => formatAmount(minor, 'USD')),
    );
    expect(all(/<Bal>.*?<Dt><Dt>(.*?)</g)).toEqual([opening, closing, available!].map(({ date }) => date));
    expect(all(/<Ntry><Amt Ccy="USD">([\d.]+)</g)).toEqual(
      entries.map(({ amountMinor }) => formatAmount(amountMinor, 'USD')),
    );
    expect(all(/<AcctSvcrRef>(.*?)</g)).toEqual(entries.map(({ bankReference }) => bankReference));
    expect(entries.map(({ mark }) => mark)).toEqual(['D', 'D', 'RD', 'C']);
    expect(all(/<SubFmlyCd>(\w+)</g)).toEqual(['BOOK', 'DMCT', 'RRTN', 'MSCD']);
    expect(all(/<Rsn><Cd>(\w+)</g)).toEqual(['MD07']);
    expect(all(/<(?:Cdtr|Dbtr)Acct><Id><Othr><Id>(.*?)</g)).toEqual([
      'BEN0001',
      'CLEARING - X',
      'CLEARING - X',
      'FUNDING - USD',
    ]);
  });

  it('says in full what MT940 cuts', async () => {
    const { text: xml } = await file(ids.first, 'camt053');
    const { text: csv } = await file(ids.first, 'csv');
    expect(parsed.entries[1]!.customerReference).not.toBe(LONG_REFERENCE);
    expect(xml).toContain(`<AddtlTxInf>${LONG_REFERENCE}<`);
    expect(xml).toContain('<Ustrd>&lt;Pension&gt; &amp; more</Ustrd>');
    expect(csv).toContain(`,${LONG_REFERENCE},`);
  });

  it('says the same in CSV', async () => {
    const { fileName, text } = await file(ids.first, 'csv');
    expect(fileName).toBe('SPONSOR0001-2026-1.csv');
    const rows = text
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(',').slice(0, 6).join(' '));
    expect(rows).toEqual([
      '\ufeffNumber Booking date Mark Debit Credit Balance',
      ' 2026-11-21 opening   10000000.00',
      '1 2026-11-21 D 200.00  9999800.00',
      '2 2026-11-21 D 33.33  9999766.67',
      '3 2026-11-21 RD  33.33 9999800.00',
      '4 2026-11-21 C  0.50 9999800.50',
      ' 2026-11-21 closing   9999800.50',
    ]);
  });

  it('has the days that the text has, whatever day was asked for', async () => {
    const { text } = await file(ids.nil, 'camt053');
    expect(test.bank.queries.statement(ids.nil)).toMatchObject({ statementDate: '2026-11-20' });
    expect(text).toContain('<FrDtTm>2026-11-21T00:00:00</FrDtTm><ToDtTm>2026-11-21T23:59:59</ToDtTm>');
  });

  it('lets others have their turn while it is made', async () => {
    let turns = 0;
    let made = false;
    const count = (): void => {
      turns += 1;
      if (!made) setImmediate(count);
    };
    setImmediate(count);
    const { text } = await file(ids.many, 'csv');
    made = true;
    expect(text.split('\r\n')).toHaveLength(MANY + 4);
    expect(turns).toBeGreaterThanOrEqual(2);
  });
});

describe('what cannot be had', () => {
  it('a statement that there is not', async () => {
    expect(await test.bank.queries.statementFile({ id: 99, format: 'csv' })).toEqual({
      ok: false,
      refusal: { code: 'statement_not_found', params: { statement: '99' } },
    });
  });

  it('a statement that is not written yet, or failed: of that one there is the text only', async () => {
    for (const format of ['mt940', 'camt053', 'csv'] as const) {
      expect(await test.bank.queries.statementFile({ id: ids.requested, format })).toMatchObject({
        refusal: { code: 'statement_not_generated' },
      });
    }
    expect(test.bank.queries.statement(ids.failed)).toMatchObject({ state: 'failed' });
    expect(await test.bank.queries.statementFile({ id: ids.failed, format: 'camt053' })).toMatchObject({
      refusal: { code: 'statement_not_generated' },
    });
  });

  it('a file that says other entries than the ledger has for the statement', async () => {
    const { text } = test.bank.queries.statement(ids.first)!;
    const ledger = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
    const rewrite = ledger.prepare('UPDATE account_statements SET account_statement_lob = ? WHERE id = ?');
    const other = text!.replace('EB00000000000001', 'EB00000000000002');
    const fewer = text!.replace(/:61:.*EB00000000000001\n(?:[^:].*\n|:86:.*\n)*/, '');
    const broken = text!.replace(/:62F:.*\n/, '');
    for (const [said, fault] of [
      [other, 'Entry EB00000000000002 is not of statement 1'],
      [fewer, 'Statement 1 has 4 entries, its text 3'],
      [broken, 'The text of statement 1 is not whole'],
    ]) {
      rewrite.run(said, ids.first);
      await expect(file(ids.first, 'camt053')).rejects.toThrow(fault);
    }
    rewrite.run(text, ids.first);
    ledger.close();
  });
});
