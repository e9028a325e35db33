import type BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { createBorrowedLane, type Lender } from './borrowed-lane.ts';
import { openLedger, type LedgerFile } from './open-ledger.ts';
import { openSecondWriter } from './second-writer.ts';
import {
  createWriteLane,
  type LaneGuard,
  type LendingLane,
  type Work,
  type WriteLane,
} from './write-lane.ts';

let file: LedgerFile;
let second: BetterSqlite3.Database;
let lane: LendingLane;
let borrowed: WriteLane;
let refusal: LedgerUnavailable | null;
let heard: unknown[];
/** Holds the borrower up before its commit. */
let beforeCommit: () => Promise<void>;

/** What the two threads say to each other, without threads. */
function lenderOf(from: LendingLane): Lender {
  let mayCommit: () => Promise<void>;
  let giveBack: Lender['giveBack'];
  return {
    borrow: () =>
      new Promise((granted) => {
        void from
          .lend(
            (loan) =>
              new Promise<void>((resolve, reject) => {
                mayCommit = async () => {
                  await beforeCommit();
                  const why = loan.refusal();
                  if (why !== null) throw why;
                };
                giveBack = (end) => {
                  if ('fault' in end) return reject(end.fault);
                  loan.committed(end.touched);
                  resolve();
                };
                granted();
              }),
          )
          .catch(() => undefined);
      }),
    mayCommit: () => mayCommit(),
    giveBack: (end) => giveBack(end),
  };
}

beforeEach(() => {
  file = openLedger(useFolder());
  second = openSecondWriter(file.path);
  refusal = null;
  heard = [];
  beforeCommit = async () => undefined;
  const guard: LaneGuard = {
    refusal: () => refusal,
    committed: () => heard.push('committed'),
    failed: (fault) => heard.push((fault as LedgerUnavailable).trouble ?? (fault as Error).message),
  };
  lane = createWriteLane(file.writer, (topics) => heard.push([...topics]), guard);
  borrowed = createBorrowedLane(second, lenderOf(lane));
  onTestFinished(() => {
    second.close();
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

describe('a lane that is lent', () => {
  it('keeps those who write here waiting, and lets them go on afterwards', async () => {
    const gate = Promise.withResolvers<void>();
    beforeCommit = () => gate.promise;
    const there = borrowed.write(put('there'));
    await new Promise((done) => setTimeout(done, 20));
    const here = [lane.write(put('a')), lane.write(put('b'))];
    await new Promise((done) => setTimeout(done, 20));
    expect([stored(), heard]).toEqual([[], []]);
    gate.resolve();
    expect(await Promise.all([there, ...here])).toEqual(['there', 'a', 'b']);
    expect(stored()).toEqual(['there', 'a', 'b']);
    expect(heard).toEqual(['committed', ['settings'], 'committed', ['settings']]);
  });

  it('lets those go first who wait here, and between two loans', async () => {
    const other = openSecondWriter(file.path);
    onTestFinished(() => void other.close());
    const order: string[] = [];
    const say = (key: string) => void order.push(key);
    await Promise.all([
      lane.write(put('a')).then(say),
      borrowed.write(put('first')).then(say),
      createBorrowedLane(other, lenderOf(lane)).write(put('second')).then(say),
      new Promise<void>((done) => setImmediate(done)).then(() => lane.write(put('b'))).then(say),
    ]);
    expect(order).toEqual(['a', 'first', 'b', 'second']);
  });

  it('takes up work that comes after a loan', async () => {
    await borrowed.write(put('there'));
    expect(await lane.write(put('here'))).toBe('here');
    expect(await borrowed.write(put('there again'))).toBe('there again');
  });

  it('is given back when the work throws, and nothing of it stands', async () => {
    const broken = borrowed.write((handle) => {
      put('there')(handle);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await lane.write(put('here'))).toBe('here');
    expect([stored(), heard]).toEqual([['here'], ['no', 'committed', ['settings']]]);
  });

  it('asks the guard last, before the commit', async () => {
    beforeCommit = async () => void (refusal = new LedgerUnavailable('moved'));
    await expect(borrowed.write(put('there'))).rejects.toThrow(LedgerUnavailable);
    refusal = null;
    expect([stored(), heard, second.inTransaction]).toEqual([[], ['moved'], false]);
  });

  it('says nothing of work that wrote nothing', async () => {
    await borrowed.write(() => 1);
    expect(heard).toEqual([]);
  });
});

it('a second writer is as durable as the first', () => {
  const settingsOf = (connection: BetterSqlite3.Database): unknown[] =>
    ['synchronous', 'foreign_keys', 'trusted_schema'].map((name) =>
      connection.pragma(name, { simple: true }),
    );
  expect(settingsOf(second)).toEqual(settingsOf(file.writer));
});
