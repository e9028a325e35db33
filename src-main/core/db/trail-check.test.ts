import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrailLaw } from '../../../src-shared/bank/laws.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { createHandle } from './handle.ts';
import { LEDGER_FILE, openLedger } from './open-ledger.ts';
import { insertBlock } from './tables/fund-blocks.ts';
import { firstBrokenLink } from './trail-check.ts';
import { linkOf, TRAIL_COLUMNS, trailText } from './trail.ts';
import { createWriteLane } from './write-lane.ts';

/** A ledger with six entries (of three payments) and two blocks. */
async function ledger(): Promise<TestBank> {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const block = await blocked(1000);
  await blocked(50);
  await batch(['DISB-1', 'DISB-2', 'DISB-3'].map((reference) => payment(block, { reference })));
  await post();
  return test;
}

/** Does something to the file behind the bank's back, its guards taken away first; gives the first broken link of each trail. */
function broken(test: TestBank, sql: string): Record<TrailLaw, string | null> {
  const connection = new BetterSqlite3(join(test.dataDir, LEDGER_FILE));
  connection.pragma('foreign_keys = OFF');
  connection.pragma('ignore_check_constraints = ON');
  for (const name of connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all())
    connection.exec(`DROP TRIGGER ${String(name)}`);
  const handle = createHandle(connection);
  connection.function('link_of', linkOf);
  connection.exec(sql);
  const found = {
    entry_trail: firstBrokenLink(handle, 'entry_trail'),
    block_trail: firstBrokenLink(handle, 'block_trail'),
    action_trail: firstBrokenLink(handle, 'action_trail'),
  };
  connection.close();
  return found;
}

/** One more entry, for nobody's payment, with the last one's hash. */
const extraEntry = (id: string): string =>
  `INSERT INTO accounting_logs (id, customer_reference_no, debit_credit, account_number, transaction_amount,
    transaction_date, transaction_currency, transaction_code, created_at, chain_hash)
    SELECT ${id}, 'X', 'C', account_number, 1, transaction_date, 'USD', 'DEP', '', chain_hash FROM accounting_logs WHERE id = 6;`;

/** Ties an entry anew to the one before it, as those can who know how hashes are made. */
const tieAnew = (id: number): string =>
  `UPDATE accounting_logs SET chain_hash = link_of((SELECT chain_hash FROM accounting_logs WHERE id = ${id} - 1),
    json_array(${TRAIL_COLUMNS.accounting_logs.join(', ')})) WHERE id = ${id};`;

const changed = (id: number): string => `UPDATE accounting_logs SET narrative_1 = 'Other' WHERE id = ${id};`;

const NONE = { entry_trail: null, block_trail: null, action_trail: null };

