import { createMultipartSender } from '../adapters/statement-delivery/multipart-sender.ts';
import { createBank, type Bank } from '../core/bank.ts';
import { systemClock } from '../core/ports/clock.ts';
import { uuidIds } from '../core/ports/ids.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { FixedSettings } from '../core/settings.ts';
import { workerThreads } from './ledger-threads.ts';
import { workerEntries } from './worker-entries.ts';
import { createWorkerFiles } from './worker-ledger-files.ts';
import { createWorkerProver } from './worker-prover.ts';

/** How long, at the end, an upload under way may wait for the bridge. It is tried again after the next start. */
const UPLOAD_GRACE_MS = 5000;

/** The bank from one opening of its ledger to the closing. A restore ends one life and begins another, in one process. */
export interface BankLife {
  bank: Bank;
  /** Stops the timers for good; the ledger stays open. */
  stopJobs(): Promise<void>;
  /** Lets the slice and the upload under way end, in seconds; closes the ledger. */
  end(): Promise<void>;
}

/**
 * Opens the ledger; timers stand still.
 *
 * @throws {LedgerOpenError} in words for a person
 */
export async function beginLife(options: {
  dataDir: string;
  fixed: FixedSettings;
  logger: Logger;
  /** The folder of the built main files. */
  mainDir: string;
}): Promise<BankLife> {
  const { dataDir, fixed, logger, mainDir } = options;
  const ending = new AbortController();
  const bank = await createBank(
    {
      clock: systemClock,
      ids: uuidIds,
      logger,
      sender: createMultipartSender({ stop: ending.signal }),
      prover: createWorkerProver(mainDir),
      files: createWorkerFiles(mainDir),
      threads: workerThreads(mainDir),
      entries: workerEntries(mainDir),
    },
    { dataDir, fixed },
  );
  logger.info('The ledger is open', { dataDir });
  async function inTime(work: () => Promise<void>): Promise<void> {
    const cutOff = setTimeout(() => ending.abort(), UPLOAD_GRACE_MS);
    await work();
    clearTimeout(cutOff);
  }
  return { bank, stopJobs: () => inTime(bank.stopJobs), end: () => inTime(() => bank.close()) };
}
