import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { ok, refused } from '../../testing/money-steps.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import type { TestBank } from '../../testing/test-bank.ts';
import { MIGRATIONS } from '../db/migrations/index.ts';

const HOUR = 3600;
const folderOf = (test: TestBank): string => join(test.dataDir, 'backups');
const filesIn = (test: TestBank): string[] => readdirSync(folderOf(test)).sort();
const run = (test: TestBank): Promise<number> => test.bank.backups.runIfDue();

/** A backup made by hand; its name. */
async function made(test: TestBank): Promise<string> {
  const outcome = await test.bank.backups.make('manual');
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.name;
}

/** A folder with nothing but the backup, as the ledger of a bank. */
function asLedger(test: TestBank, name: string): { dataDir: string } {
  const dataDir = useFolder();
  copyFileSync(join(folderOf(test), name), join(dataDir, 'bank.sqlite'));
  return { dataDir };
}

const countBlocks = (path: string): number => {
  const connection = new BetterSqlite3(path, { readonly: true });
  const [row] = connection.prepare('SELECT count(*) AS n FROM fund_blocks').all() as { n: number }[];
  connection.close();
  return row!.n;
};

describe('a backup', () => {
  it('is one file of one moment, made while the bank writes', async () => {
    const test = await useTestBank();
    const deeds = deedsOf(test);
    for (let n = 0; n < 50; n += 1) await deeds.block(1);
    const [name, written] = await Promise.all([
      made(test),
      Promise.all(Array.from({ length: 50 }, () => deeds.block(1))),
    ]);
    expect(written.filter(({ ok }) => ok)).toHaveLength(50);
    expect(filesIn(test)).toEqual([name]);
    expect(brokenLaws(asLedger(test, name))).toEqual([]);
    const inside = countBlocks(join(folderOf(test), name));
    expect(inside).toBeGreaterThanOrEqual(50);
    expect(inside).toBeLessThanOrEqual(countBlocks(join(test.dataDir, 'bank.sqlite')));
    // Looking at it left nothing beside it: it stands on its own.
    expect(filesIn(test)).toEqual([name]);
  });

  it('is listed with its kind, newest first, and says what its first bytes say', async () => {
    const test = await useTestBank();
    await run(test);
    test.clock.advance(1);
    const name = await made(test);
    const whole = readFileSync(join(folderOf(test), name));
    writeFileSync(join(folderOf(test), 'bank-2026-01-01T00-00-00-000Z-manual.sqlite'), whole.subarray(0, -1));
    const newer = Buffer.from(whole);
    newer.writeUInt32BE(MIGRATIONS.length + 1, 60);
    writeFileSync(join(folderOf(test), 'bank-2026-01-02T00-00-00-000Z-manual.sqlite'), newer);
    writeFileSync(join(folderOf(test), 'bank-2026-01-03T00-00-00-000Z-manual.sqlite'), '');
    expect(test.bank.backups.view()).toMatchObject({
      folder: folderOf(test),
      running: null,
      fault: null,
      rows: [
        { name, kind: 'manual', madeAt: '2026-11-21T09:00:01.000Z', state: 'ready', bytes: whole.length },
        { kind: 'automatic', madeAt: '2026-11-21T09:00:00.000Z', state: 'ready' },
        { state: 'damaged' },
        { state: 'newer' },
        { state: 'damaged' },
      ],
    });
  });

  it('gets a name of its own when the clock stands still', async () => {
    const test = await useTestBank();
    const names = [await made(test), await made(test), await made(test)];
    expect(new Set(names).size).toBe(3);
  });

  it('that a crash left half made is cleared away at the next start, and nothing else is', async () => {
    const test = await useTestBank();
    const name = await made(test);
    const drafts = [`${name}.tmp`, `${name}.tmp-journal`, `${name}.look.tmp`];
    for (const draft of drafts) writeFileSync(join(folderOf(test), draft), 'half');
    writeFileSync(join(folderOf(test), 'mine.tmp'), 'of somebody');
    writeFileSync(join(test.dataDir, 'bank-restoring.tmp'), 'half');
    await test.restart();
    expect(filesIn(test)).toEqual([name, 'mine.tmp'].sort());
    expect(existsSync(join(test.dataDir, 'bank-restoring.tmp'))).toBe(false);
  });

  it('is deleted by its name, once', async () => {
    const test = await useTestBank();
    const name = await made(test);
    expect(await test.bank.backups.remove(name)).toEqual(ok());
    expect(await test.bank.backups.remove(name)).toEqual(refused('backup_not_found'));
    expect(filesIn(test)).toEqual([]);
  });

  it.each([
    '../bank.sqlite',
    '..',
    '',
    'bank.sqlite',
    '../backups/bank-2026-11-21T09-00-00-000Z-manual.sqlite',
    'bank-2026-11-21T09-00-00-000Z-manual.sqlite/../../bank.sqlite',
    'bank-2026-11-21T09-00-00-000Z-../manual.sqlite',
    'bank-2026-99-21T09-00-00-000Z-manual.sqlite',
    'bank-2026-11-21T09-00-00-000Z-manual.sqlite\0',
    '/etc/passwd',
  ])('is never found by the name %j', async (name) => {
    const test = await useTestBank();
    const { backups } = test.bank;
    mkdirSync(folderOf(test));
    for (const deed of [backups.inspect, backups.stage, backups.remove])
      expect(await deed(name)).toEqual(refused('backup_not_found'));
    expect(backups.path(name)).toBeNull();
    expect(existsSync(join(test.dataDir, 'bank.sqlite'))).toBe(true);
  });

  it('is a file of its own, never a link to another', async () => {
    const test = await useTestBank();
    const name = 'bank-2026-11-21T09-00-00-000Z-manual.sqlite';
    mkdirSync(folderOf(test));
    symlinkSync(join(test.dataDir, 'bank.sqlite'), join(folderOf(test), name));
    expect(test.bank.backups.view().rows).toEqual([]);
    expect(test.bank.backups.path(name)).toBeNull();
  });
});

