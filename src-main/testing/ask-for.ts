import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { TestBank } from './test-bank.ts';

/**
 * Asks for a statement of a day that the bank's door refuses, as when the machine's clock was a century ahead; gives back its
 * id. Such a statement cannot be written.
 */
export function askFor(test: Pick<TestBank, 'dataDir'>, account: string, date: string): number {
  const ledger = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  const { lastInsertRowid } = ledger
    .prepare(
      "INSERT INTO account_statements (account_number, account_statement_date, requested_by, created_at) VALUES (?, ?, 'operator', '')",
    )
    .run(account, date);
  ledger.close();
  return Number(lastInsertRowid);
}
