import { expect, it } from 'vitest';
import { dateOf, isIsoDate } from './dates.ts';

it.each(['2026-11-21', '2024-02-29', '1999-12-31', '2026-01-01'])('%s is a day', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

it.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '21-11-2026',
  '2026/11/21',
  '2026-11-21 ',
  '',
  '٢٠٢٦-١١-٢١',
  '2026-11-21T00:00:00Z',
])('%j is not', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

it.each([
  '2026-11-21',
  '2026-11-21T09:30',
  '2026-11-21T09:30:00',
  '2026-11-21 09:30:00',
  '2026-11-21T09:30:00Z',
  '2026-11-21T23:59:59.999999+05:30',
  '2026-11-21T00:00:00-1100',
])('of the timestamp %s only the date counts', (text) => {
  expect(dateOf(text)).toBe('2026-11-21');
});

it.each([
  '',
  'today',
  '2026-11-31T09:30:00',
  '2026-11-21T',
  '2026-11-21Z',
  '2026-11-2109:30',
  '20261121',
  '2026-11-21T09:30:00 x',
])('there is no date in %j', (text) => {
  expect(dateOf(text)).toBeNull();
});
