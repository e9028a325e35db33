import { join, resolve } from 'node:path';
import {
  OPERATOR_METHODS,
  type OperatorHandlers,
  type OperatorMethod,
} from '../../src-shared/operator/api.ts';
import { CHANGE_TOPICS, type ChangeEvent } from '../../src-shared/operator/events.ts';
import type { Operator } from '../../src-shared/operator/actions.ts';
import type { Capabilities, ListenerView, OverviewView } from '../../src-shared/operator/views.ts';
import { createBridgeApp } from '../adapters/bridge-http/app.ts';
import type { BridgeCall } from '../adapters/bridge-http/bridge-call.ts';
import { createBridgeListener } from '../adapters/bridge-http/listener.ts';
import type { Bank } from '../core/bank.ts';
import { calmly, createChangeEvents } from '../core/change-events.ts';
import { systemClock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import { beginLife, type BankLife } from './bank-life.ts';
import { createCallGate, type CallGate } from './call-gate.ts';
import { createReplayer } from './call-log/replay.ts';
import { createTrafficHandlers } from './call-log/traffic-handlers.ts';
import { createWorkerCallLog } from './call-log/worker-call-log.ts';
import type { HostConfig } from './config.ts';
import { createOperatorHandlers } from './operator-handlers.ts';
import { recordDeeds } from './recorded-deeds.ts';
import { createRestorer } from './restore.ts';

/** A bank at work, with its listener: what a host puts its window or its console port around. */
export interface RunningHost {
  handlers: OperatorHandlers;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  listener(): ListenerView;
  settings: Bank['settings']['current'];
  dataDir: string;
  /** The paths of files that may be read over the console's connection; null for any other name. */
  downloads: {
    backup(name: string): string | null;
    exported(name: string, file: string): string | null;
    calls(name: string): string | null;
    entries(name: string): string | null;
  };
  /** Stops listening, lets the calls, the slice and the upload under way end, in seconds; closes the ledger. */
  close(): Promise<void>;
}

const CALLS_TOLD_EVERY_MS = 250;

const MEGABYTE = 1024 * 1024;

/** `message` is for a person, and says what to do. */
export type HostStart = { ok: true; host: RunningHost } | { ok: false; message: string };

/**
 * Opens the ledger, the listener and the timers. A taken port is no failure of the start: the console shows it, with
 * the way out. What is given back outlives the bank inside: a restore closes that and begins another.
 */
export async function startHost(options: {
  config: HostConfig;
  capabilities: Capabilities;
  logger: Logger;
  /** Used where the configuration names no data folder. */
  defaultDataDir: string;
  /** The folder of the built main files. */
  mainDir: string;
}): Promise<HostStart> {
  const { config, logger, mainDir } = options;
  const dataDir = resolve(config.dataDir ?? options.defaultDataDir);
  const open = (): Promise<BankLife> => beginLife({ dataDir, fixed: config.fixed, logger, mainDir });
  let life: BankLife;
  try {
    life = await open();
  } catch (fault) {
    return { ok: false, message: fault instanceof Error ? fault.message : String(fault) };
  }
  const events = calmly(createChangeEvents(logger));
  const bank = (): Bank => life.bank;
  const settings = (): ReturnType<RunningHost['settings']> => bank().settings.current();
  const startedWith = settings();

  let lastBridgeCall: OverviewView['lastBridgeCall'] = null;
  let callsToTell: NodeJS.Timeout | undefined;
  const onCall = ({ operation, outcome }: BridgeCall): void => {
    lastBridgeCall = { operation, at: systemClock.now().toISOString(), outcome };
    // A bridge calls hundreds of times a second; the console is told of them together.
    callsToTell ??= setTimeout(() => {
      callsToTell = undefined;
      events.announce(['bridge_calls']);
    }, CALLS_TOLD_EVERY_MS);
  };
  const callLog = createWorkerCallLog({
    workerFile: join(mainDir, 'call-log-worker.js'),
    dataDir,
    logger,
    changed: (what) =>
      events.announce(what === 'pins' ? ['bridge_traffic', 'call_pins'] : ['bridge_traffic']),
    address: () => listener.view().address,
    version: options.capabilities.version,
  });
  const replayer = createReplayer(() => settings().bridgeToken);
  const listener = createBridgeListener({
    build: () =>
      createBridgeApp({
        operations: bank().operations,
        bigPayments: bank().bigPayments,
        logger,
        onCall,
        recording: { recorder: callLog, replays: replayer },
        door: settings,
        bodyLimit: settings().maxBodySize * MEGABYTE,
      }),
    logger,
    changed: () => events.announce(['listener']),
    wantsToken: () => settings().bridgeToken !== '',
  });

  /** Puts a bank that has its ledger open to work. */
  async function putToWork(port: number): Promise<void> {
    bank().events.subscribe(({ topics }) => events.announce(topics));
    handlers = handlersOf(bank());
    await listener.open(settings().host, port);
    bank().startJobs();
    void bank().books.check();
  }

  const gate = createCallGate();
  let boundPort = 0;
  const restorer = createRestorer({
    dataDir,
    gate,
    logger,
    life: () => life,
    changed: () => events.announce(['restore']),
    async stopListening() {
      const view = listener.view();
      if (view.state === 'listening') boundPort = Number(new URL(view.address).port);
      await listener.close();
    },
    async begin() {
      life = await open();
      // "Any free port" was given once; the bridge knows that one.
      await putToWork(settings().port || boundPort);
      // What a screen shows is of another ledger.
      events.announce(CHANGE_TOPICS);
    },
  });
  const handlersOf = (of: Bank): OperatorHandlers =>
    recordDeeds(
      createOperatorHandlers({
        bank: of,
        listener,
        capabilities: options.capabilities,
        lastBridgeCall: () => lastBridgeCall,
        startedWith,
        restorer,
        traffic: createTrafficHandlers({ log: callLog, listener, replayer, clock: systemClock }),
      }),
      bank,
    );
  let handlers = handlersOf(bank());
  await putToWork(settings().port);

  return {
    ok: true,
    host: {
      handlers: behindGate(gate, () => handlers),
      onChange: events.subscribe,
      listener: listener.view,
      settings,
      dataDir,
      downloads: {
        backup: (name) => bank().backups.path(name),
        exported: (name, file) => bank().exports.path(name, file),
        calls: (name) => callLog.exported(name),
        entries: (name) => bank().entryLog.exports.path(name),
      },
      async close() {
        await Promise.all([listener.close(), life.stopJobs()]);
        await life.end();
        await callLog.close();
        logger.info('The bank is closed');
      },
    },
  };
}

/** What is answered while the bank is exchanged, because it is about that. */
const ALWAYS_ANSWERED: ReadonlySet<OperatorMethod> = new Set([
  'getCapabilities',
  'getRestore',
  'restoreBackup',
]);

/** The handlers of the bank that is at work when a call comes through the gate. */
function behindGate(gate: CallGate, current: () => OperatorHandlers): OperatorHandlers {
  const entries = OPERATOR_METHODS.map((method) => {
    const call = (argument: unknown, by: Operator): Promise<unknown> =>
      (current()[method] as (argument: unknown, by: Operator) => Promise<unknown>)(argument, by);
    return [
      method,
      ALWAYS_ANSWERED.has(method)
        ? call
        : (argument: unknown, by: Operator) => gate.pass(() => call(argument, by)),
    ];
  });
  return Object.fromEntries(entries);
}