describe('the schedule', () => {
  it('makes one at once, then one each interval in which something changed', async () => {
    const test = await useTestBank({ settings: { backupFrequency: 24 } });
    const deeds = deedsOf(test);
    expect([await run(test), await run(test)]).toEqual([1, 0]);
    expect(test.bank.backups.view().nextAt).toBe('2026-11-22T09:00:00.000Z');
    await deeds.block(1);
    test.clock.advance(24 * HOUR - 1);
    expect(await run(test)).toBe(0);
    test.clock.advance(1);
    expect(await run(test)).toBe(1);
    // Nothing changed since: none is made, not even after a restart.
    test.clock.advance(24 * HOUR);
    expect(await run(test)).toBe(0);
    await test.restart();
    expect(await run(test)).toBe(0);
    expect(filesIn(test)).toHaveLength(2);
    await deedsOf(test).block(1);
    test.clock.advance(24 * HOUR);
    expect(await run(test)).toBe(1);
  });

  it('makes none of what a backup by hand has already', async () => {
    const test = await useTestBank();
    const name = await made(test);
    expect(await run(test)).toBe(0);
    expect(filesIn(test)).toEqual([name]);
  });

  it('survives restarts, a clock that was set back, and being switched off', async () => {
    const test = await useTestBank({ settings: { backupFrequency: 0 } });
    expect(await run(test)).toBe(0);
    expect(test.bank.backups.view().nextAt).toBeNull();
    const on = await useTestBank({ settings: { backupFrequency: 2 } });
    await run(on);
    await deedsOf(on).block(1);
    await on.restart();
    on.clock.advance(2 * HOUR - 1);
    expect(await run(on)).toBe(0);
    on.clock.advance(1);
    expect(await run(on)).toBe(1);
    on.clock.set('2026-11-20T00:00:00.000Z');
    await deedsOf(on).block(1);
    expect([await run(on), await run(on)]).toEqual([1, 0]);
  });

  it('keeps the newest of its own, and all that were made by hand or before a restore', async () => {
    const test = await useTestBank({ settings: { backupFrequency: 1, backupsKept: 2 } });
    const kept = [await made(test)];
    const before = await test.bank.backups.make('before-restore');
    if (before.ok) kept.push(before.value.name);
    for (let n = 0; n < 5; n += 1) {
      await deedsOf(test).block(1);
      test.clock.advance(HOUR);
      expect(await run(test)).toBe(1);
    }
    const automatic = ['13', '14'].map((hour) => `bank-2026-11-21T${hour}-00-00-000Z-automatic.sqlite`);
    expect(filesIn(test)).toEqual([...kept, ...automatic].sort());
  });

  it('tells why it could not, tries again later, and leaves nothing half done', async () => {
    const test = await useTestBank();
    writeFileSync(folderOf(test), 'a file where the folder should be');
    await expect(run(test)).rejects.toThrow('files_not_written');
    expect(await test.bank.backups.make('manual')).toEqual(refused('files_not_written'));
    const empty = test.bank.backups;
    expect(() => empty.view()).not.toThrow();
    expect(empty.view().fault).toMatchObject({ code: 'files_not_written' });
    expect(await run(test)).toBe(0);
    expect(empty.view().nextAt).toBe('2026-11-21T09:10:00.000Z');
  });
});

