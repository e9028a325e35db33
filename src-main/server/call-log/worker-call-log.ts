import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CallLog } from '../../core/ports/call-log.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { LOG_BOUNDS, type LogBounds } from '../../core/db/call-log/write-calls.ts';
import { FrameWriter } from './call-frames.ts';
import { HAR_FOLDER, isHarName } from './har-export.ts';
import type { Asked, CallLogTask, FromWorker, ToWorker, WorkerMethods } from './worker-messages.ts';

/** A call waits for others at most so long before it is handed over. */
const HAND_OVER_MS = 200;
/** What the worker has not taken yet: more, and the disk stands still, and what comes is let go. */
const MOST_UNDER_WAY = 16 * 1024 * 1024;
/** How much of each body is kept. */
export const BODY_LIMIT = 1_000_000;

export interface WorkerCallLogOptions {
  /** The worker's file. */
  workerFile: string;
  dataDir: string;
  bounds?: LogBounds;
  logger: Logger;
  /** Calls were written, or what is kept of those that were there has changed. */
  changed(what: 'calls' | 'pins'): void;
  /** Where the listener is, for the addresses in an export. */
  address(): string;
  version: string;
}

interface Waiting {
  resolve(value: never): void;
  reject(fault: Error): void;
}

/**
 * The log of calls, kept by a worker thread: on the loop that answers the bridge a call is only written into memory. The thread starts with
 * the first call or the first question, so that a bank is ready no later for it.
 */
export function createWorkerCallLog(options: WorkerCallLogOptions): CallLog {
  const { dataDir, bounds = LOG_BOUNDS, logger } = options;
  const waiting = new Map<number, Waiting>();
  const base = Promise.withResolvers<number>();
  const ended = Promise.withResolvers<void>();
  let worker: Worker | undefined;
  let asked = 0;
  let heard = 0;
  let underWay = 0;
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;
  let failure: Error | null = null;
  let closing = false;

  function start(): Worker {
    const workerData: CallLogTask = { dataDir, bounds };
    const started = new Worker(options.workerFile, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
    });
    started.on('message', hear);
    started.on('error', fail);
    started.on('exit', () => fail(new Error('The log of calls is closed.')));
    // A log that nobody closes must not keep the process alive.
    started.unref();
    return started;
  }

  function fail(fault: Error): void {
    if (failure === null && !closing)
      logger.error('The log of calls has ended; calls are answered all the same', { error: fault.message });
    failure ??= fault;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    base.resolve(0);
    ended.resolve();
  }

  function hear(message: FromWorker): void {
    if ('taken' in message) underWay -= message.taken;
    else if ('changed' in message) options.changed(message.changed);
    else if ('ready' in message) base.resolve(message.ready);
    else {
      const call = waiting.get(message.answer);
      waiting.delete(message.answer);
      if ('fault' in message) call?.reject(new Error(message.fault));
      else call?.resolve(message.value as never);
    }
  }

  function send(message: ToWorker, transfer: ArrayBuffer[] = []): void {
    worker ??= start();
    worker.postMessage(message, transfer);
  }
  const writer = new FrameWriter((piece) => {
    if (failure !== null || underWay > MOST_UNDER_WAY) {
      lost += piece.calls;
      return;
    }
    underWay += piece.memory.byteLength;
    send(piece, [piece.memory]);
  });
  const handOver = (): void => {
    clearTimeout(timer);
    timer = undefined;
    writer.flush();
  };

  function ask<M extends keyof WorkerMethods>(
    method: M,
    argument: Parameters<WorkerMethods[M]>[0],
  ): Promise<Awaited<ReturnType<WorkerMethods[M]>>> {
    if (failure !== null) return Promise.reject(failure);
    handOver();
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<WorkerMethods[M]>>>();
    asked += 1;
    waiting.set(asked, { resolve, reject });
    send({ asked, method, argument } satisfies Asked);
    return promise;
  }

  return {
    bodyLimit: BODY_LIMIT,
    record(call) {
      heard += 1;
      if (failure !== null) return heard;
      writer.add(heard, call);
      timer ??= setTimeout(handOver, HAND_OVER_MS).unref();
      return heard;
    },
    async numberOf(count) {
      handOver();
      return (await base.promise) + count;
    },
    list: (query) => ask('list', query),
    get: (id) => ask('get', { id }),
    async stats(hours, midnight) {
      const { log, ...stats } = await ask('stats', { hours, midnight, now: Date.now() });
      return { ...stats, log: { ...log, passedOver: log.passedOver + lost } };
    },
    pin: (id, pinned) => ask('pin', { id, pinned }),
    clear: () => ask('clear', null),
    export: (filter) => ask('export', { filter, address: options.address(), version: options.version }),
    whole: (id) => ask('whole', { id }),
    exported(name) {
      const path = join(dataDir, HAR_FOLDER, name);
      return isHarName(name) && existsSync(path) ? path : null;
    },
    async close() {
      handOver();
      closing = true;
      if (worker === undefined || failure !== null) return;
      worker.ref();
      send({ close: true });
      await ended.promise;
    },
  };
}
