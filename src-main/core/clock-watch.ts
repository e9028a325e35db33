import type { ClockBehindView } from '../../src-shared/operator/health-views.ts';
import type { Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';

/** Less than this is the ordinary work of whoever keeps the clock right. */
const JUMP_MS = 5000;

/** Whether the machine's clock goes on as time does. */
export interface ClockWatch {
  /** Compares the clock with the one that never goes back, which stands still while the machine sleeps. */
  look(): void;
  /** While the clock shows an earlier moment than the ledger's newest row: what the operator should know. */
  behind(): ClockBehindView | null;
}

/**
 * Watches for a clock that was set, and for a machine that slept. Nothing in the bank breaks by it: entries carry the date of their
 * day, a statement is never dated before the one it follows. But payments wait for their day, and people wonder.
 */
export function createClockWatch(options: {
  clock: Clock;
  logger: Logger;
  /** The moment of the ledger's newest row, ISO. */
  newestMoment(): string | null;
  changed(): void;
  /** The clock was set, or the machine slept: what was due by the clock may be due now, or not for a long time. */
  jumped(): void;
  /** Milliseconds on a clock that is never set. */
  monotonic?: () => number;
}): ClockWatch {
  const { clock, logger, monotonic = () => performance.now() } = options;
  let last = { wall: clock.now().getTime(), steady: monotonic() };
  let newest = options.newestMoment();
  let behind: ClockBehindView | null = null;
  compare();

  function compare(): void {
    const now = clock.now().getTime();
    const isBehind = newest !== null && Date.parse(newest) > now + JUMP_MS;
    if (isBehind === (behind !== null)) return;
    behind = isBehind ? { since: new Date(now).toISOString(), ledgerMoment: newest! } : null;
    if (isBehind) {
      logger.warn('The clock is behind the ledger: payments wait for their day by the clock. Set it right', {
        clock: new Date(now).toISOString(),
        newestRow: newest,
      });
    } else logger.info('The clock has caught up with the ledger');
    options.changed();
  }

  return {
    behind: () => behind,
    look() {
      const now = { wall: clock.now().getTime(), steady: monotonic() };
      const jump = now.wall - last.wall - (now.steady - last.steady);
      last = now;
      if (Math.abs(jump) > JUMP_MS) {
        const seconds = Math.round(Math.abs(jump) / 1000);
        if (jump < 0) {
          logger.warn('The clock was set back', { seconds });
          const moment = options.newestMoment();
          if (moment !== null && (newest === null || moment > newest)) newest = moment;
        } else logger.info('The clock jumped ahead: the machine slept, or its clock was set', { seconds });
        options.jumped();
      }
      compare();
    },
  };
}
