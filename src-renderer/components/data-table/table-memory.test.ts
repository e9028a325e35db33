// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { columnsOf, type Columns } from './features.ts';
import {
  forgetTables,
  keepParams,
  keptParams,
  read,
  setDensity,
  setHidden,
  shownColumns,
} from './table-memory.ts';

const KEY = 'example-bank.tables';
const kept = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');

beforeEach(() => {
  localStorage.clear();
  forgetTables();
});

describe('what is remembered of tables', () => {
  it('is there again after a reload', () => {
    setHidden('payments/reference', ['amount']);
    setDensity('compact');
    keepParams('payments', { sort: 'amountMinor', state: 'booked' });
    expect(kept()).toEqual({
      version: 1,
      density: 'compact',
      hidden: { 'payments/reference': ['amount'] },
      params: { payments: { sort: 'amountMinor', state: 'booked' } },
    });
    forgetTables();
    expect(keptParams('payments')).toEqual({ sort: 'amountMinor', state: 'booked' });
    expect(keptParams('batches')).toEqual({});
  });

  it.each([
    null,
    '',
    'not JSON',
    '[]',
    'null',
    '{"version":2,"density":"compact"}',
    '{"density":"compact"}',
    '{"version":1,"density":7,"hidden":[1],"params":"x"}',
  ])('is nothing where it is damaged or of another version: %s', (text) => {
    expect(read(text)).toEqual({ density: 'comfortable', hidden: {}, params: {} });
  });

  it('keeps what is right beside what is not', () => {
    const text = JSON.stringify({
      version: 1,
      density: 'compact',
      hidden: { a: ['x', 7, null], b: 'y' },
      params: { a: { sort: 'id', state: 7, search: 'secret', constructor: 'x' }, b: null },
    });
    expect(read(text)).toEqual({
      density: 'compact',
      hidden: { a: ['x'], b: [] },
      params: { a: { sort: 'id' }, b: {} },
    });
  });

  it('never leaves a table without a column', () => {
    const helper = columnsOf<{ a: string; b: string }>();
    const columns: Columns<{ a: string; b: string }> = helper.columns([
      helper.accessor('a', { header: 'A' }),
      helper.accessor('b', { header: 'B' }),
    ]);
    expect(shownColumns(columns, ['b'])).toEqual([columns[0]]);
    expect(shownColumns(columns, ['a', 'b'])).toEqual([columns[0]]);
  });
});
