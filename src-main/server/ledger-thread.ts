import { Worker, type Transferable } from 'node:worker_threads';
import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import type { LedgerTrouble } from '../../src-shared/bank/ledger-trouble.ts';
import type { LendingLane, Loan } from '../core/db/write-lane.ts';
import { faultOf, type ToldFault } from './thread-fault.ts';

/** What a ledger thread is told. The lane is lent to it each time it asks (write-lane.ts). */
export type ToThread =
  | { task: unknown }
  | { lane: 'yours' | 'commit' }
  | { lane: 'refused'; trouble: LedgerTrouble }
  | { end: true };

/** What a ledger thread says. */
export type FromThread =
  | { progress: unknown }
  | { result: unknown }
  | { fault: ToldFault }
  | { lane: 'borrow' | 'written' | 'tidied' }
  | { lane: 'back'; touched: ChangeTopic[] }
  | { lane: 'back'; fault: ToldFault };

/** What the thread is started with. */
export interface ThreadStart {
  ledgerPath: string;
}

interface RunOptions<Progress> {
  transfer?: Transferable[];
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** A thread with a writing connection of its own, which does one heavy task after the other. */
export interface LedgerThread<Task, Result, Progress> {
  /** Rejects with the task's own fault; with an Error when the thread ended before it was done. */
  run(task: Task, options?: RunOptions<Progress>): Promise<Result>;
  /** Lets what was begun end, and ends the thread; nothing may be run after that. */
  close(): Promise<void>;
}

/** A thread that has nothing to do gives its memory back; to start it again costs a tenth of a second. */
const IDLE_MS = 60_000;

/** Makes a thread from a built worker file; it starts with its first task. */
export function createLedgerThread<Task, Result, Progress = never>(options: {
  file: string;
  ledgerPath: string;
  lend: LendingLane['lend'];
  /** Room for what a task makes: in a small one, all of it is copied twice before it is taken for old; in a large one, more of it lies about. */
  youngMb: number;
  idleMs?: number;
}): LedgerThread<Task, Result, Progress> {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastTurn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const workerData: ThreadStart = { ledgerPath: options.ledgerPath };
    const started = new Worker(options.file, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: options.youngMb },
    });
    lendTo(started, options.lend);
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    // Whoever waits for a task hears of it, too; with nobody waiting it must not end the bank.
    started.on('error', () => undefined);
    return started;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    if (worker === undefined) return;
    const ending = worker;
    worker = undefined;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    say(ending, { end: true });
    await gone;
  }

  function perform(task: Task, { transfer = [], onProgress }: RunOptions<Progress>): Promise<Result> {
    clearTimeout(idle);
    const at = (worker ??= start());
    return new Promise<Result>((resolve, reject) => {
      const hear = (message: FromThread): void => {
        if ('progress' in message) return onProgress?.(message.progress as Progress);
        if ('lane' in message) return;
        leave();
        if ('result' in message) resolve(message.result as Result);
        else reject(faultOf(message.fault));
      };
      const fail = (fault: Error): void => {
        leave();
        reject(fault);
      };
      const gone = (): void => fail(new Error('The thread ended early'));
      const leave = (): void => {
        at.off('message', hear).off('error', fail).off('exit', gone);
        idle = setTimeout(() => void inTurn(end), options.idleMs ?? IDLE_MS).unref();
      };
      at.on('message', hear).on('error', fail).on('exit', gone);
      say(at, { task }, transfer);
    });
  }

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(step);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  return {
    run: (task, runOptions = {}) => inTurn(() => perform(task, runOptions)),
    close: () => inTurn(end),
  };
}

/** Each time the thread asks for the lane it is lent to it, until it gives it back or is gone. */
function lendTo(worker: Worker, lend: LendingLane['lend']): void {
  worker.on('message', (message: FromThread) => {
    if (!('lane' in message) || message.lane !== 'borrow') return;
    // What goes wrong on a loan, the lane's guard hears; whoever waits for the task hears it from the task.
    void lend((loan) => converse(worker, loan)).catch(() => undefined);
  });
}

function converse(worker: Worker, loan: Loan): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (message: FromThread): void => {
      if (!('lane' in message)) return;
      if (message.lane === 'written') {
        const refusal = loan.refusal();
        say(worker, refusal === null ? { lane: 'commit' } : { lane: 'refused', trouble: refusal.trouble });
      }
      if (message.lane !== 'back') return;
      worker.off('message', hear).off('exit', gone);
      if ('fault' in message) return reject(faultOf(message.fault));
      loan.committed(message.touched);
      resolve();
    };
    const gone = (): void => {
      worker.off('message', hear);
      reject(new Error('The thread ended while it had the write lane'));
    };
    // It may be gone before its turn came.
    if (worker.threadId === -1) return gone();
    worker.on('message', hear).once('exit', gone);
    loan.tidiesUp(tidied(worker));
    say(worker, { lane: 'yours' });
  });
}

/** Resolves when the thread has tidied up behind its task, or is gone. */
function tidied(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      worker.off('message', hear).off('exit', over);
      resolve();
    };
    const hear = (message: FromThread): void => {
      if ('lane' in message && message.lane === 'tidied') over();
    };
    worker.on('message', hear).once('exit', over);
  });
}

const say = (worker: Worker, message: ToThread, transfer: Transferable[] = []): void =>
  worker.postMessage(message, transfer);
