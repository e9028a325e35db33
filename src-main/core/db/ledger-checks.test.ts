import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LAWS, type Law } from '../../../src-shared/bank/laws.ts';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { payment } from '../../testing/payments.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';
import { LEDGER_FILE } from './open-ledger.ts';

let test: TestBank;

/** A ledger with something of everything: two blocks, a booked batch, one that waits, a deposit, two statements, a return, a release by hand. */
beforeEach(async () => {
  test = await openTestBank();
  const { operations, jobs } = test.bank;
  const block = await operations.blockFunds({ accountNumber: 'SPONSOR0001', currency: 'USD', amount: 1000 });
  if (!block.ok) throw new Error('no block');
  const { blockReference } = block.value;
  await operations.initiatePayment([
    payment(blockReference),
    payment(blockReference, { reference: 'DISB-2' }),
  ]);
  await jobs.posting.runNow();
  await operations.initiatePayment([
    payment(blockReference, { reference: 'DISB-3', paymentDate: '2027-01-01' }),
  ]);
  await operations.depositFunds({ accountNumber: 'SPONSOR0001', amount: '10', narrative: '' });
  await jobs.statements.runNow();
  await operations.requestStatement({
    accountNumber: 'SPONSOR0001',
    statementDate: null,
    origin: 'operator',
  });
  await jobs.statements.runNow();
  await operations.returnPayment({ paymentReferenceNumber: 'DISB-2', reason: 'ACCOUNT_CLOSED' });
  await operations.releaseBlock({ blockReferenceNo: blockReference, reason: 'Not needed', freeMinor: null });
});
afterEach(() => test.close());

/** Changes the file behind the bank's back, its guards taken away first. */
function tamper(sql: string): void {
  const connection = new BetterSqlite3(join(test.dataDir, LEDGER_FILE));
  connection.pragma('foreign_keys = OFF');
  connection.pragma('ignore_check_constraints = ON');
  const triggers = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) connection.exec(`DROP TRIGGER ${String(trigger)}`);
  connection.exec(sql);
  connection.close();
}

it('finds nothing in a ledger that nobody has touched', () => {
  expect(brokenLaws(test)).toEqual([]);
});

/** What somebody does to the file, and the law that must notice, with the row it must name. */
const TAMPERING: Readonly<Record<Law, [sql: string, offender: string]>> = {
  available_balance: [
    "UPDATE accounts SET book_balance = blocked_amount - 1 WHERE account_number = 'SPONSOR0001'",
    'SPONSOR0001',
  ],
  blocked_amount: [
    "UPDATE accounts SET blocked_amount = blocked_amount + 1 WHERE account_number = 'SPONSOR0001'",
    'SPONSOR0001',
  ],
  released_within_block: ['UPDATE fund_blocks SET amount_released = amount + 1', 'ID-00000001'],
  released_amount: [
    "UPDATE fund_blocks SET amount_released = amount_released - 1 WHERE block_reference_no = 'ID-00000001'",
    'ID-00000001',
  ],
  pending_under_block: ['UPDATE fund_blocks SET amount_pending = 0', 'ID-00000001'],
  book_balance: [
    "UPDATE accounts SET book_balance = book_balance + 1 WHERE account_number = 'BEN0001'",
    'BEN0001',
  ],
  booked_once: [
    "UPDATE initiate_payment_requests SET booked_at = NULL WHERE payment_reference_number = 'DISB-2'",
    'DISB-2',
  ],
  returned_once: [
    "UPDATE initiate_payment_requests SET returned_at = NULL, return_reason = NULL WHERE payment_reference_number = 'DISB-2'",
    'DISB-2',
  ],
  double_entry: [
    "DELETE FROM accounting_logs WHERE customer_reference_no = 'DISB-1' AND debit_credit = 'C'",
    'DISB-1',
  ],
  batch_counts: [
    "UPDATE initiate_payment_batch_requests SET payments_booked = 1, accounting_status = 'PENDING' WHERE id = 1",
    'ID-00000002',
  ],
  statement_closing: [
    'UPDATE account_statements SET closing_balance = closing_balance + 1 WHERE id = 2',
    '2',
  ],
  statement_chain: [
    'UPDATE account_statements SET opening_balance = opening_balance + 1, closing_balance = closing_balance + 1 WHERE id = 2',
    '2',
  ],
  statement_numbers: ['UPDATE account_statements SET statement_number = 3 WHERE id = 2', 'SPONSOR0001'],
  entry_trail: [
    "UPDATE accounting_logs SET narrative_1 = 'Another' WHERE customer_reference_no = 'DISB-2' AND debit_credit = 'D'",
    'EB00000000000003',
  ],
  block_trail: ["UPDATE fund_blocks SET created_at = '2020-01-01'", 'ID-00000001'],
  action_trail: [
    "UPDATE trail_heads SET last_id = 1 WHERE trail = 'operator_actions'",
    'operator_actions 1 (missing)',
  ],
};

it.each(LAWS)('sees that somebody broke %s, and names the row', (law) => {
  const [sql, offender] = TAMPERING[law];
  tamper(sql);
  expect(brokenLaws(test).find((broken) => broken.law === law)?.offenders).toContain(offender);
});

it('sees a debit of a payment that nobody asked for', () => {
  tamper(
    "UPDATE accounting_logs SET customer_reference_no = 'DISB-X' WHERE customer_reference_no = 'DISB-1'",
  );
  expect(brokenLaws(test)).toContainEqual({
    law: 'booked_once',
    ok: false,
    offenders: expect.arrayContaining(['DISB-1', 'DISB-X']),
  });
});

it('sees a block that was changed together with everything that the other laws compare it with', () => {
  tamper(`UPDATE fund_blocks SET amount = amount + 1 WHERE block_reference_no = 'ID-00000001';
    UPDATE accounts SET blocked_amount = blocked_amount + 1 WHERE account_number = 'SPONSOR0001'`);
  expect(brokenLaws(test)).toEqual([{ law: 'block_trail', ok: false, offenders: ['ID-00000001'] }]);
});

it('tells the operator, who asked, and the log', async () => {
  tamper(TAMPERING.book_balance[0]);
  const heard: string[] = [];
  test.bank.events.subscribe(({ topics }) => heard.push(...topics));
  const view = await test.bank.books.check();
  expect(view).toMatchObject({ checking: false, error: null, proof: { ok: false, entries: 8 } });
  expect(heard).toContain('books');
  expect(test.logger.lines).toContainEqual({
    level: 'error',
    message: 'The books do not balance',
    fields: { law: 'book_balance', offenders: ['BEN0001'] },
  });
});
