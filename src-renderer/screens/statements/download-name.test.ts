import { expect, it } from 'vitest';
import { statementDetail } from '../../testing/rows.ts';
import { downloadName } from './download-name.ts';

it.each([
  [{}, 'SPONSOR0001-2026-1.mt940'],
  [{ accountNumber: 'CLEARING - FIRST/NATIONAL' }, 'CLEARING-FIRST-NATIONAL-2026-1.mt940'],
  [{ accountNumber: '../../etc/passwd' }, 'etc-passwd-2026-1.mt940'],
  [{ accountNumber: 'ተቋም 1' }, 'ተቋም-1-2026-1.mt940'],
  [{ accountNumber: '***' }, 'statement-2026-1.mt940'],
  [{ number: null, year: null }, 'SPONSOR0001-failed-7.mt940'],
])('%j is saved as %s', (given, name) => {
  expect(downloadName(statementDetail(given))).toBe(name);
});
