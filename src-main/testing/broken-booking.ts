import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { TestBank } from './test-bank.ts';

/*
 * A fault of ours, as the posting job would meet one: the database refuses an entry. Put in from outside, through a
 * connection of its own, so that nothing of the bank is replaced.
 */

/** From now on the database refuses every entry of that payment. */
export function breakBookingOf(test: TestBank, paymentReference: string): void {
  onOtherConnection(test, (connection) => {
    const name = `broken_${Buffer.from(paymentReference).toString('hex')}`;
    connection.exec(
      `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE INSERT ON accounting_logs WHEN NEW.customer_reference_no = '${paymentReference}'
       BEGIN SELECT RAISE(ABORT, 'broken on purpose: ${paymentReference}'); END`,
    );
  });
}

/** Takes away what {@link breakBookingOf} put in. */
export function mendBookings(test: TestBank): void {
  onOtherConnection(test, (connection) => {
    const names = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'broken_%'")
      .pluck()
      .all() as string[];
    for (const name of names) connection.exec(`DROP TRIGGER ${name}`);
  });
}

function onOtherConnection(test: TestBank, work: (connection: BetterSqlite3.Database) => void): void {
  const connection = new BetterSqlite3(join(test.dataDir, 'bank.sqlite'));
  try {
    work(connection);
  } finally {
    connection.close();
  }
}
