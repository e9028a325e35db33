import { expect, it } from 'vitest';
import type { BookedLine } from './booked-statement.ts';
import { csvWriter } from './csv.ts';
import { GOLDEN_STATEMENTS } from './golden/statements.ts';

const { frame, lines } = GOLDEN_STATEMENTS['batch-with-returns'];

function row(given: Partial<BookedLine>, minor = 0): string {
  const writer = csvWriter({ ...frame, openingMinor: minor });
  writer.add({ ...lines[0]!, ...given });
  return writer.finish().split('\r\n')[2]!;
}
const narrative = (text: string): string =>
  row({ narratives: [text, null, null, null, null, null] })
    .split('BEN0001,')[1]!
    .replace(/,{5}$/, '');

it.each([
  ['=1+1', "'=1+1"],
  ['+254700000001', "'+254700000001"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'=1"],
  ['\r\n=1', "'=1"],
  ['\u0000=1', "'=1"],
  ['＝1', "'＝1"],
  ['=1,"x"', '"\'=1,""x"""'],
  ['a=1', 'a=1'],
  ["'quoted'", "'quoted'"],
  ['two\r\nlines', 'two lines'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['አበበ 🌾', 'አበበ 🌾'],
])('a narrative %j stands as %j', (text, cell) => expect(narrative(text)).toBe(cell));

it('leaves a number below zero a number', () => {
  expect(row({ amountMinor: 150 }, 100)).toMatch(/^1,2026-11-21,D,1\.50,,-0\.50,USD,/);
});

it.each([
  ['D', '2.00,', -200],
  ['C', ',2.00', 200],
  ['RD', ',2.00', 200],
  ['RC', '2.00,', -200],
] as const)('%s is money out or money in, and moves the balance', (mark, columns, moved) => {
  const balance = ((1_000 + moved) / 100).toFixed(2);
  expect(row({ mark, amountMinor: 200 }, 1_000)).toContain(`,${mark},${columns},${balance},USD,`);
});
