import type BetterSqlite3 from 'better-sqlite3';
import type { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import type { ChangeTopic } from '../../../src-shared/operator/events.ts';
import { createHandle, type WriteHandle } from './handle.ts';
import { asUnavailable, troubleOf } from './ledger-fault.ts';

/** A piece of work on the ledger: synchronous, so that nothing can come between its reads and its writes. */
export type Work<T> = (handle: WriteHandle) => T;

/** The only way to write (design.md, habit 7). */
export interface WriteLane {
  /**
   * Runs the work in a transaction and answers after the commit. What arrives in the same tick shares one commit, a
   * savepoint each: work that throws is undone alone. Rejects with what the work threw, or with the commit's failure; a
   * trouble of the machine is {@link LedgerUnavailable}. Another program's lock is waited for, in seconds, without stopping the loop.
   */
  write<T>(work: Work<T>): Promise<T>;
}

/** Who watches over the ledger's file. */
export interface LaneGuard {
  /** Why nothing may be written now: the file is gone, or known to be damaged. Asked last, before each commit. */
  refusal(): LedgerUnavailable | null;
  /** Hears of each commit that wrote, and of what kept one from happening. */
  committed(): void;
  failed(fault: unknown): void;
}

interface Waiting {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(fault: unknown): void;
  /** By the clock that never goes back, in milliseconds. */
  since: number;
}

/** The bridge gives up after five seconds (spec/bridge-contract.md): by then it has its answer. */
const LONGEST_WAIT_MS = 3000;
const LOOK_AGAIN_MS = 15;

const UNGUARDED: LaneGuard = { refusal: () => null, committed: () => undefined, failed: () => undefined };

/**
 * Makes the lane over the ledger's writing connection. `announce` hears, after each commit, what changed.
 */
export function createWriteLane(
  connection: BetterSqlite3.Database,
  announce: (topics: ReadonlySet<ChangeTopic>) => void,
  guard: LaneGuard = UNGUARDED,
): WriteLane {
  let queue: Waiting[] = [];
  let touched = new Set<ChangeTopic>();
  // The wait for a lock is ours: SQLite's own would stop the loop, and nobody would be answered at all.
  connection.pragma('busy_timeout = 0');
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
      const known = asUnavailable(fault, connection.name);
      return () => {
        guard.failed(known);
        reject(known);
      };
    }
  }

  function flush(): void {
    if (queue.length === 0) return;
    const batch = queue;
    queue = [];
    touched = new Set();
    let answers: (() => void)[];
    try {
      begin.run();
      answers = batch.map(runOne);
      const refusal = guard.refusal();
      if (refusal !== null) throw refusal;
      commit.run();
    } catch (fault) {
      undoAll();
      fail(batch, fault);
      return;
    }
    // A transaction that wrote nothing says nothing of the disk.
    if (touched.size > 0) guard.committed();
    answers.forEach((answer) => answer());
    if (touched.size > 0) announce(touched);
  }

  /** After some faults of the disk there is nothing left to undo, or undoing fails as well; the next transaction starts clean. */
  function undoAll(): void {
    try {
      if (connection.inTransaction) rollback.run();
    } catch (fault) {
      guard.failed(asUnavailable(fault, connection.name));
    }
  }

  /** What only met another program's lock is tried again, in its order, until its time is over. */
  function fail(batch: readonly Waiting[], cause: unknown): void {
    const isLocked = troubleOf((cause as { code?: unknown }).code) === 'locked';
    const latest = performance.now() - LONGEST_WAIT_MS;
    const patient = isLocked ? batch.filter(({ since }) => since > latest) : [];
    if (patient.length > 0) {
      queue = [...patient, ...queue];
      setTimeout(flush, LOOK_AGAIN_MS);
    }
    const given = batch.filter((waiting) => !patient.includes(waiting));
    if (given.length === 0) return;
    const fault = asUnavailable(cause, connection.name);
    guard.failed(fault);
    given.forEach(({ reject }) => reject(fault));
  }

  return {
    write<T>(work: Work<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (queue.length === 0) setImmediate(flush);
        queue.push({ work, resolve, reject, since: performance.now() });
      });
    },
  };
}

type Step = BetterSqlite3.Statement;
