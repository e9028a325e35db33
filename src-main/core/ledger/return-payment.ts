import type { ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import type { Handle, WriteHandle } from '../db/handle.ts';
import { findDebit, insertEntries, type NewEntry } from '../db/tables/accounting-logs.ts';
import { findAccount, moveBalances, type Account } from '../db/tables/accounts.ts';
import { moveBlock } from '../db/tables/fund-blocks.ts';
import { markReturned } from '../db/tables/payment-returns.ts';
import type { PaymentRequest } from '../db/tables/payments.ts';
import { debitEntry } from './post-payments.ts';

/** A booked payment that may come back, and the account that was credited for it (null: it was booked debit-only). */
export interface Returnable {
  payment: PaymentRequest;
  credited: Account | null;
}

/** A payment as it was booked, however books are kept by now; undefined when it is not booked, or has come back. */
export function findReturnable(handle: Handle, payment: PaymentRequest): Returnable | undefined {
  if (payment.booked_at === null || payment.returned_at !== null) return undefined;
  const { contra_account_number: contra } = findDebit(handle, payment.payment_reference_number)!;
  return { payment, credited: contra === null ? null : findAccount(handle, contra)! };
}

/** Whether the account that was credited still has the money: what its holder spent or blocked cannot be taken back. */
export function holdsTheMoney({ payment, credited }: Returnable): boolean {
  return credited === null || credited.available_balance >= payment.payment_amount;
}

/**
 * Books the return of a payment (spec/data-model.md, 6): both legs are reversed by entries of their own, and the money is back on the account
 * and in the block, where it is free to be paid again or released by hand. The caller has seen that the money is there
 * ({@link holdsTheMoney}); the database keeps any payment from coming back twice.
 */
export function returnPayment(
  handle: WriteHandle,
  { payment, credited }: Returnable,
  circumstances: { reason: ReturnReason; date: string; now: string },
): void {
  const amount = payment.payment_amount;
  const reversal: NewEntry = {
    ...debitEntry(payment, credited?.account_number ?? null, circumstances),
    debit_credit: 'RD',
    transaction_code: 'RTN',
    narrative_6: circumstances.reason,
  };
  const entries = [reversal];
  moveBalances(handle, payment.remitting_account, { book: amount, blocked: amount });
  if (credited !== null) {
    entries.push({
      ...reversal,
      corresponding_block_reference_no: null,
      debit_credit: 'RC',
      account_number: credited.account_number,
      contra_account_number: payment.remitting_account,
    });
    moveBalances(handle, credited.account_number, { book: -amount, blocked: 0 });
  }
  insertEntries(handle, entries);
  moveBlock(handle, payment.funds_blocked_reference_number, { released: -amount, pending: 0 });
  markReturned(handle, payment.id, circumstances.reason, circumstances.now);
}
