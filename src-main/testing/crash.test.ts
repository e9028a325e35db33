import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formatAmount } from '../../src-shared/money/amount.ts';
import { deedsOf } from './deeds.ts';
import { brokenLaws } from './ledger-laws.ts';
import { holdingOf } from './money-steps.ts';
import { payment } from './payments.ts';
import type { TestBank } from './test-bank.ts';
import { useTestBank } from './use-test-bank.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
const PAYMENTS = 3000;
const KILLS = 5;

/** A bank that is closed, its ledger holding 3,000 accepted payments in two batches of two programmes. */
async function closedBankWithWork(): Promise<TestBank> {
  const test = await useTestBank();
  const { open, blocked, batch } = deedsOf(test);
  await open('PROG-2', '1000.00');
  const { beneficiary } = payment('');
  for (const [account, prefix] of [
    ['SPONSOR0001', 'S'],
    ['PROG-2', 'P'],
  ] as const) {
    const block = await blocked(20, account);
    await batch(
      Array.from({ length: PAYMENTS / 2 }, (_, index) =>
        payment(block, {
          reference: `${prefix}-${index}`,
          remittingAccount: account,
          amount: 0.01,
          beneficiary: {
            ...beneficiary,
            accountNumber: `BEN-${index % 50}`,
            bankCode: index % 3 === 0 ? 'OTHER' : 'EXAMPLE-BANK',
          },
        }),
      ),
    );
  }
  await test.bank.close();
  return test;
}

/**
 * Lets a process work on the ledger, and kills it without a warning some milliseconds after its first or second commit: in the
 * middle of a slice, between two, or over the statements.
 */
async function workUntilKilled(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [CHILD, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const commits = 1 + Math.floor(Math.random() * 2);
  let seen = 0;
  const enough = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      seen += String(chunk).split('\n').length - 1;
      if (seen >= commits) resolve();
    });
  });
  await Promise.race([enough, exit]);
  await setTimeout(Math.random() * 15);
  child.kill('SIGKILL');
  const [code, signal] = (await exit) as [number | null, string | null];
  // The last one may have had so little left that it was done before.
  expect(signal ?? code).toBeOneOf(['SIGKILL', 0]);
}

const balances = (test: TestBank) =>
  test.rows<{ n: string; book: number; blocked: number }>(
    'SELECT account_number AS n, book_balance AS book, blocked_amount AS blocked FROM accounts ORDER BY n',
  );
const booked = (test: TestBank): number =>
  test.rows<{ n: number }>(
    'SELECT count(*) AS n FROM initiate_payment_requests WHERE booked_at IS NOT NULL',
  )[0]!.n;

it('killed again and again while it posts, the bank ends where it would have ended', async () => {
  const calm = await closedBankWithWork();
  await calm.restart();
  await deedsOf(calm).post();
  await deedsOf(calm).writeStatements();

  const test = await closedBankWithWork();
  const seen: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await workUntilKilled(test.dataDir);
    await test.restart();
    expect(brokenLaws(test), `after kill ${kill}`).toEqual([]);
    seen.push(booked(test));
    await test.bank.close();
  }
  await test.restart();
  await deedsOf(test).post();
  await deedsOf(test).writeStatements();

  expect(
    seen.toSorted((a, b) => a - b),
    'what was booked stays booked',
  ).toEqual(seen);
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[0]).toBeLessThan(PAYMENTS);
  expect(booked(test)).toBe(PAYMENTS);
  expect(
    test.rows(
      "SELECT customer_reference_no FROM accounting_logs WHERE transaction_code = 'DBT' GROUP BY 1, debit_credit HAVING count(*) <> 1",
    ),
  ).toEqual([]);
  expect(test.rows<{ n: number }>('SELECT count(*) AS n FROM accounting_logs')[0]!.n).toBe(2 * PAYMENTS);
  expect(balances(test)).toEqual(balances(calm));
  expect(holdingOf(test, 'PROG-2')).toBe(`${formatAmount(100_000 - PAYMENTS / 2, 'USD')} - 5.00`);
  expect(brokenLaws(test)).toEqual([]);
}, 60_000);
