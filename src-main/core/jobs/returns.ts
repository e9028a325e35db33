import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import type { WriteHandle } from '../db/handle.ts';
import { ensureStatementRequest } from '../db/tables/account-statements.ts';
import { findExpectedReturns, markReturnExpected } from '../db/tables/payment-returns.ts';
import { findPayment, type PaymentRequest } from '../db/tables/payments.ts';
import { findReturnable, holdsTheMoney, returnPayment } from '../ledger/return-payment.ts';
import type { BankContext } from '../operations/context.ts';
import type { Logger } from '../ports/logger.ts';

/** Returns booked in one transaction: short enough that callers of the listener do not notice (performance.md). */
const SLICE = 100;

/**
 * One run of the returns job (spec/data-model.md, 6): books what other banks send back. Which payments these are was decided as they were
 * booked, so nothing is decided twice and what was booked while returns were off never comes back; slice by slice, each in a
 * transaction of its own, so that a crash costs nothing.
 *
 * @returns how many payments came back
 * @throws when a return could not be booked, after all were tried: it is tried again
 */
export async function runReturns(
  bank: BankContext,
  logger: Logger,
  stopping: () => boolean,
): Promise<number> {
  let returned = 0;
  let failed = 0;
  let slice: PaymentRequest[];
  let last = 0;
  do {
    if (stopping()) break;
    slice = findExpectedReturns(bank.reader, last, SLICE);
    last = slice.at(-1)?.id ?? last;
    const outcome = await returnSlice(bank, logger, slice);
    returned += outcome.returned;
    failed += outcome.failed;
  } while (slice.length === SLICE);
  if (failed > 0) throw new Error(`${failed} returns could not be booked; they are tried again`);
  return returned;
}

/** One that fails holds up nobody: its slice is gone through again, each payment by itself. When none goes through, it is not the payments' fault. */
async function returnSlice(
  bank: BankContext,
  logger: Logger,
  slice: readonly PaymentRequest[],
): Promise<{ returned: number; failed: number }> {
  const write = (payments: readonly PaymentRequest[]): Promise<number> =>
    bank.lane.write((handle) => returnAll(bank, logger, handle, payments));
  try {
    return { returned: await write(slice), failed: 0 };
  } catch (fault) {
    if (fault instanceof LedgerUnavailable) throw fault;
    const faults = new Map<string, string>();
    let returned = 0;
    for (const payment of slice) {
      try {
        returned += await write([payment]);
      } catch (own) {
        faults.set(payment.payment_reference_number, own instanceof Error ? own.message : String(own));
      }
    }
    if (faults.size === slice.length && slice.length > 1) throw fault;
    for (const [payment, error] of faults) logger.error('A return could not be booked', { payment, error });
    return { returned, failed: faults.size };
  }
}

function returnAll(
  bank: BankContext,
  logger: Logger,
  handle: WriteHandle,
  payments: readonly PaymentRequest[],
): number {
  const date = bank.clock.today();
  const now = bank.clock.now().toISOString();
  const remitters = new Set<string>();
  let returned = 0;
  for (const { payment_reference_number: reference } of payments) {
    // As it is now: an operator may have been quicker.
    const payment = findPayment(handle, reference)!;
    const { return_expected: reason } = payment;
    if (reason === null) continue;
    const returnable = findReturnable(handle, payment)!;
    if (!holdsTheMoney(returnable)) {
      markReturnExpected(handle, payment.id, null);
      logger.warn('A payment does not come back: the account that was credited no longer has the money', {
        payment: reference,
        account: returnable.credited!.account_number,
      });
      continue;
    }
    returnPayment(handle, returnable, { reason, date, now });
    remitters.add(payment.remitting_account);
    returned += 1;
  }
  if (bank.settings().statementAfterBatch)
    for (const account of remitters) ensureStatementRequest(handle, { account, date, now });
  return returned;
}
