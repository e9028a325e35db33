import { parentPort, workerData } from 'node:worker_threads';
import { done, refuse } from '../../../src-shared/bank/refusals.ts';
import { readCallStats } from '../../core/db/call-log/call-minutes.ts';
import { findCall, findWireCall, listCalls } from '../../core/db/call-log/read-calls.ts';
import { pinCall } from '../../core/db/call-log/write-calls.ts';
import { SECRET_MASK } from '../../../src-shared/bank/secrets.ts';
import { CallKeeper } from './call-keeper.ts';
import type { CallLogFile } from '../../core/db/call-log/open-call-log.ts';
import type { Asked, CallLogTask, FromWorker, ToWorker, WorkerMethods } from './worker-messages.ts';
import { exportHar } from './har-export.ts';

// Runs in a thread of its own: SQLite, packing and searching never stop the loop that answers the bridge.
const { dataDir, bounds } = workerData as CallLogTask;
const port = parentPort!;
const say = (message: FromWorker): void => port.postMessage(message);

const TOLD_EVERY_MS = 200;
let telling: NodeJS.Timeout | undefined;
const keeper = new CallKeeper({
  dataDir,
  bounds,
  changed: () => {
    telling ??= setTimeout(() => {
      telling = undefined;
      say({ changed: 'calls' });
    }, TOLD_EVERY_MS);
  },
});

class LogUnavailable extends Error {}

function file(): CallLogFile {
  const open = keeper.read();
  if (open === null) throw new LogUnavailable('The file of the log cannot be opened.');
  return open;
}

const NOTHING = { rows: [], nextCursor: null, count: 0, countIsLowerBound: false };

const methods: WorkerMethods = {
  list: (query) => {
    const log = keeper.read();
    return log === null ? NOTHING : listCalls(log, query);
  },
  get: ({ id }) => findCall(file(), id),
  stats: ({ hours, midnight, now }) => ({
    ...readCallStats(file(), hours, midnight, now),
    log: keeper.view(),
  }),
  pin({ id, pinned }) {
    const what = pinCall(file(), id, pinned, bounds);
    if (what === 'missing') return refuse('call_not_found');
    if (what === 'full') return refuse('pins_full');
    say({ changed: 'pins' });
    return done(null);
  },
  clear() {
    const cleared = keeper.clear();
    say({ changed: 'pins' });
    return done({ cleared });
  },
  async export(request) {
    return done(await exportHar(file, { ...request, dataDir, now: new Date() }));
  },
  whole({ id }) {
    const call = findWireCall(file(), id);
    if (call === null) return refuse('call_not_found');
    const { isWhole, ...wire } = call;
    const canBeMade = isWhole && wire.method !== '' && !wire.target.includes(SECRET_MASK);
    return canBeMade ? done(wire) : refuse('call_not_whole');
  },
};

const REFUSABLE = new Set<keyof WorkerMethods>(['pin', 'clear', 'export', 'whole']);

async function answer({ asked, method, argument }: Asked): Promise<void> {
  const run = methods[method] as (argument: unknown) => unknown;
  try {
    say({ answer: asked, value: await keeper.guard(() => run(argument)) });
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    if (REFUSABLE.has(method))
      say({ answer: asked, value: refuse('call_log_unavailable', { detail: message }) });
    else say({ answer: asked, fault: message });
  }
}

port.on('message', (message: ToWorker) => {
  if ('memory' in message) {
    keeper.take(message);
    say({ taken: message.memory.byteLength });
  } else if ('close' in message) {
    clearTimeout(telling);
    keeper.close();
    port.close();
  } else void answer(message);
});

say({ ready: keeper.base });
