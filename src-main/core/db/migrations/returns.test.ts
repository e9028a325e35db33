import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { deedsOf } from '../../../testing/deeds.ts';
import { brokenLaws } from '../../../testing/ledger-laws.ts';
import { holdingOf, ok } from '../../../testing/money-steps.ts';
import { useFolder } from '../../../testing/use-folder.ts';
import { useTestBank } from '../../../testing/use-test-bank.ts';
import { MIGRATIONS } from './index.ts';
import { migrate } from './migrate.ts';

/** A ledger as the first version wrote it: a payment that is booked, one that waits, 400 of 1,000 used. */
const BEFORE = `
INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, blocked_amount, account_kind, opening_funds, opened_date, opened_at) VALUES
  ('SPONSOR0001', 'Sponsor', 'USD', 980000, 80000, 'programme', 1000000, '2026-11-20', ''),
  ('BEN0001', 'Abebe', 'USD', 20000, 0, 'beneficiary', 0, '2026-11-20', '');
INSERT INTO fund_blocks (block_reference_no, account_number, currency, amount, amount_released, amount_pending, created_at)
  VALUES ('BLOCK', 'SPONSOR0001', 'USD', 100000, 20000, 20000, '');
INSERT INTO initiate_payment_batch_requests (batch_id, remitting_account, currency, payments_total, payments_booked, amount_total, created_at)
  VALUES ('BATCH', 'SPONSOR0001', 'USD', 2, 1, 40000, '');
INSERT INTO initiate_payment_requests (batch_id, payment_reference_number, remitting_account, remitting_account_currency, payment_amount, payment_date, funds_blocked_reference_number, booked_at) VALUES
  ('BATCH', 'DISB-1', 'SPONSOR0001', 'USD', 20000, '2026-11-20', 'BLOCK', '2026-11-20'),
  ('BATCH', 'DISB-2', 'SPONSOR0001', 'USD', 20000, '2026-12-20', 'BLOCK', NULL);
INSERT INTO accounting_logs (id, corresponding_block_reference_no, customer_reference_no, debit_credit, account_number, transaction_amount, transaction_date, transaction_currency, transaction_code, contra_account_number, created_at) VALUES
  (1, 'BLOCK', 'DISB-1', 'D', 'SPONSOR0001', 20000, '2026-11-20', 'USD', 'DBT', 'BEN0001', ''),
  (2, NULL, 'DISB-1', 'C', 'BEN0001', 20000, '2026-11-20', 'USD', 'DBT', 'SPONSOR0001', '');
`;

it('a ledger of the first version keeps its rows, holds all laws, and its payments can come back', async () => {
  const dataDir = useFolder();
  const db = new BetterSqlite3(join(dataDir, 'bank.sqlite'));
  onTestFinished(() => void db.close());
  migrate(db, MIGRATIONS.slice(0, 1));
  db.exec(BEFORE);
  db.close();
  const test = await useTestBank({ dataDir });
  expect(brokenLaws(test)).toEqual([]);
  expect(test.bank.queries.payment('DISB-1')).toMatchObject({ state: 'booked', returnedAt: null });
  expect(test.bank.queries.fundBlock('BLOCK')).toMatchObject({ freeMinor: 60_000, releases: [] });
  const { sendBack, release } = deedsOf(test);
  expect(await sendBack('DISB-1')).toEqual(ok());
  expect(await release('BLOCK')).toEqual(ok({ releasedMinor: 80_000 }));
  expect(holdingOf(test, 'SPONSOR0001')).toBe('10000.00 - 200.00');
  expect(brokenLaws(test)).toEqual([]);
});
