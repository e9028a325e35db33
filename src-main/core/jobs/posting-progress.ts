import { findBatch } from '../db/tables/payment-batches.ts';
import { countDueLater } from '../db/tables/payments-due.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';
import type { Meter, WorkList } from '../ports/work-list.ts';
import { runPosting } from './posting.ts';

/** One run of the posting job; while a batch is longer than a slice, how far it is stands in the list of work. */
export async function postWithProgress(
  bank: BankContext,
  logger: Logger,
  stopping: () => boolean,
  work: WorkList,
): Promise<number> {
  let under: { batchId: string; meter: Meter | null; booked: number } | undefined;
  const next = (batchId: string): NonNullable<typeof under> => {
    under?.meter?.end();
    const { payments_booked: done, payments_total: all } = findBatch(bank.reader, batchId)!;
    const total = all - countDueLater(bank.reader, batchId, bank.clock.today());
    const meter =
      done < total ? work.begin({ kind: 'posting', subject: batchId, unit: 'payments', done, total }) : null;
    return { batchId, meter, booked: done };
  };
  try {
    return await runPosting(bank, logger, stopping, (batchId, booked) => {
      if (under?.batchId === batchId) {
        under.booked += booked;
        under.meter?.report(under.booked);
      } else {
        under = next(batchId);
      }
    });
  } finally {
    under?.meter?.end();
  }
}