describe('what is no sound backup', () => {
  const NAME = 'bank-2026-11-21T08-00-00-000Z-manual.sqlite';
  const spoil: Record<string, (bytes: Buffer, path: string) => void> = {
    backup_not_a_ledger: (_, path) =>
      writeFileSync(path, 'no database, but long enough to look like a file. '.repeat(50)),
    backup_damaged: (bytes, path) => writeFileSync(path, bytes.fill(0, 8192, 8192 + 3 * 4096)),
    backup_newer: (_, path) => onFile(path, `PRAGMA user_version = ${MIGRATIONS.length + 1}`),
  };
  const onFile = (path: string, sql: string): void => {
    const connection = new BetterSqlite3(path);
    connection.exec(sql);
    connection.close();
  };

  it.each(Object.entries(spoil))(
    '%s: is refused in words before anything is touched',
    async (code, damage) => {
      const test = await useTestBank();
      const path = join(folderOf(test), NAME);
      copyFileSync(join(folderOf(test), await made(test)), path);
      damage(readFileSync(path), path);
      const before = readFileSync(path);
      expect(await test.bank.backups.inspect(NAME)).toEqual(refused(code));
      expect(await test.bank.backups.stage(NAME)).toEqual(refused(code));
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(existsSync(join(test.dataDir, 'bank-restoring.tmp'))).toBe(false);
    },
  );

  it('cut off at its end is damaged; a database of another program is no ledger', async () => {
    const test = await useTestBank();
    const path = join(folderOf(test), NAME);
    const whole = readFileSync(join(folderOf(test), await made(test)));
    writeFileSync(path, whole.subarray(0, whole.length - 2 * 4096));
    expect(await test.bank.backups.stage(NAME)).toEqual(refused('backup_damaged'));
    writeFileSync(path, '');
    onFile(path, 'CREATE TABLE recipes (id INTEGER); PRAGMA user_version = 1');
    expect(await test.bank.backups.stage(NAME)).toEqual(refused('backup_not_a_ledger'));
    writeFileSync(path, '');
    expect(await test.bank.backups.stage(NAME)).toEqual(refused('backup_not_a_ledger'));
  });

  it('whose books do not balance can be looked at and is not restored', async () => {
    const test = await useTestBank();
    const name = await made(test);
    onFile(join(folderOf(test), name), 'UPDATE accounts SET book_balance = book_balance + 1');
    const look = await test.bank.backups.inspect(name);
    expect(look.ok && look.value.proof.ok).toBe(false);
    expect(await test.bank.backups.stage(name)).toEqual(
      refused('backup_unbalanced', { laws: expect.stringContaining('book_balance') }),
    );
  });
});

it('a backup that is cancelled leaves nothing and says so; the next one is made', async () => {
  const test = await useTestBank();
  const making = test.bank.backups.make('manual');
  await Promise.resolve();
  expect(test.bank.work()).toMatchObject([{ kind: 'backup', progress: { unit: 'pages' } }]);
  await test.bank.backups.cancel();
  expect(await making).toEqual(refused('backup_cancelled'));
  expect(filesIn(test)).toEqual([]);
  expect(test.bank.work()).toEqual([]);
  expect(await test.bank.backups.make('manual')).toMatchObject({ ok: true });
});
