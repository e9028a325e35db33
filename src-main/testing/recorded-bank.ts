import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BridgeCallRow } from '../../src-shared/operator/traffic-views.ts';
import { LOG_BOUNDS, type LogBounds } from '../core/db/call-log/write-calls.ts';
import type { BridgeAppOptions } from '../adapters/bridge-http/app.ts';
import type { CallLog } from '../core/ports/call-log.ts';
import { createReplayer, type Replayer } from '../server/call-log/replay.ts';
import { createWorkerCallLog } from '../server/call-log/worker-call-log.ts';
import { keepingLogger } from './fake-ports.ts';
import { serveTestBank, type ServedBank } from './served-bank.ts';
import { useFolder } from './use-folder.ts';

const WORKER = resolve(import.meta.dirname, '../server/call-log/call-log-worker.ts');

interface CallLogOptions {
  dataDir?: string;
  bounds?: Partial<LogBounds>;
}

/** A log of calls on a real file, in its own thread; closed with the test. */
export function openCallLog({ dataDir = useFolder(), bounds }: CallLogOptions = {}): {
  log: CallLog;
  dataDir: string;
  changes(): number;
} {
  let changes = 0;
  const log = createWorkerCallLog({
    workerFile: WORKER,
    dataDir,
    bounds: { ...LOG_BOUNDS, ...bounds },
    logger: keepingLogger(),
    changed: () => {
      changes += 1;
    },
    address: () => 'http://127.0.0.1:8003',
    version: '1.2.3',
  });
  onTestFinished(() => log.close());
  return { log, dataDir, changes: () => changes };
}

/** A bank behind its listener whose calls are recorded. */
export async function openRecordedBank(
  options: { app?: Partial<BridgeAppOptions>; token?: string; bounds?: Partial<LogBounds> } = {},
): Promise<ServedBank & { log: CallLog; replayer: Replayer; kept(): Promise<BridgeCallRow[]> }> {
  const { log } = openCallLog(options);
  const replayer = createReplayer(() => options.token ?? '');
  const served = await serveTestBank({
    app: { recording: { recorder: log, replays: replayer }, ...options.app },
  });
  onTestFinished(() => served.close());
  return { ...served, log, replayer, kept: async () => (await log.list(ALL)).rows };
}

/** The whole log, newest first. */
export const ALL = { cursor: null, limit: 500, sort: 'id', direction: 'descending' } as const;
