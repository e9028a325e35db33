import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountEntryRow } from '../../../src-shared/operator/account-views.ts';
import type { Cursor } from '../../../src-shared/operator/paging.ts';
import { markSign } from '../../../src-shared/mt940/model.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const DAYS = ['2026-11-21', '2026-11-22', '2026-11-24', '2026-12-01'];

/** All pages of an account's entries. */
async function all(test: TestBank, limit: number, until?: string): Promise<AccountEntryRow[]> {
  const rows: AccountEntryRow[] = [];
  let cursor: Cursor | null = null;
  do {
    const page = await test.bank.queries.accountEntries({
      accountNumber: 'SPONSOR0001',
      cursor,
      limit,
      until,
    });
    rows.push(...page.rows);
    cursor = page.nextCursor;
    expect(page.count).toBeGreaterThanOrEqual(rows.length);
  } while (cursor !== null);
  return rows;
}

it('gives each entry the balance behind it, whatever was booked on which day and however it is paged', async () => {
  const act = fc.record({ day: fc.nat(3), amount: fc.integer({ min: 1, max: 500 }), pays: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (acts, limit) => {
        const test = await useTestBank();
        const { blocked, batch, post, deposit } = deedsOf(test);
        const opening = test.bank.queries.account('SPONSOR0001')!.bookMinor;
        const byDay = acts.toSorted((a, b) => a.day - b.day);
        for (const [index, { day, amount, pays }] of byDay.entries()) {
          test.clock.set(`${DAYS[day]!}T09:00:00.000Z`);
          if (pays) {
            await batch([payment(await blocked(amount), { reference: `P-${index}`, amount })]);
            await post();
          } else await deposit(String(amount));
        }

        // By hand, from all rows.
        const rows = test.rows(
          "SELECT id, debit_credit, transaction_amount, transaction_date FROM accounting_logs WHERE account_number = 'SPONSOR0001' ORDER BY id",
        ) as { id: number; debit_credit: 'D' | 'C'; transaction_amount: number; transaction_date: string }[];
        let balance = opening;
        const expected = rows.map((row) => {
          balance += markSign(row.debit_credit) * row.transaction_amount;
          return {
            referenceNo: `EB${String(row.id).padStart(14, '0')}`,
            balanceMinor: balance,
            date: row.transaction_date,
          };
        });
        const shape = ({ referenceNo, balanceMinor }: { referenceNo: string; balanceMinor: number }) => ({
          referenceNo,
          balanceMinor,
        });
        expect((await all(test, limit)).map(shape)).toEqual(expected.map(shape).toReversed());
        expect(balance).toBe(test.bank.queries.account('SPONSOR0001')!.bookMinor);

        for (const day of ['2026-11-20', ...DAYS]) {
          const upTo = expected.filter(({ date }) => date <= day);
          expect(await test.bank.queries.balanceOnDay({ accountNumber: 'SPONSOR0001', date: day })).toEqual({
            accountNumber: 'SPONSOR0001',
            currency: 'USD',
            date: day,
            balanceMinor: day < '2026-11-21' ? 0 : (upTo.at(-1)?.balanceMinor ?? opening),
            entries: upTo.length,
            notOpenYet: day < '2026-11-21',
          });
          expect((await all(test, limit, day)).map(shape)).toEqual(upTo.map(shape).toReversed());
        }
        await test.close();
      },
    ),
    { numRuns: 15 },
  );
});

it('knows no balance of an account that is not there, and no entries', async () => {
  const test = await useTestBank();
  expect(await test.bank.queries.balanceOnDay({ accountNumber: 'NOBODY', date: '2026-11-21' })).toBeNull();
  expect(
    await test.bank.queries.accountEntries({ accountNumber: 'NOBODY', cursor: null, limit: 10 }),
  ).toMatchObject({ rows: [], nextCursor: null, count: 0 });
});
