import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import { returnRulesOf } from '../../../src-shared/bank/return-simulation.ts';
import { bankCodes } from '../../../src-shared/bank/settings.ts';
import type { WriteHandle } from '../db/handle.ts';
import { ensureStatementRequest } from '../db/tables/account-statements.ts';
import {
  addBookedPayments,
  addFailedAttempt,
  findBatch,
  findDueBatches,
} from '../db/tables/payment-batches.ts';
import { findPaymentsToBook, findRemittingAccounts } from '../db/tables/payments.ts';
import { postPayments } from '../ledger/post-payments.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';
import { serveOthers } from './serve-others.ts';

/** Payments booked in one transaction: short enough that callers of the listener do not notice (performance.md). */
const SLICE = 500;

/**
 * One run of the posting job (spec/data-model.md, 4): books what is due of every PENDING batch, slice by slice, each in
 * a transaction of its own. A crash between two slices costs nothing: the next run goes on behind the last booked payment.
 *
 * @returns how many payments were booked
 */
export async function runPosting(
  bank: BankContext,
  logger: Logger,
  stopping: () => boolean,
  onSlice: (batchId: string, booked: number) => void = () => undefined,
): Promise<number> {
  const today = bank.clock.today();
  let booked = 0;
  for (const batchId of findDueBatches(bank.reader, today, bank.settings().paymentInitiateAttempts)) {
    try {
      let slice: number;
      do {
        if (stopping()) return booked;
        const begun = performance.now();
        slice = await bank.lane.write((handle) => postSlice(bank, handle, batchId, today));
        booked += slice;
        onSlice(batchId, slice);
        await serveOthers(performance.now() - begun);
      } while (slice === SLICE);
    } catch (fault) {
      // The attempts set a batch aside that cannot be booked, so that the others go on. A trouble of the machine meets all of them alike
      // and ends without them: counted, it would leave every batch waiting for the operator. So the run ends, and no attempt was made.
      if (fault instanceof LedgerUnavailable) throw fault;
      const error = fault instanceof Error ? fault.message : String(fault);
      logger.error('A batch could not be posted', { batch: batchId, error });
      await bank.lane.write((handle) => addFailedAttempt(handle, batchId, error));
    }
  }
  return booked;
}

function postSlice(bank: BankContext, handle: WriteHandle, batchId: string, today: string): number {
  const settings = bank.settings();
  const payments = findPaymentsToBook(handle, batchId, today, SLICE);
  if (payments.length === 0) return 0;
  const now = bank.clock.now().toISOString();
  postPayments(handle, payments, {
    bookKeeping: settings.bookKeeping,
    ownBankCodes: bankCodes(settings.bankSimulatorCode),
    returns: returnRulesOf(settings),
    date: today,
    now,
  });
  addBookedPayments(handle, batchId, payments.length, now);
  if (settings.statementAfterBatch && findBatch(handle, batchId)!.accounting_status === 'PROCESSED') {
    for (const account of findRemittingAccounts(handle, batchId)) {
      ensureStatementRequest(handle, { account, date: today, now });
    }
  }
  return payments.length;
}
