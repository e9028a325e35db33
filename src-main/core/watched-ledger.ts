import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import type { LedgerHealthView } from '../../src-shared/operator/health-views.ts';
import { createClockWatch } from './clock-watch.ts';
import { SMALL_LEDGER_BYTES } from './db/damage.ts';
import { sizeOf } from './db/former-ledger.ts';
import { createHandle, type Handle } from './db/handle.ts';
import { newestMoment } from './db/newest-moment.ts';
import { openLedger, type LedgerFile } from './db/open-ledger.ts';
import { createWriteLane, type LendingLane } from './db/write-lane.ts';
import { createLedgerHealth, type LedgerHealth } from './ledger-health.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerProver } from './ports/ledger-prover.ts';
import type { Logger } from './ports/logger.ts';

/** The open ledger and its two ways in, with those who watch over its file and over the machine's clock. */
export interface WatchedLedger {
  file: LedgerFile;
  lane: LendingLane;
  reader: Handle;
  health: LedgerHealth;
  view(): LedgerHealthView;
  /** A job's run that is not begun while the ledger is in trouble: what it did outside, it could not write down. */
  attended<T>(run: (stopping: () => boolean) => Promise<T>): (stopping: () => boolean) => Promise<T>;
  /** Looks at every page of the file, off the main loop; damage is a trouble from then on. Never rejects. */
  checkPages(): Promise<void>;
  startWatching(): void;
  close(): void;
}

const LOOK_MS = 1000;

/** Opens the ledger. @throws {LedgerOpenError} in words for a person */
export function openWatchedLedger(options: {
  dataDir: string;
  clock: Clock;
  logger: Logger;
  prover: LedgerProver;
  announce(topics: Iterable<ChangeTopic>): void;
  /** Timers should look whether their time has come: a trouble is over, or the clock jumped. */
  catchUp(): void;
}): WatchedLedger {
  const { clock, logger, announce, catchUp } = options;
  const file = openLedger(options.dataDir);
  const changed = (): void => announce(['ledger']);
  const reader = createHandle(file.reader);
  const health = createLedgerHealth({ file, clock, logger, changed, recovered: catchUp });
  const lane = createWriteLane(file.writer, announce, health);
  const clockWatch = createClockWatch({
    clock,
    logger,
    changed,
    newestMoment: () => newestMoment(reader),
    jumped: catchUp,
  });
  // The start has looked at every page of a small ledger.
  let pagesAreKnown = sizeOf(file.path) <= SMALL_LEDGER_BYTES;
  let timer: NodeJS.Timeout | undefined;

  return {
    file,
    lane,
    reader,
    health,
    view: () => ({ trouble: health.trouble(), clockBehind: clockWatch.behind() }),
    attended(run) {
      const { guardedRun } = health.guarded({ guardedRun: run });
      return async (stopping) => {
        const fault = health.fault();
        if (fault !== null) throw fault;
        return guardedRun(stopping);
      };
    },
    async checkPages() {
      if (pagesAreKnown) {
        pagesAreKnown = false;
        return;
      }
      await options.prover.checkPages(file.path).catch((fault: unknown) => {
        health.failed(fault);
        logger.error('The pages of the ledger are not all sound, or could not be read', {
          error: String(fault),
        });
      });
    },
    startWatching() {
      timer = setInterval(() => {
        clockWatch.look();
        void health.look(lane);
      }, LOOK_MS).unref();
    },
    close() {
      clearInterval(timer);
      file.close();
    },
  };
}
