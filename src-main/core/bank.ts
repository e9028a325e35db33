import { JOB_NAMES, type JobName } from '../../src-shared/operator/views.ts';
import { createBooks } from './books.ts';
import { createChangeEvents } from './change-events.ts';
import { createHandle } from './db/handle.ts';
import { openLedger } from './db/open-ledger.ts';
import { createWriteLane } from './db/write-lane.ts';
import { seedTreasuryAccount } from './first-start.ts';
import { runDelivery } from './jobs/delivery.ts';
import { createJob, type Job } from './jobs/job.ts';
import { runPosting } from './jobs/posting.ts';
import { runStatements } from './jobs/statements.ts';
import { blockFunds } from './operations/block-funds.ts';
import { checkFunds } from './operations/check-funds.ts';
import type { BankContext } from './operations/context.ts';
import { depositFunds } from './operations/deposit-funds.ts';
import { initiatePayment } from './operations/initiate-payment.ts';
import { openAccount } from './operations/open-account.ts';
import { requestStatement } from './operations/request-statement.ts';
import { retryBatch } from './operations/retry-batch.ts';
import { sendStatement } from './operations/send-statement.ts';
import { ussd } from './operations/ussd.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { LedgerProver } from './ports/ledger-prover.ts';
import type { Logger } from './ports/logger.ts';
import type { StatementSender } from './ports/statement-sender.ts';
import { createQueries } from './queries/index.ts';
import { createSettingsStore, type FixedSettings } from './settings.ts';

export interface BankPorts {
  clock: Clock;
  ids: Ids;
  logger: Logger;
  sender: StatementSender;
  prover: LedgerProver;
}

/** The whole bank, without HTTP, Electron or a screen. */
export type Bank = Awaited<ReturnType<typeof createBank>>;

const DELIVERY_INTERVAL_SECONDS = 2;

/**
 * Opens the ledger in `dataDir` and puts the bank together over it. Timers stand still until `startJobs`.
 *
 * @throws {LedgerOpenError} when the ledger cannot be opened, in words for a person
 */
export async function createBank(ports: BankPorts, options: { dataDir: string; fixed?: FixedSettings }) {
  const { clock, ids, logger, sender, prover } = ports;
  const file = openLedger(options.dataDir);
  const events = createChangeEvents(logger);
  const lane = createWriteLane(file.writer, events.announce);
  const reader = createHandle(file.reader);
  const settings = createSettingsStore({ lane, reader, clock, fixed: options.fixed ?? {} });
  const context: BankContext = { lane, reader, clock, ids, settings: settings.current };
  try {
    await seedTreasuryAccount(lane, clock, settings.current());
  } catch (fault) {
    file.close();
    throw fault;
  }

  const job = (
    name: JobName,
    intervalSeconds: () => number,
    runOnce: (stopping: () => boolean) => Promise<number>,
    quiet = false,
  ): Job =>
    createJob({
      name,
      intervalSeconds,
      runOnce,
      clock,
      logger,
      quiet,
      changed: () => events.announce(['jobs']),
    });
  const jobs: Record<JobName, Job> = {
    posting: job(
      'posting',
      () => settings.current().processPaymentFrequency,
      (stopping) => runPosting(context, logger, stopping),
    ),
    statements: job(
      'statements',
      () => settings.current().statementFrequency,
      (stopping) => runStatements(context, logger, stopping),
    ),
    delivery: job(
      'delivery',
      () => DELIVERY_INTERVAL_SECONDS,
      (stopping) => runDelivery(context, sender, logger, stopping),
      true,
    ),
  };

  return {
    operations: {
      checkFunds: bind(checkFunds, context),
      blockFunds: bind(blockFunds, context),
      initiatePayment: bind(initiatePayment, context),
      requestStatement: bind(requestStatement, context),
      ussd: bind(ussd, context),
      openAccount: bind(openAccount, context),
      depositFunds: bind(depositFunds, context),
      retryBatch: bind(retryBatch, context),
      sendStatement: bind(sendStatement, context),
    },
    queries: createQueries(context),
    settings: {
      ...settings,
      /** Saves changes and puts them in force: the timers take up their new intervals at once. */
      async update(changes: Parameters<typeof settings.update>[0]) {
        const outcome = await settings.update(changes);
        if (outcome.ok) for (const name of JOB_NAMES) jobs[name].reschedule();
        return outcome;
      },
    },
    jobs,
    books: createBooks({ ledgerPath: file.path, prover, logger, changed: () => events.announce(['books']) }),
    startJobs(): void {
      for (const name of JOB_NAMES) jobs[name].start();
    },
    events,
    dataDir: options.dataDir,
    /** Ends the bank: waits for the slice under way, then closes the ledger. Nothing acknowledged is lost. */
    async close(): Promise<void> {
      await Promise.all(JOB_NAMES.map((name) => jobs[name].stop()));
      file.close();
    },
  };
}

function bind<Request, Result>(
  operation: (bank: BankContext, request: Request) => Result,
  context: BankContext,
): (request: Request) => Result {
  return (request) => operation(context, request);
}
