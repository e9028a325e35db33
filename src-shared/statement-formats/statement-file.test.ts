import { expect, it } from 'vitest';
import { statementFileName, statementMediaType } from './statement-file.ts';

const STATEMENT = { id: 7, accountNumber: 'SPONSOR0001', year: 2026, number: 1 };

it.each([
  [{}, 'SPONSOR0001-2026-1.mt940'],
  [{ accountNumber: 'CLEARING - FIRST/NATIONAL' }, 'CLEARING-FIRST-NATIONAL-2026-1.mt940'],
  [{ accountNumber: '../../etc/passwd' }, 'etc-passwd-2026-1.mt940'],
  [{ accountNumber: 'ተቋም 1' }, 'ተቋም-1-2026-1.mt940'],
  [{ accountNumber: '***' }, 'statement-2026-1.mt940'],
  [{ number: null, year: null }, 'SPONSOR0001-failed-7.mt940'],
])('%j is saved as %s', (given, name) => {
  expect(statementFileName({ ...STATEMENT, ...given }, 'mt940')).toBe(name);
});

it('each format has an ending and a type of its own', () => {
  expect(statementFileName(STATEMENT, 'camt053')).toBe('SPONSOR0001-2026-1.camt053.xml');
  expect(statementFileName(STATEMENT, 'csv')).toBe('SPONSOR0001-2026-1.csv');
  expect(statementMediaType('camt053')).toBe('application/xml;charset=utf-8');
});
