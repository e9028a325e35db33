import type { AccountRow } from '../../src-shared/operator/views.ts';
import type { Page } from '../../src-shared/operator/paging.ts';

/** An account as a test wants it, plausible in everything else. */
export function accountRow(given: Partial<AccountRow> = {}): AccountRow {
  return {
    accountNumber: 'SPONSOR0001',
    holderName: 'Benefit programme sponsor',
    kind: 'programme',
    currency: 'USD',
    bookMinor: 100_000,
    blockedMinor: 40_000,
    availableMinor: 60_000,
    phone: null,
    email: null,
    openedAt: '2026-11-21T08:00:00.000Z',
    ...given,
  };
}

/** The only page of a list. */
export function onlyPage<Row>(rows: Row[]): Page<Row> {
  return { rows, nextCursor: null, count: rows.length, countIsLowerBound: false };
}