describe('the trail of entries', () => {
  it('is whole as the bank wrote it, also over a restart', async () => {
    const test = await ledger();
    await test.restart();
    await deedsOf(test).deposit('1');
    expect(broken(test, '')).toEqual(NONE);
  });

  it('does not mind the one thing that may change: the statement that reported an entry', async () => {
    const test = await ledger();
    await deedsOf(test).statement();
    await deedsOf(test).writeStatements();
    expect(broken(test, '')).toEqual(NONE);
  });

  it.each(TRAIL_COLUMNS.accounting_logs.filter((column) => column !== 'id'))(
    'names the first entry whose %s was changed',
    async (column) => {
      const change = column === 'transaction_amount' ? `${column} + 1` : `'other' || id`;
      const found = broken(
        await ledger(),
        `UPDATE accounting_logs SET ${column} = ${change} WHERE id IN (3, 5)`,
      );
      expect(found).toEqual({ ...NONE, entry_trail: 'EB00000000000003' });
    },
  );

  it.each([
    ['was taken out', 'DELETE FROM accounting_logs WHERE id = 4', 'EB00000000000004 (missing)'],
    ['is gone from the beginning', 'DELETE FROM accounting_logs WHERE id < 3', 'EB00000000000001 (missing)'],
    ['was cut off at the end', 'DELETE FROM accounting_logs WHERE id > 4', 'EB00000000000005 (missing)'],
    ['is gone with all others', 'DELETE FROM accounting_logs', 'EB00000000000001 (missing)'],
    ['was put in behind the last', extraEntry('NULL'), 'EB00000000000007 (put in)'],
    ['was put in far behind the last', extraEntry('100'), 'EB00000000000100 (put in)'],
    ['was put in before the first', extraEntry('-9223372036854775807'), / \(put in\)$/],
    [
      'was put in, rightly tied, and not in the head',
      extraEntry('7') + tieAnew(7),
      'EB00000000000007 (put in)',
    ],
    ['no longer fits: the one before was changed with its hash', changed(3) + tieAnew(3), 'EB00000000000004'],
    ['is the last, and was changed with its hash', changed(6) + tieAnew(6), 'EB00000000000006'],
    [
      'changed places',
      `UPDATE accounting_logs SET id = -2 WHERE id = 2; UPDATE accounting_logs SET id = 2 WHERE id = 5;
       UPDATE accounting_logs SET id = 5 WHERE id = -2`,
      'EB00000000000002',
    ],
    ['lost its hash', 'UPDATE accounting_logs SET chain_hash = NULL WHERE id = 3', 'EB00000000000003'],
  ])('names the first entry that %s', async (_, sql, row) => {
    const name = typeof row === 'string' ? row : expect.stringMatching(row);
    expect(broken(await ledger(), sql)).toEqual({ ...NONE, entry_trail: name });
  });

  it.each([
    [
      'is gone',
      "DELETE FROM trail_heads WHERE trail = 'accounting_logs'",
      'trail_heads accounting_logs (missing)',
    ],
    [
      'was set back with the rows',
      'DELETE FROM accounting_logs WHERE id = 6; UPDATE trail_heads SET last_id = 5',
      'EB00000000000005',
    ],
    [
      'has another hash',
      "UPDATE trail_heads SET last_hash = 'x' WHERE trail = 'accounting_logs'",
      'EB00000000000006',
    ],
  ])('notices that its head %s', async (_, sql, row) => {
    expect(broken(await ledger(), sql)).toMatchObject({ entry_trail: row });
  });

  it('cannot notice somebody who makes every later hash anew, and the head: there is no secret in it', async () => {
    const head = 'SELECT chain_hash FROM accounting_logs WHERE id = 6';
    const sql = `${changed(4)} ${[4, 5, 6].map(tieAnew).join('')}
      UPDATE trail_heads SET last_hash = (${head}) WHERE trail = 'accounting_logs'`;
    expect(broken(await ledger(), sql)).toEqual(NONE);
  });

  it('sees what no sum sees: money moved from one payment to another, both legs, balances and all', async () => {
    const moved = `UPDATE accounting_logs SET transaction_amount = transaction_amount + iif(customer_reference_no = 'DISB-1', 1, -1)
      WHERE customer_reference_no IN ('DISB-1', 'DISB-2');
      UPDATE initiate_payment_requests SET payment_amount = payment_amount + iif(payment_reference_number = 'DISB-1', 1, -1)
      WHERE payment_reference_number IN ('DISB-1', 'DISB-2')`;
    expect(broken(await ledger(), moved)).toEqual({ ...NONE, entry_trail: 'EB00000000000001' });
  });
});

