import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { BackupContents } from '../../../src-shared/operator/backup-views.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { MIGRATIONS } from '../db/migrations/index.ts';
import { migrate } from '../db/migrations/migrate.ts';

const NOTHING = { accounts: 0, blocks: 0, payments: 0, entries: 0, deposits: 0, statements: 0 };

async function made(test: TestBank): Promise<string> {
  const outcome = await test.bank.backups.make('manual');
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.name;
}

async function look(test: TestBank, name: string): Promise<BackupContents> {
  const outcome = await test.bank.backups.inspect(name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

async function payTwo(test: TestBank, prefix: string): Promise<void> {
  const deeds = deedsOf(test);
  const block = await deeds.blocked(400);
  await deeds.batch([
    payment(block, { reference: `${prefix}-1` }),
    payment(block, { reference: `${prefix}-2` }),
  ]);
  await deeds.post();
  await deeds.writeStatements();
}

it('says what is inside and what a restore would lose, row by row', async () => {
  const test = await useTestBank();
  await payTwo(test, 'FIRST');
  const name = await made(test);
  expect(await look(test, name)).toMatchObject({
    schemaVersion: MIGRATIONS.length,
    counts: { accounts: 2, blocks: 1, payments: 2, entries: 4, statements: 1 },
    funds: [{ currency: 'USD', minor: 999_960_000 }],
    newestEntryAt: '2026-11-21T09:00:00.000Z',
    proof: { ok: true, entries: 4 },
    gone: NOTHING,
    back: NOTHING,
  });
  test.clock.advance(60);
  await payTwo(test, 'SECOND');
  await deedsOf(test).deposit('5.00');
  await deedsOf(test).open('PROG-2', '10.00', 'EUR');
  expect(await look(test, name)).toMatchObject({
    counts: { accounts: 2, blocks: 1, payments: 2, entries: 4, statements: 1 },
    // The deposit opened the account that it comes from, and was booked on both sides.
    gone: { accounts: 2, blocks: 1, payments: 2, entries: 6, deposits: 1, statements: 1 },
    back: NOTHING,
  });
});

it('tells two ledgers apart that went on from one backup, though their rows are numbered alike', async () => {
  const test = await useTestBank();
  const start = await made(test);
  await payTwo(test, 'ONE');
  const one = await made(test);
  await test.bank.close();
  copyFileSync(join(test.dataDir, 'backups', start), join(test.dataDir, 'bank.sqlite'));
  test.clock.advance(60);
  await test.restart();
  await payTwo(test, 'OTHER');
  const seen = await look(test, one);
  const each = { accounts: 1, blocks: 1, payments: 2, entries: 4, deposits: 0, statements: 1 };
  expect([seen.gone, seen.back]).toEqual([each, each]);
});

it('refuses a backup that cannot be brought up to date as damaged', async () => {
  const test = await useTestBank();
  const name = await made(test);
  const path = join(test.dataDir, 'backups', name);
  const connection = new BetterSqlite3(path);
  connection.pragma('user_version = 1');
  connection.close();
  const refusal = {
    code: 'backup_damaged',
    params: { detail: expect.stringContaining('could not be brought to schema') },
  };
  expect(await test.bank.backups.inspect(name)).toEqual({ ok: false, refusal });
  expect(await test.bank.backups.stage(name)).toEqual({ ok: false, refusal });
  expect(readdirSync(test.dataDir)).not.toContain('bank-restoring.tmp');
});

it('leaves the backup as it is, and nothing beside it', async () => {
  const test = await useTestBank();
  const name = await made(test);
  const path = join(test.dataDir, 'backups', name);
  const before = { bytes: readFileSync(path), changed: statSync(path).mtimeMs };
  await look(test, name);
  expect(readFileSync(path).equals(before.bytes)).toBe(true);
  expect(statSync(path).mtimeMs).toBe(before.changed);
  expect(readdirSync(join(test.dataDir, 'backups'))).toEqual([name]);
});

it('proves the laws of a backup with an older schema over a copy, and restores it brought up to date', async () => {
  const test = await useTestBank();
  await made(test);
  const name = 'bank-2026-11-01T00-00-00-000Z-manual.sqlite';
  const path = join(test.dataDir, 'backups', name);
  const old = new BetterSqlite3(path);
  migrate(old, MIGRATIONS.slice(0, 1));
  old.close();
  const seen = await look(test, name);
  expect(seen).toMatchObject({
    schemaVersion: 1,
    proof: { ok: true },
    counts: { accounts: 0 },
    gone: { accounts: 1 },
  });
  expect(readdirSync(join(test.dataDir, 'backups')).filter((each) => each.includes('.tmp'))).toEqual([]);
  expect((await test.bank.backups.stage(name)).ok).toBe(true);
  const staged = new BetterSqlite3(join(test.dataDir, 'bank-restoring.tmp'), { readonly: true });
  expect(staged.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  staged.close();
  const untouched = new BetterSqlite3(path, { readonly: true });
  expect(untouched.pragma('user_version', { simple: true })).toBe(1);
  untouched.close();
});
