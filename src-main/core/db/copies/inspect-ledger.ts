import { copyFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import type { BackupContents } from '../../../../src-shared/operator/backup-views.ts';
import { createHandle, type Handle } from '../handle.ts';
import { checkLedgerFile } from '../ledger-checks.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { migrate } from '../migrations/migrate.ts';
import { runBuilt } from '../query.ts';
import { differenceOf } from './compare-ledgers.ts';
import { removeLedger } from './copy-ledger.ts';
import { openToLook } from './sound-ledger.ts';

/**
 * What is inside of a backup, and how it differs from the ledger at work. The backup is only read: where its schema is older than
 * this program's laws, they are proved over a copy at `scratch`, which is gone afterwards.
 *
 * @throws {FileFault} as {@link openToLook}
 */
export function inspectLedger(
  path: string,
  present: string,
  scratch: string,
  now: () => Date,
): BackupContents {
  const connection = openToLook(path);
  try {
    // What a read-only connection attaches is read-only, too.
    connection.prepare('ATTACH ? AS present').run(present);
    const handle = createHandle(connection);
    const look = connection.transaction(() => ({
      schemaVersion: connection.pragma('user_version', { simple: true }) as number,
      counts: countsOf(handle),
      funds: fundsOf(handle),
      newestEntryAt: newestEntryOf(handle),
      gone: differenceOf(handle, 'present', 'main'),
      back: differenceOf(handle, 'main', 'present'),
    }));
    const seen = look();
    const isOld = seen.schemaVersion < MIGRATIONS.length;
    return { ...seen, proof: isOld ? proveOldLedger(path, scratch, now) : checkLedgerFile(path, now) };
  } finally {
    connection.close();
  }
}

function proveOldLedger(path: string, scratch: string, now: () => Date): BackupContents['proof'] {
  try {
    copyFileSync(path, scratch);
    const copy = new BetterSqlite3(scratch);
    try {
      migrate(copy);
    } finally {
      copy.close();
    }
    return checkLedgerFile(scratch, now);
  } finally {
    removeLedger(scratch);
  }
}

function countsOf(handle: Handle): BackupContents['counts'] {
  const count = sql`select count(*) from main.`;
  return runBuilt(
    handle,
    sql<BackupContents['counts']>`select (${count}accounts) as accounts, (${count}fund_blocks) as blocks,
      (${count}initiate_payment_requests) as payments, (${count}accounting_logs) as entries,
      (${count}account_statements where statement_state = 'generated') as statements`,
  )[0]!;
}

function fundsOf(handle: Handle): BackupContents['funds'] {
  return runBuilt(
    handle,
    sql<BackupContents['funds'][number]>`select account_currency as currency, sum(book_balance) as minor
      from main.accounts where account_kind = 'programme' group by account_currency order by account_currency`,
  );
}

function newestEntryOf(handle: Handle): string | null {
  const newest = sql<{
    at: string;
  }>`select created_at as at from main.accounting_logs order by id desc limit 1`;
  return runBuilt(handle, newest)[0]?.at ?? null;
}
