import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { keepRuns, planOf } from '../../testing/query-plans.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { createHandle, type WriteHandle } from './handle.ts';
import { openLedger } from './open-ledger.ts';
import {
  findLastGenerated,
  findRequestedStatements,
  lastStatementNumber,
} from './tables/account-statements.ts';
import {
  findDebit,
  findEntry,
  findLatestEntries,
  eachUnreported,
  markReported,
  nextEntryId,
  type NewEntry,
} from './tables/accounting-logs.ts';
import {
  findAccount,
  findAccountByPhone,
  findCurrencies,
  moveBalances,
  sumOpeningFunds,
} from './tables/accounts.ts';
import { insertBookedPayments, insertPaidAccounts } from './tables/booked-payments.ts';
import { findBlock, moveBlock } from './tables/fund-blocks.ts';
import { findLatestReleases } from './tables/fund-block-releases.ts';
import { listActions } from './tables/operator-actions.ts';
import { findDueBatches } from './tables/payment-batches.ts';
import { findExpectedReturns, markReturned } from './tables/payment-returns.ts';
import { findPayment, findPaymentsToBook } from './tables/payments.ts';
import { findDueTargets, findNextDue, findSending } from './tables/statement-deliveries.ts';

const ACCOUNT = 'SEARCH accounts USING INDEX sqlite_autoindex_accounts_1 (account_number=?)';
const BLOCK = 'SEARCH fund_blocks USING INDEX sqlite_autoindex_fund_blocks_1 (block_reference_no=?)';
/** How the rows of a list are counted, up to where counting stops. */
const countOf = (rows: string): string[] => ['CO-ROUTINE (subquery-1)', rows, 'SCAN (subquery-1)'];
const HEAD = 'SEARCH trail_heads USING INDEX sqlite_autoindex_trail_heads_1 (trail=?)';
/** A list that is handed to the query, as long as a slice. */
const LISTED = 'SCAN listed VIRTUAL TABLE INDEX 1:';
const PAGE = { limit: 100, sort: 'at', direction: 'descending' } as const;
const UNREPORTED = 'SEARCH accounting_logs USING INDEX accounting_logs_unreported (account_number=?';
const BY_REFERENCE = 'USING INDEX sqlite_autoindex_initiate_payment_requests_1 (payment_reference_number=?)';
const BY_NUMBER =
  'COVERING INDEX sqlite_autoindex_account_statements_1 (account_number=? AND statement_year=?)';
const TO_BOOK = 'USING INDEX payments_to_book (batch_id=? AND payment_date<?)';

const ENTRY = { transaction_date: '', created_at: '', account_number: 'A' } as NewEntry;
const BOOKED = { paymentId: 1, debit: ENTRY, credit: ENTRY };
const PAID = { paymentId: 1, accountNumber: 'A', phoneDigits: null, bookBalance: 0 };

