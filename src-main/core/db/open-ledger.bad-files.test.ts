import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOnlyFile, readOnlyFolder } from '../../testing/bad-days/read-only.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { checkPagesOf, SMALL_LEDGER_BYTES } from './damage.ts';
import { LedgerOpenError } from './open-errors.ts';
import { openLedger } from './open-ledger.ts';

const PAGE = 4096;
const pathOf = (dataDir: string): string => join(dataDir, 'bank.sqlite');

/** Why the ledger in a folder cannot be opened; null when it can. */
function refusal(dataDir: string): string | null {
  try {
    openLedger(dataDir).close();
    return null;
  } catch (fault) {
    expect(fault).toBeInstanceOf(LedgerOpenError);
    return (fault as Error).message;
  }
}

/** A folder with a ledger in it, as `change` leaves it. */
function folderWith(change: (path: string, dataDir: string) => void): string {
  const dataDir = useFolder();
  openLedger(dataDir).close();
  change(pathOf(dataDir), dataDir);
  return dataDir;
}

function overwrite(path: string, page: number, fill: number): void {
  const bytes = readFileSync(path);
  bytes.fill(fill, (page - 1) * PAGE, page * PAGE);
  writeFileSync(path, bytes);
}

describe('a damaged ledger is refused, with the way out, and stays byte for byte as it was', () => {
  const expectRefused = (dataDir: string): void => {
    const before = readFileSync(pathOf(dataDir));
    const message = refusal(dataDir);
    expect(message).toContain(pathOf(dataDir));
    expect(message).toMatch(
      /The ledger is damaged\. Keep the file, and|not a ledger of this bank, or it is damaged/,
    );
    expect(readFileSync(pathOf(dataDir)).equals(before)).toBe(true);
  };

  it.each([99, 100, 2000, PAGE, 3 * PAGE, 10 * PAGE + 77, 20 * PAGE])('cut off behind %i bytes', (length) => {
    expectRefused(folderWith((path) => truncateSync(path, length)));
  });

  it.each([
    ['zeros', 0],
    ['garbage', 0xb7],
  ])('by a page of %s, wherever it is: schema, table, index', (_, fill) => {
    const dataDir = folderWith(() => undefined);
    const bytes = readFileSync(pathOf(dataDir));
    expect(bytes.length).toBeGreaterThan(30 * PAGE);
    for (let page = 1; page <= bytes.length / PAGE; page += 1) {
      writeFileSync(pathOf(dataDir), bytes);
      overwrite(pathOf(dataDir), page, fill);
      expectRefused(dataDir);
    }
  });

  it('also when a crash has left its WAL, which is not copied into it', () => {
    const dataDir = useFolder();
    const { writer, close } = openLedger(dataDir);
    writer.pragma('wal_checkpoint(TRUNCATE)');
    writer.exec("INSERT INTO settings VALUES ('late', '1', '')");
    const killed = useFolder();
    for (const side of ['', '-wal']) copyFileSync(pathOf(dataDir) + side, pathOf(killed) + side);
    close();
    const sound = useFolder();
    for (const side of ['', '-wal']) copyFileSync(pathOf(killed) + side, pathOf(sound) + side);
    expect(refusal(sound)).toBeNull();

    overwrite(pathOf(killed), 5, 0);
    const wal = readFileSync(`${pathOf(killed)}-wal`);
    expectRefused(killed);
    expect(readFileSync(`${pathOf(killed)}-wal`).equals(wal)).toBe(true);
  });

  it('by the newest backup, where there is one', () => {
    const dataDir = folderWith((path, folder) => {
      overwrite(path, 5, 0);
      mkdirSync(join(folder, 'backups'));
      writeFileSync(join(folder, 'backups', 'bank-2026-11-21T09-00-00-000Z-automatic.sqlite'), 'x');
    });
    expect(refusal(dataDir)).toMatch(/start with --restore latest to go on with the newest backup/);
  });

  it('of a large one, the ends of each table are looked at before the start, every page behind it', () => {
    const dataDir = folderWith((path) => {
      const db = new BetterSqlite3(path);
      db.exec(`INSERT INTO settings VALUES ('big', zeroblob(${SMALL_LEDGER_BYTES}) || '', '')`);
      db.close();
    });
    const path = pathOf(dataDir);
    expect(refusal(dataDir)).toBeNull();
    checkPagesOf(path);
    const db = new BetterSqlite3(path, { readonly: true });
    const root = (name: string): number =>
      db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name)!;
    const [table, index] = [root('accounts'), root('sqlite_autoindex_accounts_1')];
    db.close();
    const bytes = readFileSync(path);
    overwrite(path, table, 0);
    expect(refusal(dataDir)).toMatch(/The ledger is damaged/);
    writeFileSync(path, bytes);
    overwrite(path, index, 0);
    expect(refusal(dataDir)).toBeNull();
    expect(() => checkPagesOf(path)).toThrow(/malformed/);
  });
});

