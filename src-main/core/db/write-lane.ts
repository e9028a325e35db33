import type BetterSqlite3 from 'better-sqlite3';
import type { ChangeTopic } from '../../../src-shared/operator/events.ts';
import { createHandle, type WriteHandle } from './handle.ts';

/** A piece of work on the ledger: synchronous, so that nothing can come between its reads and its writes. */
export type Work<T> = (handle: WriteHandle) => T;

/** The only way to write (design.md, habit 7). */
export interface WriteLane {
  /**
   * Runs the work in a transaction and answers after the commit. What arrives in the same tick shares one commit, a
   * savepoint each: work that throws is undone alone. Rejects with what the work threw, or with the commit's failure.
   */
  write<T>(work: Work<T>): Promise<T>;
}

interface Waiting {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(fault: unknown): void;
}

/**
 * Makes the lane over the ledger's writing connection. `announce` hears, after each commit, what changed.
 */
export function createWriteLane(
  connection: BetterSqlite3.Database,
  announce: (topics: ReadonlySet<ChangeTopic>) => void,
): WriteLane {
  let queue: Waiting[] = [];
  let touched = new Set<ChangeTopic>();
  const handle: WriteHandle = {
    ...createHandle(connection),
    touch: (...topics) => topics.forEach((topic) => touched.add(topic)),
  };
  const [begin, commit, rollback, savepoint, release, undo] = [
    'BEGIN IMMEDIATE',
    'COMMIT',
    'ROLLBACK',
    'SAVEPOINT work',
    'RELEASE work',
    'ROLLBACK TO work',
  ].map((sql) => connection.prepare(sql)) as [Step, Step, Step, Step, Step, Step];

  /** One piece of work; gives back how to answer it once the commit is through. */
  function runOne({ work, resolve, reject }: Waiting): () => void {
    const before = new Set(touched);
    savepoint.run();
    try {
      const value = work(handle);
      release.run();
      return () => resolve(value);
    } catch (fault) {
      touched = before;
      // A full disk makes SQLite undo the whole transaction by itself; then nobody's work stands.
      if (!connection.inTransaction) throw fault;
      undo.run();
      release.run();
      return () => reject(fault);
    }
  }

  function flush(): void {
    const batch = queue;
    queue = [];
    touched = new Set();
    let answers: (() => void)[];
    try {
      begin.run();
      answers = batch.map(runOne);
      commit.run();
    } catch (fault) {
      if (connection.inTransaction) rollback.run();
      batch.forEach(({ reject }) => reject(fault));
      return;
    }
    answers.forEach((answer) => answer());
    if (touched.size > 0) announce(touched);
  }

  return {
    write<T>(work: Work<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (queue.length === 0) setImmediate(flush);
        queue.push({ work, resolve, reject });
      });
    },
  };
}

type Step = BetterSqlite3.Statement;
