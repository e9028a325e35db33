import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { openLedger, type LedgerFile } from './open-ledger.ts';
import { createWriteLane, type LaneGuard, type Work, type WriteLane } from './write-lane.ts';

let file: LedgerFile;
let other: BetterSqlite3.Database;
let lane: WriteLane;
let refusal: LedgerUnavailable | null;
let heard: unknown[];

beforeEach(() => {
  file = openLedger(useFolder());
  other = new BetterSqlite3(file.path);
  refusal = null;
  heard = [];
  const guard: LaneGuard = {
    refusal: () => refusal,
    committed: () => heard.push('committed'),
    failed: (fault) => heard.push((fault as LedgerUnavailable).trouble ?? 'bug'),
  };
  lane = createWriteLane(file.writer, () => undefined, guard);
  onTestFinished(() => {
    other.close();
    file.close();
  });
});

const put =
  (key: string): Work<string> =>
  (handle) => {
    handle.preparedText("INSERT INTO settings VALUES (?, '1', '')").run(key);
    handle.touch('settings');
    return key;
  };
const stored = (): unknown[] =>
  file.reader.prepare('SELECT setting_key FROM settings ORDER BY rowid').pluck().all();
const trouble = (fault: unknown): unknown => (fault as LedgerUnavailable).trouble;

/** The longest time for which the loop answered nobody, in milliseconds. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  onTestFinished(() => clearInterval(timer));
  return () => longest;
}

describe('while another program has locked the ledger', () => {
  it('work waits, in its order, and goes through when the lock is gone', async () => {
    other.exec('BEGIN IMMEDIATE');
    const answers = [lane.write(put('a')), lane.write(put('b'))];
    await new Promise((done) => setTimeout(done, 60));
    answers.push(lane.write(put('c')));
    setTimeout(() => other.exec('ROLLBACK'), 240);
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
    expect(stored()).toEqual(['a', 'b', 'c']);
    expect(heard).toEqual(['committed']);
  });

  it('work has its answer before the bridge gives up, nothing is stored, nobody else is held up, and the next goes through', async () => {
    other.exec('BEGIN IMMEDIATE');
    const begun = performance.now();
    const longestStop = watchLoop();
    expect(await lane.write(put('a')).catch(trouble)).toBe('locked');
    expect(performance.now() - begun).toBeGreaterThan(1000);
    expect(performance.now() - begun).toBeLessThan(4500);
    // SQLite's own wait would stop the loop for all of that time.
    expect(longestStop()).toBeLessThan(1000);
    expect([heard, stored()]).toEqual([['locked'], []]);
    other.exec('ROLLBACK');
    expect(await lane.write(put('b'))).toBe('b');
    expect(stored()).toEqual(['b']);
  });
});

describe('while the file is not to be written', () => {
  it('nothing is: neither what comes, nor what is under way', async () => {
    const late: Work<string> = (handle) => {
      put('b')(handle);
      // Found out in the middle of the work: the transaction is not committed.
      refusal = new LedgerUnavailable('moved');
      return 'b';
    };
    const answers = await Promise.allSettled([lane.write(put('a')), lane.write(late)]);
    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    expect(await lane.write(put('c')).catch(trouble)).toBe('moved');
    expect(stored()).toEqual([]);
    refusal = null;
    expect(await lane.write(put('d'))).toBe('d');
    expect(heard).toEqual(['moved', 'moved', 'committed']);
  });
});

it('a transaction that wrote nothing says nothing of the disk', async () => {
  await lane.write(() => 'read only');
  expect(heard).toEqual([]);
});

it('a full disk is told as one, to the work that met it', async () => {
  const pages = file.writer.pragma('page_count', { simple: true }) as number;
  file.writer.pragma(`max_page_count = ${pages + 2}`);
  const big: Work<unknown> = (handle) =>
    handle.preparedText("INSERT INTO settings VALUES ('big', zeroblob(100000) || '', '')").run();
  expect(await lane.write(big).catch(trouble)).toBe('disk_full');
  expect(heard).toEqual(['disk_full']);
  expect(stored()).toEqual([]);
});
