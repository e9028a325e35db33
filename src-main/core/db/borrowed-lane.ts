import type BetterSqlite3 from 'better-sqlite3';
import type { ChangeTopic } from '../../../src-shared/operator/events.ts';
import { createHandle, type WriteHandle } from './handle.ts';
import type { WriteLane } from './write-lane.ts';

/** Where the lane is borrowed from: the thread that has it (write-lane.ts, `lend`). */
export interface Lender {
  /** Resolves once nobody else writes. */
  borrow(): Promise<void>;
  /** Asked last, before the commit; rejects when nothing may be written now. */
  mayCommit(): Promise<void>;
  /** Gives the lane back, with what was changed or what kept it from being changed. */
  giveBack(end: { touched: ChangeTopic[] } | { fault: unknown }): void;
}

/**
 * A write lane over another writing connection to the same ledger, for operations that run in a thread of their own. One piece of
 * work a transaction, each on a loan of its own, so that the short works of others come between.
 */
export function createBorrowedLane(connection: BetterSqlite3.Database, lender: Lender): WriteLane {
  const touched = new Set<ChangeTopic>();
  const handle: WriteHandle = {
    ...createHandle(connection),
    touch: (...topics) => topics.forEach((topic) => touched.add(topic)),
  };
  return {
    async write(work) {
      await lender.borrow();
      touched.clear();
      try {
        connection.exec('BEGIN IMMEDIATE');
        const value = work(handle);
        await lender.mayCommit();
        connection.exec('COMMIT');
        lender.giveBack({ touched: [...touched] });
        return value;
      } catch (fault) {
        try {
          // A full disk makes SQLite undo the whole transaction by itself.
          if (connection.inTransaction) connection.exec('ROLLBACK');
        } finally {
          lender.giveBack({ fault });
        }
        throw fault;
      }
    },
  };
}
