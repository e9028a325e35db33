import { findStatement } from '../db/tables/account-statements.ts';
import {
  findDueDeliveries,
  recordAttempt,
  type StatementDelivery,
} from '../db/tables/statement-deliveries.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';
import type { StatementSender } from '../ports/statement-sender.ts';

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 600;

/** How long to wait after the given number of failed attempts: 5 s, doubled each time, at most ten minutes. */
export function retryPauseSeconds(failedAttempts: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.min(failedAttempts - 1, 20), LONGEST_PAUSE_SECONDS);
}

/**
 * One run of the delivery job (spec/data-model.md, 8): uploads every statement whose time has come, in the order of the
 * statements; a failure waits for its next try and never holds up the others. Off while no callback URL is set: the
 * queue stays as it is.
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
  let delivered = 0;
  let failed = 0;
  for (const delivery of findDueDeliveries(bank.reader, bank.clock.now().toISOString())) {
    const url = bank.settings().mt940StatementCallbackUrl;
    if (stopping() || url === '') break;
    if (await deliver(bank, sender, logger, { ...delivery, callback_url: url })) delivered += 1;
    else failed += 1;
  }
  if (failed > 0) {
    throw new Error(`${failed} of ${delivered + failed} statements were not delivered; they are tried again`);
  }
  return delivered;
}

async function deliver(
  bank: BankContext,
  sender: StatementSender,
  logger: Logger,
  delivery: StatementDelivery,
): Promise<boolean> {
  const statementId = delivery.statement_id;
  const text = findStatement(bank.reader, statementId)!.account_statement_lob!;
  const result = await sender.send(delivery.callback_url, text);
  const now = bank.clock.now();
  if (result.accepted) {
    logger.info('A statement was delivered', { statement: statementId, status: result.status });
  } else {
    logger.warn('A statement was not delivered and will be tried again', {
      statement: statementId,
      error: result.error,
    });
  }
  const next = new Date(now.getTime() + retryPauseSeconds(delivery.attempts + 1) * 1000).toISOString();
  await bank.lane.write((handle) =>
    recordAttempt(handle, {
      statementId,
      url: delivery.callback_url,
      state: result.accepted ? 'delivered' : 'failing',
      status: result.status,
      body: result.body,
      error: result.accepted ? null : result.error,
      next: result.accepted ? null : next,
      deliveredAt: result.accepted ? now.toISOString() : null,
    }),
  );
  return result.accepted;
}
