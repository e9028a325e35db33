import { setImmediate } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ChangeTopic } from '../../../src-shared/operator/events.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { openLedger, type LedgerFile } from './open-ledger.ts';
import { createWriteLane, type Work, type WriteLane } from './write-lane.ts';

/** A lane on a real file, with what it announced, how often it committed, and a connection that sees only what is committed. */
let file: LedgerFile;
let other: BetterSqlite3.Database;
let lane: WriteLane;
let announced: ChangeTopic[][];
let commits: number;

beforeEach(() => {
  file = openLedger(useFolder());
  other = new BetterSqlite3(file.path, { readonly: true });
  announced = [];
  commits = 0;
  const prepare = file.writer.prepare.bind(file.writer);
  file.writer.prepare = ((sql: string) => {
    const statement = prepare(sql);
    if (sql !== 'COMMIT') return statement;
    return Object.assign(Object.create(statement) as typeof statement, {
      run: () => {
        commits += 1;
        return statement.run();
      },
    });
  }) as typeof prepare;
  lane = createWriteLane(file.writer, (topics) => announced.push([...topics]));
  onTestFinished(() => {
    other.close();
    file.close();
  });
});

const put =
  (key: string, then: () => unknown = () => key, ...topics: ChangeTopic[]): Work<unknown> =>
  (handle) => {
    handle.preparedText("INSERT INTO settings VALUES (?, '1', '')").run(key);
    handle.touch(...topics);
    return then();
  };
const stored = (): unknown[] =>
  other.prepare('SELECT setting_key FROM settings ORDER BY rowid').pluck().all();
const fail = (message: string) => (): never => {
  throw new Error(message);
};
const outcomes = async (promises: Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(promises)).map((result) =>
    result.status === 'fulfilled' ? result.value : `refused: ${(result.reason as Error).message}`,
  );

describe('what arrives in one tick', () => {
  it('is done in that order and shares one commit', async () => {
    const answers = ['a', 'b', 'c'].map((key) => lane.write(put(key)));
    expect(stored()).toEqual([]);
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
    expect([stored(), commits]).toEqual([['a', 'b', 'c'], 1]);
    await setImmediate();
    expect(commits).toBe(1);
  });

  it('sees what came before it, though it is not committed yet', async () => {
    const count: Work<unknown> = (handle) =>
      handle.preparedText('SELECT count(*) FROM settings').pluck().get();
    expect(
      await Promise.all([lane.write(put('a')), lane.write(count), lane.write(put('b')), lane.write(count)]),
    ).toEqual(['a', 1, 'b', 2]);
  });

  it('what comes in the next tick has a commit of its own', async () => {
    await lane.write(put('a'));
    await lane.write(put('b'));
    expect(commits).toBe(2);
  });

  it('work that is asked for by work waits for the next turn', async () => {
    let inner: Promise<unknown> | undefined;
    await lane.write(put('a', () => void (inner = lane.write(put('b')))));
    expect(stored()).toEqual(['a']);
    expect(await inner).toBe('b');
    expect(stored()).toEqual(['a', 'b']);
  });
});

describe('work that throws', () => {
  it('is undone alone: its neighbours stand', async () => {
    const answers = [lane.write(put('a')), lane.write(put('b', fail('no'))), lane.write(put('c'))];
    expect(await outcomes(answers)).toEqual(['a', 'refused: no', 'c']);
    expect([stored(), commits]).toEqual([['a', 'c'], 1]);
  });

  it('is undone also when the database refused it half way, and the lane goes on', async () => {
    const twice: Work<unknown> = (handle) => {
      put('b')(handle);
      return put('a')(handle);
    };
    expect(await outcomes([lane.write(put('a')), lane.write(twice)])).toEqual([
      'a',
      expect.stringContaining('UNIQUE'),
    ]);
    expect(await lane.write(put('b'))).toBe('b');
    expect(stored()).toEqual(['a', 'b']);
  });
});

describe('the answer', () => {
  it('follows the commit: another connection sees the row by then', async () => {
    const seen = await lane.write(put('a')).then(stored);
    expect(seen).toEqual(['a']);
    const seenByRefused = await Promise.allSettled([
      lane.write(put('b', fail('no'))).catch(stored),
      lane.write(put('c')),
    ]);
    expect(seenByRefused[0]).toMatchObject({ value: ['a', 'c'] });
  });

  it('is the failure, for all of the tick, when the commit fails; then the lane goes on', async () => {
    // A real failure: a foreign key that is looked at only by COMMIT.
    const orphan: Work<unknown> = (handle) => {
      handle.preparedText('PRAGMA defer_foreign_keys = ON').run();
      handle
        .preparedText(
          "INSERT INTO delivery_attempts (statement_id, attempt_number, callback_url, started_at) VALUES (99, 1, '', '')",
        )
        .run();
      handle.touch('statement_deliveries');
      return 'orphan';
    };
    const failure = 'refused: FOREIGN KEY constraint failed';
    expect(await outcomes([lane.write(put('a')), lane.write(orphan), lane.write(put('b'))])).toEqual([
      failure,
      failure,
      failure,
    ]);
    expect([stored(), announced]).toEqual([[], []]);
    expect(await lane.write(put('c'))).toBe('c');
    expect(stored()).toEqual(['c']);
  });

  it('is true on a full disk: what was answered is stored, what was not is not', async () => {
    const pages = file.writer.pragma('page_count', { simple: true }) as number;
    file.writer.pragma(`max_page_count = ${pages + 4}`);
    const big: Work<unknown> = (handle) =>
      handle.preparedText("INSERT INTO settings VALUES ('big', zeroblob(1000000) || '', '')").run() && 'big';
    const answers = await outcomes([lane.write(put('a')), lane.write(big), lane.write(put('b'))]);
    expect(answers[1]).toMatch(/full/);
    expect(stored()).toEqual(answers.filter((answer) => answer === 'a' || answer === 'b'));
    file.writer.pragma('max_page_count = 100000');
    expect(await lane.write(put('c'))).toBe('c');
  });

  it('is the failure when the bank is closed', async () => {
    file.writer.close();
    expect(await outcomes([lane.write(put('a')), lane.write(put('b'))])).toEqual([
      'refused: The database connection is not open',
      'refused: The database connection is not open',
    ]);
  });
});

describe('announcements', () => {
  it('come after the commit, once for all of a tick', async () => {
    const seenThen: unknown[] = [];
    lane = createWriteLane(file.writer, (topics) => seenThen.push([...topics], stored()));
    await Promise.all([
      lane.write(put('a', () => 1, 'settings')),
      lane.write(put('b', () => 1, 'accounts', 'settings')),
    ]);
    expect(seenThen).toEqual([
      ['settings', 'accounts'],
      ['a', 'b'],
    ]);
  });

  it('do not tell of what was undone', async () => {
    await outcomes([
      lane.write(put('a', () => 1, 'settings')),
      lane.write(put('b', fail('no'), 'accounts', 'settings')),
      lane.write(put('c', () => 1, 'fund_blocks')),
    ]);
    await outcomes([lane.write(put('d', fail('no'), 'accounts'))]);
    await lane.write(put('e'));
    expect(announced).toEqual([['settings', 'fund_blocks']]);
  });
});
