import type { StatementRow } from '../../../src-shared/operator/views.ts';

/** A file name that every system takes: `SPONSOR0001-2026-1.mt940`; a statement that failed has no number yet. */
export function downloadName({ accountNumber, year, number, id }: StatementRow): string {
  const account = accountNumber.replaceAll(/[^\p{L}\p{N}_]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  const count = year === null || number === null ? `failed-${id}` : `${year}-${number}`;
  return `${account === '' ? 'statement' : account}-${count}.mt940`;
}