describe('the hot queries use the index made for them, and sort nothing', () => {
  it.each<[string, (handle: WriteHandle) => unknown, string[]]>([
    ['account by number', (h) => findAccount(h, 'A'), [ACCOUNT]],
    [
      'account by phone',
      (h) => findAccountByPhone(h, '1'),
      ['SEARCH accounts USING INDEX accounts_by_phone (phone_digits=?)'],
    ],
    ['balances of an account', (h) => moveBalances(h, 'A', { book: 0, blocked: 0 }), [ACCOUNT]],
    [
      'opening funds',
      (h) => sumOpeningFunds(h, 'USD'),
      ['SEARCH accounts USING INDEX accounts_opened_with_funds (account_currency=? AND opening_funds>?)'],
    ],
    ['block by reference', (h) => findBlock(h, 'B'), [BLOCK]],
    ['what a block releases', (h) => moveBlock(h, 'B', { released: 0, pending: 0 }), [BLOCK]],
    [
      'payment by reference',
      (h) => findPayment(h, 'P'),
      [`SEARCH initiate_payment_requests ${BY_REFERENCE}`],
    ],
    [
      'payments to book',
      (h) => findPaymentsToBook(h, 'B', '2026-11-21', 250),
      [`SEARCH initiate_payment_requests ${TO_BOOK}`],
    ],
    [
      'currencies of the accounts that are paid',
      (h) => findCurrencies(h, ['A']),
      [ACCOUNT, 'LIST SUBQUERY 1', 'SCAN json_each VIRTUAL TABLE INDEX 1:'],
    ],
    [
      'accounts that are opened as they are paid',
      (h) => insertPaidAccounts(h, [PAID], { date: '', now: '' }),
      [
        LISTED,
        'SEARCH payment USING INTEGER PRIMARY KEY (rowid=?)',
        // Only where SQLite knows of rows that wait for their parent; there never is one.
        'SEARCH account_statements USING COVERING INDEX statements_by_account (account_number=?)',
        'SEARCH accounting_logs USING COVERING INDEX accounting_logs_by_account (account_number=?)',
        'SEARCH fund_blocks USING INDEX fund_blocks_by_account (account_number=?)',
      ],
    ],
    [
      'payments that are booked',
      (h) => insertBookedPayments(h, [BOOKED]),
      [
        ...Array.from({ length: 2 }, () => HEAD),
        LISTED,
        'SEARCH payment USING INTEGER PRIMARY KEY (rowid=?)',
        'SEARCH initiate_payment_requests USING INTEGER PRIMARY KEY (rowid=?)',
        'LIST SUBQUERY 1',
        'SCAN json_each VIRTUAL TABLE INDEX 1:',
      ],
    ],
    [
      'payments that will come back',
      (h) => findExpectedReturns(h, 1, 250),
      ['SEARCH initiate_payment_requests USING INDEX payments_to_return (id>?)'],
    ],
    [
      'debit of a payment',
      (h) => findDebit(h, 'P'),
      [
        'SEARCH accounting_logs USING INDEX sqlite_autoindex_accounting_logs_1 (customer_reference_no=? AND transaction_code=? AND debit_credit=?)',
      ],
    ],
    [
      'payment that has come back',
      (h) => markReturned(h, 1, 'ACCOUNT_CLOSED', ''),
      ['SEARCH initiate_payment_requests USING INTEGER PRIMARY KEY (rowid=?)'],
    ],
    [
      'releases of a block',
      (h) => findLatestReleases(h, 'B', 20),
      ['SEARCH fund_block_releases USING INDEX fund_block_releases_by_block (block_reference_no=?)'],
    ],
    [
      'due batches',
      (h) => findDueBatches(h, '2026-11-21', 3),
      ['SCAN batch USING INDEX batches_pending', `SEARCH payment EXISTS ${TO_BOOK}`],
    ],
    ['newest entry', (h) => nextEntryId(h), [HEAD]],
    [
      'entry by reference',
      (h) => findEntry(h, 'EB00000000000001'),
      ['SEARCH accounting_logs USING INTEGER PRIMARY KEY (rowid=?)'],
    ],
    [
      'latest entries',
      (h) => findLatestEntries(h, 'A', 3),
      ['SEARCH accounting_logs USING INDEX accounting_logs_by_account (account_number=?)'],
    ],
    [
      'actions, and how many there are',
      (h) => listActions(h, { ...PAGE, cursor: [9, 9] }),
      [
        'SEARCH operator_actions USING INTEGER PRIMARY KEY (rowid<?)',
        ...countOf('SCAN operator_actions USING COVERING INDEX operator_actions_by_action'),
      ],
    ],
    [
      'actions of one kind, and how many there are',
      (h) => listActions(h, { ...PAGE, cursor: [9, 9], action: 'runJob' }),
      [
        'SEARCH operator_actions USING INDEX operator_actions_by_action (action=? AND id<?)',
        ...countOf('SEARCH operator_actions USING COVERING INDEX operator_actions_by_action (action=?)'),
      ],
    ],
    ['entries not reported', (h) => [...eachUnreported(h, 'A', '2026-11-21')], [`${UNREPORTED})`]],
    [
      'report entries',
      (h) => markReported(h, { account: 'A', until: '2026-11-21', lastEntry: 9, statementId: 1 }),
      [`${UNREPORTED} AND id<?)`],
    ],
    [
      'requested statements',
      (h) => findRequestedStatements(h),
      ['SCAN account_statements USING COVERING INDEX statements_requested'],
    ],
    [
      'last statement',
      (h) => findLastGenerated(h, 'A'),
      ['SEARCH account_statements USING INDEX statements_by_account (account_number=?)'],
    ],
    [
      'last statement number',
      (h) => lastStatementNumber(h, 'A', 2026),
      [`SEARCH account_statements USING ${BY_NUMBER}`],
    ],
    [
      'where deliveries are due',
      (h) => findDueTargets(h, '2026-11-21'),
      ['SCAN delivery USING INDEX deliveries_open', 'USE TEMP B-TREE FOR DISTINCT'],
    ],
    [
      'next delivery',
      (h) => findNextDue(h, '', '2026-11-21'),
      [
        'SCAN delivery USING INDEX deliveries_open',
        'CORRELATED SCALAR SUBQUERY 1',
        'SEARCH earlier USING INDEX deliveries_open (account_number=? AND statement_id<?)',
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ],
    [
      'deliveries on their way',
      (h) => findSending(h),
      ['SCAN statement_deliveries USING INDEX deliveries_open'],
    ],
  ])('%s', (_, query, plan) => {
    const file = openLedger(useFolder());
    onTestFinished(file.close);
    const runs = keepRuns();
    query({ ...createHandle(file.writer), touch: () => {} });
    expect(runs.flatMap((run) => planOf(file.path, run))).toEqual(plan);
  });
});

it('nothing on the way of a payment, from check to delivery, scans a table that grows', async () => {
  const test = await useTestBank({
    settings: { mt940StatementCallbackUrl: 'http://127.0.0.1:9/', returnRate: 100 },
  });
  const runs = keepRuns();
  await test.restart();
  runs.length = 0;
  const {
    check,
    blocked,
    batch,
    deposit,
    open,
    post,
    statement,
    writeStatements,
    deliver,
    takeBack,
    sendBack,
    release,
  } = deedsOf(test);
  check(1);
  await deposit('1');
  await open('PROG-2', '1', 'USD', '+254700');
  const block = await blocked(400);
  const { beneficiary } = payment('');
  const toOther = payment(block, { reference: 'B', beneficiary: { ...beneficiary, bankCode: 'OTHER' } });
  await batch([payment(block), toOther]);
  await post();
  await takeBack();
  await sendBack('DISB-1');
  await release(block);
  await statement();
  await writeStatements();
  await deliver();
  test.bank.operations.ussd({ phoneNumber: '254700', text: '3' });
  const queries = new Map(
    runs.filter(({ sql }) => /^\s*(?:select|insert|update)/i.test(sql)).map((run) => [run.sql, run]),
  );
  expect(queries.size).toBeGreaterThan(25);

  // Indexes that hold only what waits are walked from end to end: batches, statements and deliveries that are open.
  const waiting =
    /^SCAN \w+ USING (?:COVERING )?INDEX (?:batches_pending|statements_requested|deliveries_open|training_sends_open)$/;
  const handedOver = /^SCAN \w+ VIRTUAL TABLE INDEX 1:$/;
  // A new row that others may refer to: SQLite would look for orphans, had it any on its count.
  const orphans = (sql: string, line: string): boolean => /^insert/i.test(sql) && /^SCAN \w+$/.test(line);
  const path = join(test.dataDir, 'bank.sqlite');
  const scans = [...queries.values()].flatMap((run) =>
    planOf(path, run)
      .filter(
        (line) =>
          line.startsWith('SCAN') && !waiting.test(line) && !handedOver.test(line) && !orphans(run.sql, line),
      )
      .map((line) => `${line}: ${run.sql}`),
  );
  expect(scans).toEqual([]);
});
