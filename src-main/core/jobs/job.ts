import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import type { JobName, JobView } from '../../../src-shared/operator/views.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';

/** A job on its timer. Runs never overlap: the next interval begins when a run has ended. */
export interface Job<Name extends string = JobName> {
  /** Runs now; while a run is under way, once more after it. Resolves when that run has ended, whether it failed or not. */
  runNow(): Promise<JobView<Name>>;
  start(): void;
  /** Stops the timer and waits for the run under way. */
  stop(): Promise<void>;
  /** Takes up a changed interval at once. */
  reschedule(): void;
  /**
   * A trouble of the ledger is over, or the machine's clock jumped: runs now, once, if the last run was kept from its work or its time
   * has come by the clock; else the interval begins anew, so that no clock set back makes it wait.
   */
  catchUp(): void;
  view(): JobView<Name>;
}

export interface JobOptions<Name extends string = JobName> {
  name: Name;
  intervalSeconds(): number;
  /** One run; gives back how much it did (payments, statements, deliveries). */
  runOnce(stopping: () => boolean): Promise<number>;
  clock: Clock;
  logger: Logger;
  /** Hears that {@link Job.view} has changed. A run that found nothing to do is not worth a word when `quiet`. */
  changed(): void;
  quiet?: boolean;
}

/** Makes a job; nothing runs before {@link Job.start} or {@link Job.runNow}. */
export function createJob<Name extends string = JobName>(options: JobOptions<Name>): Job<Name> {
  const { name, clock, logger } = options;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let started = false;
  let closing = false;
  let hindered = false;
  let pause = 0;
  const last: Pick<JobView, 'lastStartedAt' | 'lastFinishedAt' | 'lastDone' | 'lastError' | 'nextRunAt'> = {
    lastStartedAt: null,
    lastFinishedAt: null,
    lastDone: null,
    lastError: null,
    nextRunAt: null,
  };

  async function run(): Promise<void> {
    last.lastStartedAt = clock.now().toISOString();
    last.nextRunAt = null;
    hindered = false;
    try {
      last.lastDone = await options.runOnce(() => closing);
      last.lastError = null;
    } catch (fault) {
      last.lastDone = 0;
      last.lastError = fault instanceof Error ? fault.message : String(fault);
      hindered = fault instanceof LedgerUnavailable;
      // A trouble of the ledger stands in the log already, once for everybody who meets it.
      if (!hindered)
        logger.error(`The ${name} job failed and will try again`, { job: name, error: last.lastError });
    }
    last.lastFinishedAt = clock.now().toISOString();
  }

  async function begin(): Promise<void> {
    clearTimeout(timer);
    const failedBefore = last.lastError !== null;
    running = run();
    if (!options.quiet) options.changed();
    await running;
    running = undefined;
    schedule();
    if (!options.quiet || last.lastDone !== 0 || last.lastError !== null || failedBefore) options.changed();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (!started || closing || running !== undefined) return;
    pause = options.intervalSeconds() * 1000;
    last.nextRunAt = new Date(clock.now().getTime() + pause).toISOString();
    timer = setTimeout(() => void begin(), pause);
  }

  function view(): JobView<Name> {
    return { name, running: running !== undefined, intervalSeconds: options.intervalSeconds(), ...last };
  }

  return {
    async runNow() {
      // Several callers may have waited for the same run: the first to wake begins the next, the others share it.
      if (running !== undefined) await running;
      if (!closing) await (running ?? begin());
      return view();
    },
    start() {
      started = true;
      schedule();
    },
    async stop() {
      closing = true;
      clearTimeout(timer);
      await running;
    },
    reschedule() {
      if (options.intervalSeconds() * 1000 !== pause) schedule();
    },
    catchUp() {
      if (!started || closing || running !== undefined) return;
      const isDue = last.nextRunAt !== null && last.nextRunAt <= clock.now().toISOString();
      if (hindered || isDue) void begin();
      else schedule();
    },
    view,
  };
}