describe('a ledger that is gone is not replaced by an empty one', () => {
  const LOST = /though there was one in this folder\. Put the file back/;

  it.each<[string, (path: string, dataDir: string) => void]>([
    ['it was emptied', (path) => truncateSync(path, 0)],
    ['one byte is left of it, which is nothing to SQLite', (path) => truncateSync(path, 1)],
    ['it was removed', (path) => rmSync(path)],
    [
      'it was removed, the lock as well, but its WAL is there',
      (path, dataDir) => {
        rmSync(path);
        rmSync(join(dataDir, 'bank.lock'));
        writeFileSync(`${path}-wal`, 'the rest of it');
      },
    ],
    [
      'it was removed, the lock as well, but there are backups',
      (path, dataDir) => {
        rmSync(path);
        rmSync(join(dataDir, 'bank.lock'));
        mkdirSync(join(dataDir, 'backups'));
        writeFileSync(join(dataDir, 'backups', 'bank-2026-11-21T09-00-00-000Z-manual.sqlite'), 'x');
      },
    ],
  ])('%s', (_, change) => {
    const dataDir = folderWith(change);
    const before = readdirSync(dataDir).filter((name) => name !== 'bank.lock');
    expect(refusal(dataDir)).toMatch(LOST);
    expect(refusal(dataDir)).toMatch(LOST);
    expect(readdirSync(dataDir).filter((name) => name !== 'bank.lock')).toEqual(before);
  });

  it('and is opened when it is back', () => {
    let bytes = Buffer.alloc(0);
    const dataDir = folderWith((path) => {
      bytes = readFileSync(path);
      rmSync(path);
    });
    refusal(dataDir);
    writeFileSync(pathOf(dataDir), bytes);
    expect(refusal(dataDir)).toBeNull();
  });

  it('a first start that was ended before there was a ledger is begun again', () => {
    const dataDir = useFolder();
    writeFileSync(pathOf(dataDir), '');
    writeFileSync(join(dataDir, 'bank.lock'), '');
    expect(refusal(dataDir)).toBeNull();
  });
});

describe('another program', () => {
  it('that has locked the ledger is waited for, and named when it does not let go', () => {
    const dataDir = folderWith(() => undefined);
    const other = new BetterSqlite3(pathOf(dataDir));
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const begun = performance.now();
    expect(refusal(dataDir)).toMatch(
      /cannot be opened: database is locked\. Another program has locked the ledger\. Close it, then start again\.$/,
    );
    expect(performance.now() - begun).toBeLessThan(4500);
    other.exec('ROLLBACK');
    expect(refusal(dataDir)).toBeNull();
  });

  it('that wrote into the lock file is no reason to leave without a word', () => {
    const dataDir = folderWith((_, folder) =>
      writeFileSync(join(folder, 'bank.lock'), 'Dear diary, '.repeat(500)),
    );
    expect(refusal(dataDir)).toMatch(
      /bank\.lock, by which a bank takes its data folder, is damaged\. .* remove it, and start again/,
    );
  });
});

describe('what may not be written', () => {
  it('a file: the reason, and the way out', ({ skip }) => {
    const dataDir = folderWith(() => undefined);
    const lift = readOnlyFile(pathOf(dataDir));
    if (lift === null) return skip('This system has no way to make a file read-only for this user');
    const message = refusal(dataDir);
    lift();
    expect(message).toMatch(
      /The data folder, or the ledger in it, may not be written\. Change its permissions/,
    );
    expect(refusal(dataDir)).toBeNull();
  });

  it('a folder: the reason, and the way out', ({ skip }) => {
    const dataDir = folderWith(() => undefined);
    const lift = readOnlyFolder(dataDir);
    if (lift === null) return skip('This system has no way to make a folder read-only for this user');
    const message = refusal(dataDir);
    lift();
    expect(message).toMatch(/may not be written|read-only disk/);
    expect(refusal(dataDir)).toBeNull();
  });
});
