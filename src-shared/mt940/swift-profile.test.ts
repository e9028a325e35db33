import { describe, expect, it } from 'vitest';
import { GOLDEN_MODELS, SWIFT_MODELS } from './golden/models.ts';
import type { StatementModel } from './model.ts';
import { preflight } from './preflight.ts';
import { PREFLIGHT_CHECKS, type PreflightResult } from './preflight-report.ts';
import { writeStatement } from './writer.ts';

const PAGES = SWIFT_MODELS['swift-pages'];
const TEXT = writeStatement(PAGES, 'swift');

/** The checks that fail for a text that was changed on its way, or for another model. */
function failures(text: string, model: StatementModel = PAGES): PreflightResult[] {
  const report = preflight(text, model, 'swift');
  const failed = report.checks.filter(({ ok }) => !ok);
  expect(report.ok).toBe(failed.length === 0);
  return failed;
}

describe('a statement in the swift profile', () => {
  it('has its tags in order, CRLF behind every line, and - at the end', () => {
    const lines = GOLDEN_MODELS['returned-payment'].lines.slice(1);
    expect(writeStatement({ ...GOLDEN_MODELS['returned-payment'], lines }, 'swift').split('\r\n')).toEqual([
      ':20:ST0000000001',
      ':25:SPONSOR0001',
      ':28C:1/1',
      ':60F:C261119USD100000000,00',
      ':61:2611241124RD50,00NTRF1000000000000001//EB000000000002',
      ':86:November cash transfer',
      'PSNP',
      '2026-11',
      'BEN-0001',
      '1000000000000001',
      'ACCOUNT-CLOSED',
      ':62F:C261124USD100000050,00',
      ':64:C261124USD1234,56',
      '-',
      '',
    ]);
  });

  it('fills its pages: one more entry would not fit', () => {
    const pages = TEXT.split(/(?<=\r\n-\r\n)/);
    expect(pages).toHaveLength(3);
    const entry = pages[0]!.slice(pages[0]!.indexOf(':61:')).split(/(?=:61:)/)[0]!;
    for (const page of pages.slice(0, -1)) {
      expect(page.length).toBeLessThanOrEqual(2_000);
      // 67 characters are kept for the longest end of a page, and this one ends with 24 and 3.
      expect(page.length + entry.length).toBeGreaterThan(2_000 - 67 + 24 + 3);
    }
  });

  it('is written whatever its model says, for the preflight to refuse', () => {
    const lines = [{ ...PAGES.lines[0]!, bankReference: 'X'.repeat(3_000) }, ...PAGES.lines];
    expect(failures(writeStatement({ ...PAGES, lines }, 'swift'), { ...PAGES, lines })[0]).toMatchObject({
      check: 'lines_fit',
      line: 5,
    });
  });
});

describe('its preflight', () => {
  it('makes every check', () => {
    expect(preflight(TEXT, PAGES, 'swift')).toEqual({
      ok: true,
      checks: PREFLIGHT_CHECKS.map((check) => ({ check, ok: true })),
    });
  });

  it.each(['SPONSOR_0001', 'ምንጭ-1', 'A&B'])(
    'refuses the account number %s: a key is not transliterated',
    (account) => {
      const model = { ...PAGES, accountNumber: account };
      const text = writeStatement(model, 'swift');
      expect(text).toContain(`:25:${account}\r\n`);
      expect(failures(text, model)).toEqual([
        { check: 'characters_allowed', ok: false, line: 2, found: `:25:${account}` },
      ]);
      expect(preflight(writeStatement(model, 'bridge'), model, 'bridge').ok).toBe(true);
    },
  );

  it('finds a character that the set has not, wherever it is', () => {
    const text = TEXT.replace(/(:28C:1\/2[^]*?)PSNP/, '$1PSÑP');
    expect(failures(text)).toEqual([{ check: 'characters_allowed', ok: false, line: 97, found: 'PSÑP' }]);
  });

  it.each([
    ['LF at all ends of lines', TEXT.replaceAll('\r\n', '\n'), 1, ':20:ST0000000001'],
    ['LF at one of them', TEXT.replace('PSNP\r\n', 'PSNP\n'), 7, 'PSNP'],
    ['no - at the end of a page', TEXT.replace('\r\n-\r\n', '\r\n'), 1, ':20:ST0000000001'],
    ['no - at the end', TEXT.replace(/-\r\n$/, ''), 181, ':20:ST0000000001'],
    ['no end of line at the end', TEXT.trimEnd(), 181, ':20:ST0000000001'],
    ['blank lines at the end', `${TEXT}\r\n`, 212, ''],
  ])('refuses %s', (_, text, line, found) => {
    expect(failures(text)[0]).toEqual({ check: 'pages_fit', ok: false, line, found });
  });

  it('refuses a page of 2,001 characters, not one of 2,000', () => {
    const model = {
      ...SWIFT_MODELS['swift-typical-batch'],
      lines: PAGES.lines.slice(0, 14),
      openingMinor: 1e6,
    };
    const page = writeStatement(model, 'swift');
    const room = 2_000 - page.length;
    expect(room).toBeLessThan(55);
    const filled = (more: number): string => page.replace('PSNP', (all) => all + 'x'.repeat(more));
    expect(failures(filled(room), model)).toEqual([]);
    expect(failures(filled(room + 1), model)).toEqual([
      { check: 'pages_fit', ok: false, line: 1, found: ':20:ST0000000001' },
    ]);
  });

  it.each([
    [
      'another beneficiary on a later page',
      /(:28C:1\/3[^]*?)BEN-0001/,
      '$1BEN-0002',
      'beneficiaries_in_place',
    ],
    ['another id on a later page', /(:28C:1\/3[^]*?BEN-0001\r\n)1/, '$12', 'reconciliation_ids_in_place'],
  ])('sees %s', (_, from, to, check) => {
    const text = TEXT.replace(from, to);
    expect(text).not.toBe(TEXT);
    expect(failures(text).map((result) => result.check)).toEqual([check]);
  });

  it('sees a page that opens with another balance than the one before it left', () => {
    expect(failures(TEXT.replace(':60M:C261120USD150,00', ':60M:C261120USD150,01'))).toEqual([
      { check: 'readable', ok: false, line: 91, found: 'page_does_not_follow: 1/2' },
    ]);
  });
});

describe('the preflight of the bridge profile', () => {
  const model = GOLDEN_MODELS['typical-batch'];
  const text = writeStatement(model);

  it.each([
    ['CRLF', text.replaceAll('\n', '\r\n'), 1, ':20:ST0000000001'],
    ['a line -', `${text}-\n`, 25, '-'],
    ['no end of line at the end', text.trimEnd(), 24, ':64:C261120USD1234,56'],
  ])('refuses %s', (_, changed, line, found) => {
    expect(preflight(changed, model).checks.filter(({ ok }) => !ok)).toEqual([
      { check: 'pages_fit', ok: false, line, found },
    ]);
  });

  it('refuses pages', () => {
    const paged = TEXT.replaceAll('\r\n', '\n').replaceAll('\n-\n', '\n');
    expect(preflight(paged, PAGES).checks.filter(({ ok }) => !ok)).toEqual([
      { check: 'pages_fit', ok: false, line: 90, found: ':20:ST0000000001' },
    ]);
  });
});
