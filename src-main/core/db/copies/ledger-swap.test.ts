import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { useFolder } from '../../../testing/use-folder.ts';
import { openLedger } from '../open-ledger.ts';
import { finishSwap, swapLedger } from './ledger-swap.ts';

const NAMES = { incoming: 'incoming.tmp', aside: 'bank-replaced.sqlite' };

function mark(path: string, key: string): void {
  const connection = new BetterSqlite3(path);
  connection.prepare('INSERT INTO settings VALUES (?, ?, ?)').run(key, '1', '');
  connection.close();
}
const marksIn = (path: string): unknown[] => {
  const connection = new BetterSqlite3(path, { readonly: true });
  const keys = connection.prepare('SELECT setting_key FROM settings ORDER BY 1').pluck().all();
  connection.close();
  return keys;
};

/** A folder with a former ledger, optionally with the WAL that a kill leaves, and another that is to take its place. */
function prepared(withWal: boolean): string {
  const [dataDir, other] = [useFolder(), useFolder()];
  openLedger(dataDir).close();
  mark(join(dataDir, 'bank.sqlite'), 'former');
  openLedger(other).close();
  mark(join(other, 'bank.sqlite'), 'incoming');
  const settle = new BetterSqlite3(join(other, 'bank.sqlite'));
  settle.pragma('journal_mode = DELETE');
  settle.close();
  copyFileSync(join(other, 'bank.sqlite'), join(dataDir, NAMES.incoming));
  if (!withWal) return dataDir;
  const killed = useFolder();
  const open = openLedger(dataDir);
  open.writer.prepare('INSERT INTO settings VALUES (?, ?, ?)').run('in the WAL', '1', '');
  for (const name of readdirSync(dataDir)) copyFileSync(join(dataDir, name), join(killed, name));
  open.close();
  return killed;
}

class Crash extends Error {}

const MOVED = ['bank.sqlite is bank-replaced.sqlite', 'incoming.tmp is bank.sqlite'];
const WAL = ['bank.sqlite-wal is bank-replaced.sqlite-wal', 'bank.sqlite-shm is bank-replaced.sqlite-shm'];

describe.each([
  ['a ledger that was closed', false, ['planned', ...MOVED, 'done']],
  ['a ledger that was killed', true, ['planned', ...WAL, ...MOVED, 'done']],
])('%s', (_, withWal, steps) => {
  const former = withWal ? ['former', 'in the WAL'] : ['former'];

  it('gives way to the other, and is kept whole', () => {
    const dataDir = prepared(withWal);
    const seen: string[] = [];
    swapLedger(dataDir, NAMES, (name) => seen.push(name));
    expect(seen).toEqual(steps);
    openLedger(dataDir).close();
    expect(marksIn(join(dataDir, 'bank.sqlite'))).toEqual(['incoming']);
    expect(marksIn(join(dataDir, NAMES.aside))).toEqual(former);
  });

  it.each(steps)('after a crash at "%s" the next start has the new ledger, whole', (at) => {
    const dataDir = prepared(withWal);
    const crash = (name: string): void => {
      if (name === at) throw new Crash();
    };
    expect(() => swapLedger(dataDir, NAMES, crash)).toThrow(Crash);
    // Going on is interrupted at the same place again; where it had ended, there is nothing to go on with.
    const again = (): void => finishSwap(dataDir, crash);
    if (['planned', 'done'].includes(at)) again();
    else expect(again).toThrow(Crash);
    openLedger(dataDir).close();
    expect(marksIn(join(dataDir, 'bank.sqlite'))).toEqual(['incoming']);
    expect(marksIn(join(dataDir, NAMES.aside))).toEqual(former);
    expect(existsSync(join(dataDir, 'restore.pending'))).toBe(false);
    openLedger(dataDir).close();
    expect(marksIn(join(dataDir, 'bank.sqlite'))).toEqual(['incoming']);
  });

  it('is still there after a crash before the plan was whole', () => {
    const dataDir = prepared(withWal);
    writeFileSync(join(dataDir, 'restore.pending.tmp'), '[["bank.sql');
    openLedger(dataDir).close();
    expect(marksIn(join(dataDir, 'bank.sqlite'))).toEqual(former);
    expect(readdirSync(dataDir)).not.toContain('restore.pending.tmp');
  });

  it('stays where it was when the system refuses a rename, or there is nothing to put in its place', () => {
    const dataDir = prepared(withWal);
    const files = readdirSync(dataDir).sort();
    expect(() => swapLedger(dataDir, { ...NAMES, aside: 'x'.repeat(300) })).toThrow('cannot be renamed');
    expect(() => swapLedger(dataDir, { ...NAMES, incoming: 'nothing' })).toThrow('There is no nothing');
    expect(readdirSync(dataDir).sort()).toEqual(files);
    openLedger(dataDir).close();
    expect(marksIn(join(dataDir, 'bank.sqlite'))).toEqual(former);
  });

  it('comes back by another swap', () => {
    const dataDir = prepared(withWal);
    swapLedger(dataDir, NAMES);
    swapLedger(dataDir, { incoming: NAMES.aside, aside: 'bank-not-restored.sqlite' });
    openLedger(dataDir).close();
    expect(marksIn(join(dataDir, 'bank.sqlite'))).toEqual(former);
    expect(marksIn(join(dataDir, 'bank-not-restored.sqlite'))).toEqual(['incoming']);
  });
});

it('takes the empty place where there is no ledger, and touches nothing outside of the folder', () => {
  const dataDir = prepared(false);
  const outside = join(useFolder(), 'bank.sqlite');
  writeFileSync(join(dataDir, 'restore.pending'), JSON.stringify([['bank.sqlite', outside]]));
  finishSwap(dataDir);
  expect(existsSync(outside)).toBe(false);
  const empty = useFolder();
  copyFileSync(join(dataDir, 'incoming.tmp'), join(empty, 'incoming.tmp'));
  swapLedger(empty, NAMES);
  expect(readdirSync(empty)).toEqual(['bank.sqlite']);
});
