import type { AttentionView } from '../../../src-shared/operator/overview-views.ts';
import {
  countFailedStatements,
  countFailingBatches,
  countUnsentStatements,
  findHeldBatches,
  findOldBlocks,
} from '../db/tables/overview-counts.ts';
import type { BankContext } from '../operations/context.ts';

const OLD_BLOCK_DAYS = 7;
const SHOWN = 5;

/** What may need the operator, as far as the ledger knows it; the host knows its disk. */
export function attention({
  reader,
  clock,
  settings,
}: Pick<BankContext, 'reader' | 'clock' | 'settings'>): Omit<AttentionView, 'disk'> {
  const { paymentInitiateAttempts: limit, mt940StatementCallbackUrl } = settings();
  const held = findHeldBatches(reader, limit);
  const before = new Date(clock.now().getTime() - OLD_BLOCK_DAYS * 86_400_000).toISOString();
  return {
    heldBatches: held
      .slice(0, SHOWN)
      .map(({ batch_id, payments_left }) => ({ batchId: batch_id, paymentsLeft: payments_left })),
    heldPayments: held.reduce((sum, { payments_left }) => sum + payments_left, 0),
    failingBatches: countFailingBatches(reader, limit),
    failedStatements: countFailedStatements(reader),
    unsentStatements: mt940StatementCallbackUrl === '' ? countUnsentStatements(reader) : 0,
    oldBlocks: findOldBlocks(reader, before, SHOWN),
    oldBlockDays: OLD_BLOCK_DAYS,
  };
}
