import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { deedsOf } from '../../../testing/deeds.ts';
import { useFolder } from '../../../testing/use-folder.ts';
import { useTestBank } from '../../../testing/use-test-bank.ts';
import { outbox } from './0004-outbox.ts';
import { MIGRATIONS } from './index.ts';
import { migrate } from './migrate.ts';

const statement = (id: number): string =>
  `(${id}, 'SPONSOR0001', ':20:${id}', '2026-11-20', 'generated', 'bridge', 2026, ${id}, 1000, 1000, 0, '', '')`;

/** Three statements as they were before there was an outbox: delivered, failing, queued. */
const BEFORE = `
INSERT INTO accounts (account_number, account_holder_name, account_currency, book_balance, account_kind, opening_funds, opened_date, opened_at)
  VALUES ('SPONSOR0001', 'Sponsor', 'USD', 1000, 'programme', 1000, '2026-11-20', '');
INSERT INTO account_statements (id, account_number, account_statement_lob, account_statement_date, statement_state, requested_by,
    statement_year, statement_number, opening_balance, closing_balance, entry_count, created_at, generated_at)
  VALUES ${[1, 2, 3].map(statement).join(', ')};
INSERT INTO statement_deliveries VALUES
  (1, 'SPONSOR0001', 'http://a/', 'delivered', 2, NULL, NULL, 200, '{"id":7}', '2026-11-20T10:00:00.000Z', '2026-11-20T09:00:00.000Z'),
  (2, 'SPONSOR0001', 'http://a/', 'failing', 30, '2026-11-20T10:10:00.000Z', 'Nobody answers', NULL, NULL, NULL, '2026-11-20T09:00:00.000Z'),
  (3, 'SPONSOR0001', 'http://a/', 'queued', 0, '2026-11-20T09:00:00.000Z', NULL, NULL, NULL, NULL, '2026-11-20T09:00:00.000Z');
`;

it('deliveries from before the outbox keep their rows, and go on', async () => {
  const dataDir = useFolder();
  const db = new BetterSqlite3(join(dataDir, 'bank.sqlite'));
  onTestFinished(() => void db.close());
  migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(outbox)));
  db.exec(BEFORE);
  db.close();
  const test = await useTestBank({ dataDir, settings: { mt940StatementCallbackUrl: 'http://b/' } });
  const deliveryOf = (id: number) => test.bank.queries.statement(id)!.delivery;
  expect([1, 2, 3].map(deliveryOf)).toMatchObject([
    { state: 'delivered', attempts: 2, responseBody: '{"id":7}', deliveredAt: '2026-11-20T10:00:00.000Z' },
    {
      state: 'failing',
      attempts: 30,
      nextAttemptAt: '2026-11-20T10:10:00.000Z',
      fault: 'other',
      lastError: 'Nobody answers',
    },
    { state: 'queued', attempts: 0, waitsFor: { id: 2 } },
  ]);
  expect(await deedsOf(test).deliver()).toBe(2);
  expect(test.sender.sent).toEqual([
    { url: 'http://b/', text: ':20:2' },
    { url: 'http://b/', text: ':20:3' },
  ]);
});
