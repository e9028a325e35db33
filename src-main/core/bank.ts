import { LedgerUnavailable } from '../../src-shared/bank/ledger-trouble.ts';
import type { Operator } from '../../src-shared/operator/actions.ts';
import { JOB_NAMES, type JobName } from '../../src-shared/operator/views.ts';
import { createBackups } from './backups/backups.ts';
import { createExports } from './backups/exports.ts';
import { createEntryLog } from './entries/entry-log.ts';
import { createBooks } from './books.ts';
import { createChangeEvents } from './change-events.ts';
import { asUnavailable } from './db/ledger-fault.ts';
import { plainOpenError } from './db/open-errors.ts';
import { seedTreasuryAccount } from './first-start.ts';
import { boundDeliveryTimes } from './jobs/delivery-times.ts';
import { recoverDeliveries, runDelivery } from './jobs/delivery.ts';
import { createJob, type Job } from './jobs/job.ts';
import { postWithProgress } from './jobs/posting-progress.ts';
import { runReturns } from './jobs/returns.ts';
import { runStatements } from './jobs/statements.ts';
import { withProgress } from './jobs/statements-progress.ts';
import { recoverTraining } from './jobs/training.ts';
import { blockFunds } from './operations/block-funds.ts';
import { cancelDelivery } from './operations/cancel-delivery.ts';
import { checkFunds } from './operations/check-funds.ts';
import type { BankContext } from './operations/context.ts';
import { correctHolder } from './operations/correct-holder.ts';
import { depositFunds } from './operations/deposit-funds.ts';
import { initiatePayment } from './operations/initiate-payment.ts';
import { openAccount } from './operations/open-account.ts';
import { releaseBlock } from './operations/release-block.ts';
import { requestStatement } from './operations/request-statement.ts';
import { retryBatch } from './operations/retry-batch.ts';
import { returnPayment } from './operations/return-payment.ts';
import { sendStatement } from './operations/send-statement.ts';
import { sendUndelivered } from './operations/send-undelivered.ts';
import { sendWithDefect } from './operations/send-with-defect.ts';
import { ussd } from './operations/ussd.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { OpenEntryReader } from './ports/entry-reader.ts';
import type { LedgerFiles } from './ports/ledger-files.ts';
import type { LedgerProver } from './ports/ledger-prover.ts';
import type { Logger } from './ports/logger.ts';
import type { StatementSender } from './ports/statement-sender.ts';
import type { StartThreads } from './ledger-threads.ts';
import { openEntryReader } from './entries/entry-reader.ts';
import { createQueries } from './queries/index.ts';
import { createWorkList } from './progress.ts';
import { record, type DoneDeed } from './operator-actions.ts';
import { operationsBy, settingsLane } from './operator-deeds.ts';
import { createSettingsStore, type FixedSettings, type SettingsStore } from './settings.ts';
import { openWatchedLedger } from './watched-ledger.ts';

export interface BankPorts {
  clock: Clock;
  ids: Ids;
  logger: Logger;
  sender: StatementSender;
  prover: LedgerProver;
  files: LedgerFiles;
  /** Where the host has them, heavy work is done in threads of its own. */
  threads?: StartThreads;
  /** The same for looks through all of the accounting log. */
  entries?: OpenEntryReader;
}

/** The whole bank, without HTTP, Electron or a screen. */
export type Bank = Awaited<ReturnType<typeof createBank>>;

const DELIVERY_INTERVAL_SECONDS = 2;

/** How often the schedule of backups is looked at: a laptop that slept over its hour makes up for it soon after. */
const BACKUP_LOOK_SECONDS = 60;

/**
 * Opens the ledger in `dataDir` and puts the bank together over it. Timers stand still until `startJobs`.
 *
 * @throws {LedgerOpenError} when the ledger cannot be opened, in words for a person
 */
