import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LEDGER_FILE } from '../core/db/open-ledger.ts';
import { MIGRATIONS } from '../core/db/migrations/index.ts';
import { migrate } from '../core/db/migrations/migrate.ts';
import { buildOnce, endBanks, launchBank } from './bank-process.ts';
import { dice as throwDice, type Dice } from './fuzz/dice.ts';
import { brokenLaws } from './ledger-laws.ts';
import { again, LONG, runs, say, seedOfRun } from './long-mode.ts';
import { openTestBank } from './test-bank.ts';
import { useFolder } from './use-folder.ts';

const KILLS = runs(4, 100);
const FILE = 'src-main/testing/crash-start.test.ts';
const LIMIT_MS = LONG ? 3_600_000 : 120_000;
const PORTS = ['--port', '0', '--console-port', '0'];
/** The ledger that is brought up to date. */
const OLD_BENEFICIARIES = 1000;
const OLD_PAYMENTS = 20_000;

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

function chances(): Dice {
  const { seed } = seedOfRun();
  say(`crash at the start: ${again(FILE, seed, KILLS)}`);
  return throwDice(seed);
}

const report = (schemas: number[]): void =>
  say(`crash at the start: the newest schema is ${MIGRATIONS.length}, the kills left ${schemas.join(', ')}`);

/**
 * Starts the bank and kills it some milliseconds after it has taken its folder: while it makes the ledger, brings it up to date or
 * opens the first account.
 */
async function startAndKill(dataDir: string, dice: Dice, within: number): Promise<void> {
  const bank = launchBank([...PORTS, '--data-dir', dataDir]);
  const patience = AbortSignal.timeout(10_000);
  while (!existsSync(join(dataDir, 'bank.lock')) && !patience.aborted) await delay(1);
  await delay(dice.below(within));
  await bank.end('SIGKILL');
}

/** The schema of a folder's ledger; 0 for one that is empty or not there. */
const schemaOf = (dataDir: string): number => {
  if (!existsSync(join(dataDir, LEDGER_FILE))) return 0;
  const ledger = new BetterSqlite3(join(dataDir, LEDGER_FILE));
  const found = ledger.pragma('user_version', { simple: true }) as number;
  ledger.close();
  return found;
};

describe('kill -9 at the start', () => {
  it(
    'of an empty folder leads to one ledger with one treasury account',
    async () => {
      const dice = chances();
      const schemas: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const dataDir = useFolder();
        await startAndKill(dataDir, dice, 40);
        schemas.push(schemaOf(dataDir));
        const test = await openTestBank({ dataDir });
        expect(test.rows('SELECT account_number, book_balance, blocked_amount FROM accounts')).toEqual([
          { account_number: 'SPONSOR0001', book_balance: 1_000_000_000, blocked_amount: 0 },
        ]);
        expect(brokenLaws(test)).toEqual([]);
        await test.close();
      }
      report(schemas);
    },
    LIMIT_MS,
  );

  it(
    'of a ledger that is brought up to date leads to the newest schema, and loses no row',
    async () => {
      const dice = chances();
      const old = useFolder();
      writeOldLedger(old);
      const schemas: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const dataDir = useFolder();
        cpSync(old, dataDir, { recursive: true });
        await startAndKill(dataDir, dice, 1200);
        schemas.push(schemaOf(dataDir));
        const test = await openTestBank({ dataDir });
        expect(schemaOf(dataDir)).toBe(MIGRATIONS.length);
        const count = (table: string): number =>
          test.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]!.n;
        expect(['accounts', 'initiate_payment_requests', 'accounting_logs'].map(count)).toEqual([
          1 + OLD_BENEFICIARIES,
          OLD_PAYMENTS,
          2 * OLD_PAYMENTS,
        ]);
        expect(brokenLaws(test)).toEqual([]);
        await test.close();
      }
      report(schemas);
    },
    LIMIT_MS,
  );
});

/** A ledger as the first schema had it: one batch of one programme, booked, each payment of 1.00 to one of the beneficiaries. */
function writeOldLedger(dataDir: string): void {
  const ledger = new BetterSqlite3(join(dataDir, LEDGER_FILE));
  migrate(ledger, MIGRATIONS.slice(0, 1));
  ledger.pragma('journal_mode = WAL');
  const day = "'2026-01-01'";
  const now = "'2026-01-01T00:00:00.000Z'";
  const numbers = (most: number): string =>
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})`;
  const funds = OLD_PAYMENTS * 100;
  const account = (at: string): string => `'OLD-' || (1 + ${at} % ${OLD_BENEFICIARIES})`;
  ledger.exec(`BEGIN;
    INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, account_kind, opening_funds, opened_date, opened_at)
      VALUES ('OLD', 'Old', 'USD', 0, 'programme', ${funds}, ${day}, ${now});
    ${numbers(OLD_BENEFICIARIES)}
      INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, account_kind, opening_funds, opened_date, opened_at)
      SELECT 'OLD-' || i, 'Old', 'USD', ${funds / OLD_BENEFICIARIES}, 'beneficiary', 0, ${day}, ${now} FROM n;
    INSERT INTO fund_blocks (block_reference_no, account_number, currency, amount, amount_released, created_at)
      VALUES ('B', 'OLD', 'USD', ${funds}, ${funds}, ${now});
    INSERT INTO initiate_payment_batch_requests (batch_id, accounting_status, remitting_account, payments_total, payments_booked, amount_total, created_at, processed_at)
      VALUES ('B', 'PROCESSED', 'OLD', ${OLD_PAYMENTS}, ${OLD_PAYMENTS}, ${funds}, ${now}, ${now});
    ${numbers(OLD_PAYMENTS)}
      INSERT INTO initiate_payment_requests (batch_id, payment_reference_number, remitting_account, remitting_account_currency, payment_amount, payment_date, funds_blocked_reference_number, booked_at)
      SELECT 'B', 'P-' || i, 'OLD', 'USD', 100, ${day}, 'B', ${now} FROM n;
    ${numbers(2 * OLD_PAYMENTS)}
      INSERT INTO accounting_logs (corresponding_block_reference_no, customer_reference_no, debit_credit, account_number, transaction_amount, transaction_date, transaction_currency, transaction_code, contra_account_number, created_at)
      SELECT iif(i % 2, 'B', NULL), 'P-' || ((i + 1) / 2), iif(i % 2, 'D', 'C'), iif(i % 2, 'OLD', ${account('((i + 1) / 2)')}), 100, ${day}, 'USD', 'DBT', iif(i % 2, ${account('((i + 1) / 2)')}, 'OLD'), ${now} FROM n;
  COMMIT`);
  ledger.close();
}
