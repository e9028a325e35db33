import { expect, it, onTestFinished } from 'vitest';
import { keepRuns, planOf } from '../../testing/query-plans.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { createHandle, type Handle } from './handle.ts';
import { openLedger } from './open-ledger.ts';
import { countStatements } from './tables/account-statements-list.ts';
import {
  countDelivered,
  countFailedStatements,
  countFailingBatches,
  countUnposted,
  countUnsentStatements,
  countWritten,
  findHeldBatches,
  findOldBlocks,
} from './tables/overview-counts.ts';
import { findHoldings, findNewest, TALLY_SOURCES } from './tables/tallies.ts';

const SPAN = { from: '2026-11-21', to: '2026-11-22' };
const { entries, blocks, releases, batches } = TALLY_SOURCES;
const NEWEST = [
  'accounting_logs',
  'fund_blocks',
  'fund_block_releases',
  'initiate_payment_batch_requests',
].flatMap((table, at) => [`SCALAR SUBQUERY ${at + 1}`, `SEARCH ${table}`]);
const GROUPED = 'USE TEMP B-TREE FOR GROUP BY';
const between = (table: string): string => `SEARCH ${table} USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)`;
const PENDING = 'SCAN initiate_payment_batch_requests USING INDEX batches_pending';

/*
 * The overview is asked all day: it looks at rows that nobody has summed yet, by their numbers, and at indexes that hold only what is
 * open, failed or of a day. What is grouped or sorted is that, and never a table.
 */
it.each<[string, (handle: Handle) => unknown, string[]]>([
  ['how far the tables go', findNewest, ['SCAN CONSTANT ROW', ...NEWEST]],
  [
    'what an account holds',
    (h) => findHoldings(h, 'A'),
    ['SEARCH accounts USING INDEX sqlite_autoindex_accounts_1 (account_number=?)', ...NEWEST],
  ],
  [
    'entries',
    (h) => entries.sums(h, 0, 9),
    [
      between('accounting_logs'),
      'LIST SUBQUERY 1',
      'SEARCH accounts USING COVERING INDEX accounts_by_kind (account_kind=?)',
      'CREATE BLOOM FILTER',
      GROUPED,
    ],
  ],
  [
    'the moment of an entry',
    (h) => entries.momentAt(h, 9),
    ['SEARCH accounting_logs USING INTEGER PRIMARY KEY (rowid<?)'],
  ],
  ['blocks', (h) => blocks.sums(h, 0, 9), [between('fund_blocks'), GROUPED]],
  [
    'releases by hand',
    (h) => releases.sums(h, 0, 9),
    [
      between('release'),
      'SEARCH block USING INDEX sqlite_autoindex_fund_blocks_1 (block_reference_no=?)',
      GROUPED,
    ],
  ],
  [
    'batches, and the payments of those with more than one currency',
    (h) => batches.sums(h, 0, 9),
    [
      between('initiate_payment_batch_requests'),
      GROUPED,
      between('batch'),
      'SEARCH payment USING INDEX payments_by_batch (batch_id=?)',
      GROUPED,
    ],
  ],
  [
    'statements written',
    (h) => countWritten(h, SPAN),
    [
      'SEARCH account_statements USING COVERING INDEX statements_by_writing (generated_at>? AND generated_at<?)',
    ],
  ],
  [
    'statements delivered',
    (h) => countDelivered(h, SPAN),
    [
      'SEARCH delivery USING COVERING INDEX deliveries_done (delivered_at>? AND delivered_at<?)',
      'SEARCH statement USING INTEGER PRIMARY KEY (rowid=?)',
    ],
  ],
  ['held batches', (h) => findHeldBatches(h, 3), [PENDING]],
  ['failing batches', (h) => countFailingBatches(h, 3), [PENDING]],
  ['payments not posted', countUnposted, [PENDING]],
  [
    'failed statements',
    countFailedStatements,
    [
      'SCAN statement USING COVERING INDEX statements_failed',
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH later USING INDEX statements_by_account (account_number=? AND id>?)',
    ],
  ],
  [
    'statements never sent',
    countUnsentStatements,
    [
      'CO-ROUTINE unsent',
      'SEARCH statement USING COVERING INDEX statements_by_writing (generated_at>?)',
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH delivery USING INTEGER PRIMARY KEY (rowid=?)',
      'SCAN unsent',
    ],
  ],
  [
    'old blocks',
    (h) => findOldBlocks(h, '2026-11-21', 5),
    [
      'SEARCH fund_blocks USING INDEX fund_blocks_with_rest (created_at<?)',
      GROUPED,
      'USE TEMP B-TREE FOR ORDER BY',
    ],
  ],
  [
    'statements and deliveries that wait',
    countStatements,
    [
      'SCAN CONSTANT ROW',
      'SCALAR SUBQUERY 1',
      'SCAN account_statements USING COVERING INDEX statements_requested',
      'SCALAR SUBQUERY 2',
      'SCAN account_statements USING COVERING INDEX statements_failed',
      'SCAN statement_deliveries USING COVERING INDEX deliveries_open',
    ],
  ],
])('%s', (_, query, plan) => {
  const file = openLedger(useFolder());
  onTestFinished(file.close);
  const runs = keepRuns();
  query(createHandle(file.writer));
  expect(runs.flatMap((run) => planOf(file.path, run))).toEqual(plan);
});