export async function createBank(ports: BankPorts, options: { dataDir: string; fixed?: FixedSettings }) {
  const { clock, ids, logger, sender, prover, files } = ports;
  const events = createChangeEvents(logger);
  const ledger = openWatchedLedger({
    dataDir: options.dataDir,
    clock,
    logger,
    prover,
    announce: events.announce,
    catchUp: () => JOB_NAMES.forEach((name) => jobs[name].catchUp()),
  });
  const { file, lane, reader, health } = ledger;
  let settings: SettingsStore;
  try {
    settings = createSettingsStore({ lane, reader, clock, fixed: options.fixed ?? {} });
    await seedTreasuryAccount(lane, clock, settings.current());
    await recoverDeliveries({ lane, reader, clock });
    await recoverTraining({ lane, reader, clock });
  } catch (fault) {
    ledger.close();
    throw asUnavailable(fault, file.path) instanceof LedgerUnavailable
      ? plainOpenError(fault, file.path)
      : fault;
  }
  const context: BankContext = { lane, reader, clock, ids, settings: settings.current };
  const work = createWorkList({ clock, changed: () => events.announce(['progress']) });
  const threads = ports.threads?.({ path: file.path, lend: lane.lend });

  const job = (
    name: JobName,
    intervalSeconds: () => number,
    runOnce: (stopping: () => boolean) => Promise<number>,
    quiet = false,
  ): Job =>
    createJob({
      name,
      intervalSeconds,
      runOnce: ledger.attended(runOnce),
      clock,
      logger,
      quiet,
      changed: () => events.announce(['jobs']),
    });
  const jobs: Record<JobName, Job> = {
    posting: job(
      'posting',
      () => settings.current().processPaymentFrequency,
      (stopping) => postWithProgress(context, logger, stopping, work),
    ),
    returns: job(
      'returns',
      () => settings.current().processPaymentFrequency,
      (stopping) => runReturns(context, logger, stopping),
      true,
    ),
    statements: job(
      'statements',
      () => settings.current().statementFrequency,
      (stopping) => runStatements(context, logger, stopping, withProgress(threads, context, work)),
    ),
    delivery: job(
      'delivery',
      () => DELIVERY_INTERVAL_SECONDS,
      async (stopping) => {
        await boundDeliveryTimes(context);
        return runDelivery(context, sender, logger, stopping);
      },
      true,
    ),
  };

  const books = createBooks({
    ledgerPath: file.path,
    prover,
    logger,
    work,
    changed: () => events.announce(['books']),
  });
  const copies = { dataDir: options.dataDir, ledgerPath: file.path, files, clock, logger, work };
  const backups = createBackups({
    ...copies,
    settings: settings.current,
    changed: () => events.announce(['backups']),
  });
  const exports = createExports({ ...copies, changed: () => events.announce(['exports']) });
  const entryLog = createEntryLog({
    ...copies,
    handle: reader,
    reader: (ports.entries ?? openEntryReader)(file.path),
    changed: () => events.announce(['exports']),
  });
  const backupJob = createJob({
    name: 'backups',
    intervalSeconds: () => BACKUP_LOOK_SECONDS,
    runOnce: backups.runIfDue,
    clock,
    logger,
    quiet: true,
    changed: () => events.announce(['backups']),
  });
  async function stopJobs(): Promise<void> {
    await Promise.all([...JOB_NAMES.map((name) => jobs[name].stop()), backupJob.stop()]);
  }

  return {
    operations: health.guarded(
      {
        checkFunds: bind(checkFunds, context),
        blockFunds: bind(blockFunds, context),
        initiatePayment: bind(initiatePayment, context),
        requestStatement: bind(requestStatement, context),
        ussd: bind(ussd, context),
        openAccount: bind(openAccount, context),
        correctHolder: bind(correctHolder, context),
        depositFunds: bind(depositFunds, context),
        retryBatch: bind(retryBatch, context),
        returnPayment: bind(returnPayment, context),
        releaseBlock: bind(releaseBlock, context),
        sendStatement: bind(sendStatement, context),
        cancelDelivery: bind(cancelDelivery, context),
        sendUndelivered: bind(sendUndelivered, context),
        sendWithDefect: bind(sendWithDefect, context),
      },
      { refuseMoved: true },
    ),
    /** Big calls of payments, as bytes (ledger-threads.ts); undefined where there are no threads for them. */
    bigPayments:
      threads &&
      health.guarded(
        {
          initiate: (body: readonly Uint8Array<ArrayBuffer>[]) =>
            threads.initiatePayments(body, settings.current()),
        },
        { refuseMoved: true },
      ).initiate,
    /** The same for an operator: each is kept with its change. */
    operationsBy: (by: Operator) => health.guarded(operationsBy(context, by), { refuseMoved: true }),
    /** Keeps a deed of an operator that changed something outside of the ledger. */
    recordAction: (by: Operator, deed: DoneDeed) => lane.write((handle) => record(handle, clock, by, deed)),
    queries: health.guarded(
      createQueries({ ...context, checkStatement: (id) => prover.checkStatement(file.path, id) }),
    ),
    settings: {
      ...settings,
      /** Saves changes and puts them in force: the timers take up their new intervals at once. */
      async update(changes: Parameters<typeof settings.update>[0], by?: Operator) {
        const outcome = await settings.update(changes, by && settingsLane(context, by, changes));
        if (outcome.ok) for (const name of JOB_NAMES) jobs[name].reschedule();
        return outcome;
      },
    },
    jobs,
    books: {
      view: books.view,
      /** Proves the laws; beside it, every page of the file is looked at: damage shows in {@link ledgerHealth}. */
      check() {
        void ledger.checkPages();
        return books.check();
      },
      cancel: books.cancel,
    },
    /** Whether the machine lets the bank write and read its ledger, and its clock is right. */
    ledgerHealth: ledger.view,
    startJobs(): void {
      for (const name of JOB_NAMES) jobs[name].start();
      backupJob.start();
      ledger.startWatching();
    },
    /** Stops the timers for good and waits for the slices under way. */
    stopJobs,
    backups,
    exports,
    entryLog: { ...health.guarded({ ...entryLog.questions }), exports: entryLog.exports },
    /** What is under way, and how far it is. */
    work: work.view,
    events,
    dataDir: options.dataDir,
    /** Ends the bank: waits for the slice under way, then closes the ledger. Nothing acknowledged is lost. */
    async close(): Promise<void> {
      await Promise.all([stopJobs(), exports.cancel(), entryLog.close(), backups.settled()]);
      await threads?.close();
      ledger.close();
    },
  };
}

function bind<Request, Result>(
  operation: (bank: BankContext, request: Request) => Result,
  context: BankContext,
): (request: Request) => Result {
  return (request) => operation(context, request);
}
