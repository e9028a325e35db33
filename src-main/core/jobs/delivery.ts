import { findStatement } from '../db/tables/account-statements.ts';
import { beginAttempt, finishAttempt, interruptAttempt } from '../db/tables/delivery-attempts.ts';
import {
  findDueTargets,
  findNextDue,
  findSending,
  markSending,
  markSent,
} from '../db/tables/statement-deliveries.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';
import type { SendResult, StatementSender } from '../ports/statement-sender.ts';
import { sendTraining } from './training.ts';

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 600;
/** Receivers that are uploaded to side by side; one after the other within each, since each is one bridge. */
const SIDE_BY_SIDE = 4;

/** How long to wait after the given number of failed attempts: 5 s, doubled each time, at most ten minutes. */
export function retryPauseSeconds(failedAttempts: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.min(failedAttempts - 1, 20), LONGEST_PAUSE_SECONDS);
}

/** What the bank knows of an upload that it has begun: enough to write down its end. */
interface Upload {
  statementId: number;
  number: number;
  attemptsInRow: number;
  url: string;
  text: string;
}

/**
 * One run of the delivery job (spec/data-model.md, 8): uploads all that was due when it began. An account's statements go out in their
 * order, so a failing one holds up the later ones of its account, and no others; what waits longest comes first, so that a bridge that
 * never answers takes nobody's turn. Without a callback URL only what was given a URL of its own goes out: the rest stays as it is.
 *
 * "On its way" is committed before an upload begins and the outcome after it. A bank that is killed in between cannot know whether
 * the bridge has the statement: {@link recoverDeliveries} lets it go out again. What was answered never does by itself.
 *
 * @returns how many statements were delivered
 * @throws when an upload failed, after all were tried: the operator hears of it as of any failed run
 */
export async function runDelivery(
  bank: BankContext,
  sender: StatementSender,
  logger: Logger,
  stopping: () => boolean,
): Promise<number> {
  const until = bank.clock.now().toISOString();
  await recoverDeliveries(bank);
  const targets = findDueTargets(bank.reader, until);
  const count = { delivered: 0, failed: 0 };
  async function workOff(): Promise<void> {
    for (let target = targets.shift(); target !== undefined; target = targets.shift()) {
      for (;;) {
        if (stopping()) return;
        const upload = await begin(bank, target, until);
        if (upload === null) break;
        const begun = performance.now();
        const result = await sender.send(upload.url, upload.text);
        await finish(bank, logger, upload, result, Math.round(performance.now() - begun));
        count[result.accepted ? 'delivered' : 'failed'] += 1;
      }
    }
  }
  await Promise.all([
    sendTraining(bank, sender, stopping),
    ...Array.from({ length: Math.min(SIDE_BY_SIDE, targets.length) }, workOff),
  ]);
  if (count.failed > 0) {
    throw new Error(`${count.failed} of ${count.delivered + count.failed} statements were not delivered`);
  }
  return count.delivered;
}

/** Takes the next statement for the target out of the queue and commits that it is on its way; null when there is none. */
function begin(bank: BankContext, target: string, until: string): Promise<Upload | null> {
  return bank.lane.write((handle) => {
    const url = target === '' ? bank.settings().mt940StatementCallbackUrl : target;
    const delivery = url === '' ? undefined : findNextDue(handle, target, until);
    if (delivery === undefined) return null;
    const statementId = delivery.statement_id;
    const number = delivery.attempts + 1;
    markSending(handle, statementId, url);
    beginAttempt(handle, { statementId, number, url, now: bank.clock.now().toISOString() });
    const text = findStatement(handle, statementId)!.account_statement_lob!;
    return { statementId, number, attemptsInRow: delivery.attempts_in_row + 1, url, text };
  });
}

async function finish(
  bank: BankContext,
  logger: Logger,
  { statementId, number, attemptsInRow }: Upload,
  result: SendResult,
  milliseconds: number,
): Promise<void> {
  const now = bank.clock.now();
  const { status, body } = result;
  const fault = result.accepted ? null : result.fault;
  const error = result.accepted ? null : result.error;
  const limit = bank.settings().deliveryAttempts;
  // That the bank closes is nothing against the bridge.
  const isLast = limit > 0 && attemptsInRow >= limit && fault !== 'bank_closed';
  const state = fault === null ? 'delivered' : isLast ? 'given_up' : 'failing';
  const next = new Date(now.getTime() + retryPauseSeconds(attemptsInRow) * 1000).toISOString();
  await bank.lane.write((handle) => {
    finishAttempt(handle, {
      statementId,
      number,
      now: now.toISOString(),
      milliseconds,
      fault,
      error,
      status,
      body,
    });
    markSent(handle, {
      statementId,
      state,
      fault,
      error,
      status,
      body,
      next: state === 'failing' ? next : null,
      deliveredAt: state === 'delivered' ? now.toISOString() : null,
    });
  });
  const fields = { statement: statementId, attempt: number, status, ...(fault === null ? {} : { error }) };
  if (state === 'delivered') logger.info('A statement was delivered', fields);
  else if (state === 'failing') logger.warn('A statement was not delivered and will be tried again', fields);
  else logger.error('A statement was not delivered and is given up', fields);
}

const STOPPED = 'The bank was stopped in the middle of this upload';

/**
 * What a bank finds that was killed in the middle of an upload, or could not write down how one ended. For its opening and for the
 * beginning of a run: nothing is on its way then. Nobody knows whether the bridge has the statement, so it goes out again, at once: one that never arrives would never reconcile,
 * while one that arrives twice is known to the bridge by its disbursements (DUPLICATE_DISBURSEMENT) and changes nothing there.
 * The attempt says so.
 */
export async function recoverDeliveries({
  lane,
  reader,
  clock,
}: Pick<BankContext, 'lane' | 'reader' | 'clock'>): Promise<void> {
  if (findSending(reader).length === 0) return;
  const now = clock.now().toISOString();
  await lane.write((handle) => {
    for (const { statement_id: statementId, attempts } of findSending(handle)) {
      interruptAttempt(handle, { statementId, number: attempts, error: STOPPED });
      markSent(handle, {
        statementId,
        state: 'failing',
        fault: 'bank_stopped',
        error: STOPPED,
        status: null,
        body: null,
        next: now,
        deliveredAt: null,
      });
    }
  });
}
