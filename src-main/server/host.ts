import { resolve } from 'node:path';
import type { OperatorHandlers } from '../../src-shared/operator/api.ts';
import type { ChangeEvent } from '../../src-shared/operator/events.ts';
import type { Capabilities, ListenerView, OverviewView } from '../../src-shared/operator/views.ts';
import { createBridgeApp } from '../adapters/bridge-http/app.ts';
import type { BridgeCall } from '../adapters/bridge-http/bridge-call.ts';
import { createBridgeListener } from '../adapters/bridge-http/listener.ts';
import { createMultipartSender } from '../adapters/statement-delivery/multipart-sender.ts';
import { createBank, type Bank } from '../core/bank.ts';
import { systemClock } from '../core/ports/clock.ts';
import { uuidIds } from '../core/ports/ids.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { HostConfig } from './config.ts';
import { createOperatorHandlers } from './operator-handlers.ts';
import { createWorkerProver } from './worker-prover.ts';

/** A bank at work, with its listener: what a host puts its window or its console port around. */
export interface RunningHost {
  handlers: OperatorHandlers;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  listener(): ListenerView;
  settings: Bank['settings']['current'];
  dataDir: string;
  /** Stops listening, lets the calls, the slice and the upload under way end, in seconds; closes the ledger. */
  close(): Promise<void>;
}

/** How long, at the end, an upload under way may wait for the bridge. It is tried again after the next start. */
const UPLOAD_GRACE_MS = 5000;

const CALLS_TOLD_EVERY_MS = 250;

/** `message` is for a person, and says what to do. */
export type HostStart = { ok: true; host: RunningHost } | { ok: false; message: string };

/**
 * Opens the ledger, the listener and the timers. A taken port is no failure of the start: the console shows it, with
 * the way out.
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
  const { config, logger } = options;
  const dataDir = resolve(config.dataDir ?? options.defaultDataDir);
  const ending = new AbortController();
  let bank: Bank;
  try {
    bank = await createBank(
      {
        clock: systemClock,
        ids: uuidIds,
        logger,
        sender: createMultipartSender({ stop: ending.signal }),
        prover: createWorkerProver(options.mainDir),
      },
      { dataDir, fixed: config.fixed },
    );
  } catch (fault) {
    return { ok: false, message: fault instanceof Error ? fault.message : String(fault) };
  }
  logger.info('The ledger is open', { dataDir });

  let lastBridgeCall: OverviewView['lastBridgeCall'] = null;
  let callsToTell: NodeJS.Timeout | undefined;
  const onCall = ({ operation, outcome }: BridgeCall): void => {
    lastBridgeCall = { operation, at: systemClock.now().toISOString(), outcome };
    // A bridge calls hundreds of times a second; the console is told of them together.
    callsToTell ??= setTimeout(() => {
      callsToTell = undefined;
      bank.events.announce(['bridge_calls']);
    }, CALLS_TOLD_EVERY_MS);
  };
  const listener = createBridgeListener({
    build: () =>
      createBridgeApp({ operations: bank.operations, logger, onCall, door: bank.settings.current }),
    logger,
    changed: () => bank.events.announce(['listener']),
    wantsToken: () => bank.settings.current().bridgeToken !== '',
  });
  await listener.open(bank.settings.current().host, bank.settings.current().port);
  bank.startJobs();
  void bank.books.check();

  return {
    ok: true,
    host: {
      handlers: createOperatorHandlers({
        bank,
        listener,
        capabilities: options.capabilities,
        lastBridgeCall: () => lastBridgeCall,
      }),
      onChange: bank.events.subscribe,
      listener: listener.view,
      settings: bank.settings.current,
      dataDir,
      async close() {
        const cutOff = setTimeout(() => ending.abort(), UPLOAD_GRACE_MS);
        await listener.close();
        await bank.close();
        clearTimeout(cutOff);
        logger.info('The bank is closed');
      },
    },
  };
}
