import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openTestBank } from '../../testing/test-bank.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { LedgerOpenError } from './open-errors.ts';
import { openLedger, type LedgerFile } from './open-ledger.ts';

function open(dataDir = useFolder()): LedgerFile {
  const file = openLedger(dataDir);
  onTestFinished(file.close);
  return file;
}

/** Why the ledger in a folder cannot be opened. */
function refusal(dataDir: string): string {
  try {
    openLedger(dataDir).close();
  } catch (fault) {
    expect(fault).toBeInstanceOf(LedgerOpenError);
    return (fault as Error).message;
  }
  throw new Error('It was opened');
}

describe('a ledger that is open', () => {
  it('loses no commit at a power cut, on its first start and later: WAL with synchronous FULL; foreign keys hold', () => {
    const dataDir = useFolder();
    for (const start of ['first', 'second']) {
      const { writer, reader, close } = openLedger(dataDir);
      const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'];
      const values = pragmas.map((name) => writer.pragma(name, { simple: true }));
      expect(values, start).toEqual(['wal', 2, 1, 0]);
      expect(() => reader.exec('DELETE FROM settings'), start).toThrow(/readonly/);
      close();
    }
  });

  it('makes the folders on its way', () => {
    const dataDir = join(useFolder(), 'deep', 'er');
    open(dataDir);
    expect(existsSync(join(dataDir, 'bank.sqlite'))).toBe(true);
  });

  it('takes an empty file for a new ledger', () => {
    const dataDir = useFolder();
    writeFileSync(join(dataDir, 'bank.sqlite'), '');
    expect(open(dataDir).writer.pragma('user_version', { simple: true })).toBeGreaterThan(0);
  });

  it('leaves one file behind when it is closed, besides the lock', async () => {
    const test = await useTestBank();
    await test.bank.close();
    expect(readdirSync(test.dataDir).sort()).toEqual(['bank.lock', 'bank.sqlite']);
  });
});

describe('two banks on one folder', () => {
  it('the second is refused, with the reason and the way out, and the first goes on', async () => {
    const first = await useTestBank();
    await expect(openTestBank({ dataDir: first.dataDir })).rejects.toThrow(
      `Another Example Bank is already running on the data folder ${first.dataDir}. Close it, or choose another folder with --data-dir.`,
    );
    await expect(openTestBank({ dataDir: first.dataDir })).rejects.toBeInstanceOf(LedgerOpenError);
    expect(
      await first.bank.operations.blockFunds({ accountNumber: 'SPONSOR0001', currency: 'USD', amount: 1 }),
    ).toMatchObject({ ok: true });
  });

  it('the folder is free again when the first has closed, and when one could not be opened', async () => {
    const first = await useTestBank();
    await first.restart();
    await first.bank.close();
    const file = openLedger(first.dataDir);
    file.writer.pragma('user_version = 99');
    file.close();
    refusal(first.dataDir);
    expect(refusal(first.dataDir)).toContain('newer version');
  });
});

describe('what is no ledger of this bank is refused and stays byte for byte as it was', () => {
  const path = (dataDir: string): string => join(dataDir, 'bank.sqlite');
  const newer = (dataDir: string, journal: string): void => {
    openLedger(dataDir).close();
    const db = new BetterSqlite3(path(dataDir));
    db.pragma('user_version = 99');
    db.pragma(`journal_mode = ${journal}`);
    db.close();
  };
  const damaged = (dataDir: string): void => {
    openLedger(dataDir).close();
    const bytes = readFileSync(path(dataDir));
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(path(dataDir), bytes);
  };

  it.each<[string, (dataDir: string) => void, RegExp]>([
    [
      'a text',
      (dataDir) => writeFileSync(path(dataDir), 'Dear diary, '.repeat(500)),
      /not a ledger of this bank, or it is damaged/,
    ],
    ['a damaged ledger', damaged, /damaged/],
    [
      'the database of another program',
      (dataDir) => new BetterSqlite3(path(dataDir)).exec('CREATE TABLE songs (title TEXT)').close(),
      /not a ledger of this bank/,
    ],
    [
      'the ledger of a newer program',
      (dataDir) => newer(dataDir, 'wal'),
      /newer version of the program \(schema 99/,
    ],
    [
      'the same, in another journal mode',
      (dataDir) => newer(dataDir, 'delete'),
      /newer version of the program \(schema 99/,
    ],
  ])('%s', (_, make, message) => {
    const dataDir = useFolder();
    make(dataDir);
    const before = readFileSync(path(dataDir));
    expect(refusal(dataDir)).toMatch(message);
    expect(refusal(dataDir)).toContain(path(dataDir));
    expect(readFileSync(path(dataDir)).equals(before)).toBe(true);
    expect(readdirSync(dataDir).filter((name) => !name.startsWith('bank.lock'))).toEqual(['bank.sqlite']);
  });

  it('a folder in place of the file, and a file in place of the folder', () => {
    const dataDir = useFolder();
    mkdirSync(path(dataDir));
    expect(refusal(dataDir)).toContain(path(dataDir));
    const file = join(dataDir, 'file');
    writeFileSync(file, 'x');
    expect(refusal(file)).toContain('The data folder is not a folder. Choose another with --data-dir.');
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});
