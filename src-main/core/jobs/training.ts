import {
  findQueuedTraining,
  findSendingTraining,
  markTrainingSending,
  markTrainingSent,
} from '../db/tables/training-sends.ts';
import type { BankContext } from '../operations/context.ts';
import type { StatementSender } from '../ports/statement-sender.ts';

const STOPPED = 'The bank was stopped in the middle of this upload';

/**
 * Uploads what operators send for training, each once: what did not go through is not tried again, and neither is what the bank was killed
 * in the middle of. Nothing of the real chain is read or written.
 */
export async function sendTraining(
  bank: BankContext,
  sender: StatementSender,
  stopping: () => boolean,
): Promise<void> {
  await recoverTraining(bank);
  while (!stopping()) {
    const send = findQueuedTraining(bank.reader);
    if (send === undefined) return;
    await bank.lane.write((handle) => markTrainingSending(handle, send.id));
    const result = await sender.send(send.callback_url, send.statement_text);
    await bank.lane.write((handle) =>
      markTrainingSent(handle, {
        id: send.id,
        state: result.accepted ? 'delivered' : 'failed',
        fault: result.accepted ? null : result.fault,
        error: result.accepted ? null : result.error,
        status: result.status,
        body: result.body,
        now: bank.clock.now().toISOString(),
      }),
    );
  }
}

/** What a bank finds that was killed in the middle; for its opening and for the beginning of a run. */
export async function recoverTraining({
  lane,
  reader,
  clock,
}: Pick<BankContext, 'lane' | 'reader' | 'clock'>): Promise<void> {
  const ids = findSendingTraining(reader);
  if (ids.length === 0) return;
  const now = clock.now().toISOString();
  await lane.write((handle) => {
    for (const id of ids) {
      const nothing = { status: null, body: null };
      markTrainingSent(handle, {
        id,
        state: 'failed',
        fault: 'bank_stopped',
        error: STOPPED,
        ...nothing,
        now,
      });
    }
  });
}