describe('the trail of blocks', () => {
  it.each([
    ['changed', 'UPDATE fund_blocks SET amount = amount + 1 WHERE id = 1', 'ID-00000001'],
    ['deleted', 'DELETE FROM fund_blocks WHERE id = 2', 'fund_blocks 2 (missing)'],
    [
      'put in',
      `INSERT INTO fund_blocks (block_reference_no, account_number, currency, amount, created_at)
        VALUES ('MINE', 'SPONSOR0001', 'USD', 1, '')`,
      'MINE (put in)',
    ],
  ])('names the first block that was %s', async (_, sql, row) => {
    expect(broken(await ledger(), sql)).toEqual({ ...NONE, block_trail: row });
  });

  it('does not mind what is released', async () => {
    const test = await ledger();
    await deedsOf(test).release('ID-00000002');
    expect(broken(test, '')).toEqual(NONE);
  });
});

describe('the trail of actions', () => {
  it.each(TRAIL_COLUMNS.operator_actions.filter((column) => column !== 'id'))(
    'names the first action whose %s was changed',
    async (column) => {
      const test = await ledger();
      const by = test.bank.operationsBy({ name: 'ada', place: 'here' });
      for (const amount of ['1', '2', '3'])
        await by.depositFunds({ accountNumber: 'SPONSOR0001', amount, narrative: '' });
      expect(broken(test, '')).toEqual(NONE);
      const sql = `UPDATE operator_actions SET ${column} = '{"another": "value"}' WHERE id = 2`;
      expect(broken(test, sql)).toEqual({ ...NONE, action_trail: 'operator_actions 2' });
      expect(broken(test, 'DELETE FROM operator_actions')).toEqual({
        ...NONE,
        action_trail: 'operator_actions 1 (missing)',
      });
    },
  );
});

it('work that is undone leaves no link behind, in the rows or in the head', async () => {
  const test = await ledger();
  await test.bank.close();
  const file = openLedger(test.dataDir);
  const lane = createWriteLane(file.writer, () => undefined);
  const block = (reference: string, then: () => void = () => undefined) =>
    lane.write((handle) => {
      const row = { account_number: 'SPONSOR0001', currency: 'USD', amount: 1, created_at: '' };
      insertBlock(handle, { ...row, block_reference_no: reference });
      then();
    });
  const bug = (): never => {
    throw new Error('bug');
  };
  // Three in one commit, of which the second is undone after it was tied.
  const outcomes = await Promise.allSettled([block('A'), block('B', bug), block('C')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  // A whole transaction that is undone, and one after it.
  const lost = block('D', () => file.writer.exec('ROLLBACK'));
  await expect(lost).rejects.toThrow();
  await block('E');
  file.close();
  expect(test.rows('SELECT id, block_reference_no AS ref FROM fund_blocks WHERE id > 2')).toEqual([
    { id: 3, ref: 'A' },
    { id: 4, ref: 'C' },
    { id: 5, ref: 'E' },
  ]);
  expect(broken(test, '')).toEqual(NONE);
});

it('writes a text exactly as SQLite puts it together for the check, whatever it holds', () => {
  const db = new BetterSqlite3(':memory:');
  const columns = TRAIL_COLUMNS.fund_blocks;
  db.exec(`CREATE TABLE fund_blocks (${columns.join(', ')}) `.replace('(id,', '(id INTEGER,'));
  const insert = db.prepare(`INSERT INTO fund_blocks VALUES (${columns.map(() => '?').join(', ')})`);
  const read = db.prepare(`SELECT json_array(${columns.join(', ')}) FROM fund_blocks`).pluck();
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const odd = fc.constantFrom(
    '\0',
    'a\0b',
    '\u2028',
    '\u007f',
    '"\\/\'',
    '\ud800',
    '\b\f\n\r\t\u001f',
    '😀',
    'ለ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(text, odd, fc.constant(null)), { minLength: 5, maxLength: 5 }),
      (values) => {
        db.exec('DELETE FROM fund_blocks');
        const row = Object.fromEntries(columns.map((column, at) => [column, at === 0 ? 7 : values[at - 1]!]));
        insert.run(...Object.values(row));
        expect(read.get()).toBe(trailText('fund_blocks', row));
      },
    ),
    { numRuns: 2000 },
  );
  db.close();
});
