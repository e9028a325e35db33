import { expect } from 'vitest';
import { formatAmount } from '../../src-shared/money/amount.ts';
import { brokenLaws } from './ledger-laws.ts';
import type { TestBank } from './test-bank.ts';

/**
 * One step where money may move: the action in words, the deed, the answer expected, and what accounts hold after it, written
 * `book` or `book - blocked`; `null` for an account that there is none of.
 */
export type MoneyStep = [
  action: string,
  deed: () => unknown,
  answer: unknown,
  holdings: Readonly<Record<string, string | null>>,
];

/** Walks a table of steps: after each one the answer, the balances and all laws of the ledger must hold. */
export async function walk(test: TestBank, steps: readonly MoneyStep[]): Promise<void> {
  for (const [action, deed, answer, holdings] of steps) {
    expect(await deed(), action).toEqual(answer);
    for (const [account, holding] of Object.entries(holdings)) {
      expect(`${account}: ${holdingOf(test, account)}`, action).toBe(`${account}: ${holding}`);
    }
    expect(brokenLaws(test), action).toEqual([]);
  }
}

/** What an account holds, as {@link MoneyStep} writes it. */
export function holdingOf(test: TestBank, account: string): string | null {
  const [row] = test.rows<{ currency: string; book: number; blocked: number }>(
    'SELECT account_currency AS currency, book_balance AS book, blocked_amount AS blocked FROM accounts WHERE account_number = ?',
    account,
  );
  if (row === undefined) return null;
  const book = formatAmount(row.book, row.currency);
  return row.blocked === 0 ? book : `${book} - ${formatAmount(row.blocked, row.currency)}`;
}

/** The answer to what went through. */
export const ok = (value: unknown = null): unknown => ({ ok: true, value });

/** The answer to what was refused. */
export const refused = (code: string, params: unknown = expect.anything()): unknown => ({
  ok: false,
  refusal: { code, params },
});
