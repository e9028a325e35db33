import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsQuery, type Cursor, type Page } from '../../../src-shared/operator/paging.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';

let test: TestBank;

beforeAll(async () => {
  test = await openTestBank();
  const { open, blocked, batch, post, deposit, statement, writeStatements } = deedsOf(test);
  const { beneficiary } = payment('');
  // Many rows with equal sort keys: the place where a page that is cut badly loses or repeats rows.
  for (let index = 0; index < 12; index += 1) {
    await open(`PROG-${index}`, String(index % 3));
    await deposit('1', `PROG-${index}`);
    await statement(`PROG-${index % 4}`);
  }
  const blocks: string[] = [];
  for (let index = 0; index < 15; index += 1) blocks.push(await blocked(10 + (index % 3)));
  for (let index = 0; index < 15; index += 1) {
    const orders = Array.from({ length: 1 + (index % 4) }, (_, at) =>
      payment(blocks[index]!, {
        reference: `P-${index}-${at}`,
        amount: 1 + (at % 2),
        paymentDate: index > 11 ? '2027-01-01' : '2026-11-20',
        beneficiary: { ...beneficiary, accountNumber: `BEN-${at}` },
      }),
    );
    await batch(orders);
  }
  await post();
  await writeStatements();
  const by = test.bank.operationsBy({ name: 'ada', place: 'here' });
  for (let index = 0; index < 12; index += 1)
    await by.depositFunds({ accountNumber: `PROG-${index}`, amount: '1', narrative: '' });
});
afterAll(() => test.close());

interface Query {
  cursor: Cursor | null;
  limit: number;
  sort: string;
  direction: 'ascending' | 'descending';
}
type List = (query: Query) => Page<Record<string, unknown>>;

/** Each list of the console: how it is asked, what its rows are known by, and the columns it sorts by. */
const LISTS: [name: string, list: () => List, id: string, sorts: string[]][] = [
  [
    'accounts',
    () => test.bank.queries.listAccounts as never,
    'accountNumber',
    ['accountNumber', 'holderName', 'openedAt', 'bookMinor', 'blockedMinor', 'availableMinor'],
  ],
  [
    'fund blocks',
    () => test.bank.queries.listFundBlocks as never,
    'blockReferenceNo',
    ['blockedAt', 'amountMinor', 'releasedMinor'],
  ],
  ['batches', () => test.bank.queries.listBatches as never, 'batchId', ['receivedAt', 'paymentsTotal']],
  [
    'payments',
    () => test.bank.queries.listPayments as never,
    'paymentReferenceNumber',
    ['receivedAt', 'amountMinor', 'paymentDate'],
  ],
  ['entries', () => test.bank.queries.listEntries as never, 'referenceNo', ['bookedAt', 'amountMinor']],
  ['actions', () => test.bank.queries.listActions as never, 'id', ['at']],
  ['statements', () => test.bank.queries.listStatements as never, 'id', ['requestedAt', 'accountNumber']],
];

describe.each(LISTS)('%s', (_, list, id, sorts) => {
  it('pages of any size, in any order, are the whole list once, sorted', () => {
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...sorts),
        direction,
        (limit, sort, direction) => {
          const whole = list()({ cursor: null, limit: 500, sort, direction });
          expect(whole.rows.length).toBeGreaterThan(10);
          const rows: Record<string, unknown>[] = [];
          let cursor: Cursor | null = null;
          do {
            const page: Page<Record<string, unknown>> = list()({ cursor, limit, sort, direction });
            expect(page.rows.length).toBeLessThanOrEqual(limit);
            expect([page.count, page.countIsLowerBound]).toEqual([whole.rows.length, false]);
            rows.push(...page.rows);
            cursor = page.nextCursor;
          } while (cursor !== null);
          expect(rows).toEqual(whole.rows);
          expect(new Set(rows.map((row) => row[id])).size).toBe(rows.length);
          const keys = rows.map((row) => row[sort] as string | number);
          const sorted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          expect(direction === 'ascending' ? keys : keys.toReversed()).toEqual(sorted);
        },
      ),
      { numRuns: 25 },
    );
  });
});

it.each(['', 'x', [], ['a', 'b'], [{}, 1], [1, 1.5], ['a', 1, 2]])(
  'does not take %j for a cursor',
  (cursor) => {
    expect(accountsQuery.safeParse({ cursor }).success).toBe(false);
  },
);
