import type BetterSqlite3 from 'better-sqlite3';
import type { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import type { ChangeTopic } from '../../../src-shared/operator/events.ts';
import { createHandle, type WriteHandle } from './handle.ts';
import { asUnavailable, troubleOf } from './ledger-fault.ts';
import { createShortWal } from './short-wal.ts';

/**
 * A piece of work on the ledger: synchronous, so that nothing can come between its reads and its writes. It may be undone and done again,
 * so nothing it does counts but what it writes and gives back.
 */
export type Work<T> = (handle: WriteHandle) => T;

/** The only way to write (design.md, habit 7). */
export interface WriteLane {
  /**
   * Runs the work in a transaction and answers after the commit. What arrives in the same tick shares one commit, and work
   * that throws is undone alone. Rejects with what the work threw, or with the commit's failure; a
   * trouble of the machine is {@link LedgerUnavailable}. Another program's lock is waited for, in seconds, without stopping the loop.
   */
  write<T>(work: Work<T>): Promise<T>;
}

/** A lane that can be lent to a writer in another thread, which has a connection of its own. */
export interface LendingLane extends WriteLane {
  /**
   * Runs `borrow` while nobody writes here: what arrives waits, and goes first before and between two loans. Rejects with what
   * `borrow` rejects with; like a write's, that is the guard's to hear.
   */
  lend<T>(borrow: (loan: Loan) => Promise<T>): Promise<T>;
}

/** What whoever has the lane owes to those who watch. */
export interface Loan {
  /** Why nothing may be written now: to be asked last, before each commit. */
  refusal(): LedgerUnavailable | null;
  /** Tells of a commit, and what it changed. */
  committed(topics: Iterable<ChangeTopic>): void;
  /** Until then the borrower brings what it wrote from the WAL to its place: of a long transaction this would stop the main thread. */
  tidiesUp(until: Promise<unknown>): void;
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
): LendingLane {
  let queue: Waiting[] = [];
  const loans: (() => Promise<void>)[] = [];
  let isLent = false;
  let isTidying = false;
  let borrowersTidying = 0;
  let touched = new Set<ChangeTopic>();
  const wal = createShortWal(connection);
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

  /**
   * All work of a tick; gives back how to answer it once the commit is through. Work seldom throws, and savepoints would cost a call a
   * fifth more: only where one throws, all is undone and done again, now each behind a savepoint, so that it is undone alone.
   */
  function runAll(batch: readonly Waiting[]): (() => void)[] {
    try {
      return batch.map(({ work, resolve }) => {
        const value = work(handle);
        return () => resolve(value);
      });
    } catch (fault) {
      // A full disk makes SQLite undo the whole transaction by itself; then nobody's work stands.
      if (!connection.inTransaction) throw fault;
      rollback.run();
      touched = new Set();
      begin.run();
      return batch.length === 1 ? [refusalOf(batch[0]!, fault)] : batch.map(runOne);
    }
  }

  function runOne(waiting: Waiting): () => void {
    const before = new Set(touched);
    savepoint.run();
    try {
      const value = waiting.work(handle);
      release.run();
      return () => waiting.resolve(value);
    } catch (fault) {
      touched = before;
      if (!connection.inTransaction) throw fault;
      undo.run();
      release.run();
      return refusalOf(waiting, fault);
    }
  }

  function refusalOf({ reject }: Waiting, fault: unknown): () => void {
    const known = asUnavailable(fault, connection.name);
    return () => {
      guard.failed(known);
      reject(known);
    };
  }

  function flush(): void {
    if (queue.length === 0 || isLent) return;
    const batch = queue;
    queue = [];
    touched = new Set();
    let answers: (() => void)[];
    try {
      begin.run();
      answers = runAll(batch);
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
    if (borrowersTidying === 0 && wal.isLong()) tidyUp();
    answers.forEach((answer) => answer());
    if (touched.size > 0) announce(touched);
  }

  /** In a turn of its own: neither who waits for this commit nor who waits for the next waits for both. */
  function tidyUp(): void {
    isTidying = true;
    setImmediate(() => {
      wal.shorten();
      isTidying = false;
      if (queue.length > 0) setImmediate(flush);
    });
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

  async function lendOut(): Promise<void> {
    if (isLent || loans.length === 0) return;
    flush();
    isLent = true;
    await loans.shift()!();
    isLent = false;
    flush();
    if (loans.length > 0) setImmediate(lendOut);
  }

  const loan: Loan = {
    refusal: () => guard.refusal(),
    committed(topics) {
      const changed = new Set(topics);
      if (changed.size === 0) return;
      guard.committed();
      announce(changed);
    },
    tidiesUp(until) {
      borrowersTidying += 1;
      void until.then(() => (borrowersTidying -= 1));
    },
  };

  return {
    lend<T>(borrow: (loan: Loan) => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (loans.length === 0) setImmediate(lendOut);
        loans.push(() =>
          borrow(loan).then(resolve, (fault: unknown) => {
            const known = asUnavailable(fault, connection.name);
            guard.failed(known);
            reject(known);
          }),
        );
      });
    },
    write<T>(work: Work<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (queue.length === 0 && !isTidying) setImmediate(flush);
        queue.push({ work, resolve, reject, since: performance.now() });
      });
    },
  };
}

type Step = BetterSqlite3.Statement;
