import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../src-shared/bank/settings.ts';
import { LedgerUnavailable } from '../../src-shared/bank/ledger-trouble.ts';
import { createBorrowedLane, type Lender } from '../core/db/borrowed-lane.ts';
import { createHandle } from '../core/db/handle.ts';
import { openSecondWriter, tidyUp } from '../core/db/second-writer.ts';
import type { BankContext } from '../core/operations/context.ts';
import { systemClock } from '../core/ports/clock.ts';
import { uuidIds } from '../core/ports/ids.ts';
import type { FromThread, ThreadStart, ToThread } from './ledger-thread.ts';
import { tellFault } from './thread-fault.ts';

type LaneMessage = Extract<ToThread, { lane: string }>;

/**
 * The other end of {@link createLedgerThread}: does each task that comes, with what an operation has in the main thread, and says
 * what came of it.
 */
export function serveLedgerThread(
  perform: (bank: BankContext, task: unknown, onProgress: (progress: unknown) => void) => Promise<unknown>,
): void {
  const port = parentPort!;
  const say = (message: FromThread): void => port.postMessage(message);
  let hear: (message: LaneMessage) => void = () => undefined;
  const heard = (): Promise<LaneMessage> => new Promise((resolve) => (hear = resolve));
  const lender: Lender = {
    async borrow() {
      say({ lane: 'borrow' });
      await heard();
    },
    async mayCommit() {
      say({ lane: 'written' });
      const answer = await heard();
      if (answer.lane === 'refused') throw new LedgerUnavailable(answer.trouble);
    },
    giveBack: (end) =>
      say('fault' in end ? { lane: 'back', fault: tellFault(end.fault) } : { lane: 'back', ...end }),
  };
  let connection: ReturnType<typeof openSecondWriter> | undefined;
  let ledger: Pick<BankContext, 'lane' | 'reader'> | undefined;

  function open(): Pick<BankContext, 'lane' | 'reader'> {
    connection = openSecondWriter((workerData as ThreadStart).ledgerPath);
    return { lane: createBorrowedLane(connection, lender), reader: createHandle(connection) };
  }

  async function answer(task: unknown): Promise<void> {
    try {
      ledger ??= open();
      const { settings } = task as { settings: Settings };
      const bank = { ...ledger, clock: systemClock, ids: uuidIds, settings: () => settings };
      say({ result: await perform(bank, task, (progress) => say({ progress })) });
    } catch (fault) {
      say({ fault: tellFault(fault) });
    }
    if (connection !== undefined) tidyUp(connection);
    say({ lane: 'tidied' });
    // What could not be undone would keep everybody else from writing: the thread ends, and its connection with it.
    if (connection?.inTransaction) throw new Error('A transaction is left open');
  }

  port.on('message', (message: ToThread) => {
    if ('lane' in message) hear(message);
    else if ('task' in message) void answer(message.task);
    else {
      connection?.close();
      port.close();
    }
  });
}
