import type { ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import { expectedReturn, type ReturnRules } from '../../../src-shared/bank/return-simulation.ts';
import type { WriteHandle } from '../db/handle.ts';
import { insertEntries, type NewEntry } from '../db/tables/accounting-logs.ts';
import { moveBalances } from '../db/tables/accounts.ts';
import { moveBlock } from '../db/tables/fund-blocks.ts';
import { markReturnExpected } from '../db/tables/payment-returns.ts';
import { beneficiaryOf, markBooked, type PaymentRequest } from '../db/tables/payments.ts';
import { creditAccountFor } from './credit-account.ts';

/** How payments are booked: on which day, whether the credit leg is booked, too, and which payments will come back. */
export interface PostingRules {
  bookKeeping: 'double-entry' | 'debit-only';
  ownBankCodes: readonly string[];
  /** Which payments other banks will send back; null: none. */
  returns: ReturnRules | null;
  date: string;
  now: string;
}

/**
 * Books payments that are due (spec/data-model.md, 4 and 5): the debit on the remitting account with its block
 * released, the credit on the account that receives it. All in the caller's transaction, each payment once.
 *
 * The hot path of the bank: entries go in row by row, balances, blocks and the trail are summed up and moved once at the end.
 */
export function postPayments(
  handle: WriteHandle,
  payments: readonly PaymentRequest[],
  rules: PostingRules,
): void {
  const balances = new Map<string, ReturnType<typeof noMove>>();
  const blocks = new Map<string, ReturnType<typeof noRelease>>();
  const entries: NewEntry[] = [];
  for (const payment of payments) {
    const amount = payment.payment_amount;
    const creditAccount =
      rules.bookKeeping === 'double-entry' ? creditAccountFor(handle, payment, rules) : null;
    const debit = debitEntry(payment, creditAccount, rules);
    entries.push(debit);
    const remitter = sumFor(balances, payment.remitting_account, noMove);
    remitter.book -= amount;
    remitter.blocked -= amount;
    if (creditAccount !== null) {
      entries.push({
        ...debit,
        corresponding_block_reference_no: null,
        debit_credit: 'C',
        account_number: creditAccount,
        contra_account_number: payment.remitting_account,
      });
      sumFor(balances, creditAccount, noMove).book += amount;
    }
    const block = sumFor(blocks, payment.funds_blocked_reference_number, noRelease);
    block.released += amount;
    block.pending -= amount;
    markBooked(handle, payment.id, rules.now);
    const reason = reasonToReturn(payment, rules);
    if (reason !== null) markReturnExpected(handle, payment.id, reason);
  }
  insertEntries(handle, entries);
  for (const [number, change] of balances) moveBalances(handle, number, change);
  for (const [reference, change] of blocks) moveBlock(handle, reference, change);
}

function reasonToReturn(
  payment: PaymentRequest,
  { returns, ownBankCodes }: PostingRules,
): ReturnReason | null {
  if (returns === null) return null;
  const { payment_reference_number: reference } = payment;
  return expectedReturn(returns, { reference, beneficiary: beneficiaryOf(payment) }, ownBankCodes);
}

/** The debit of a payment; `creditAccount` is its contra account, null in debit-only book-keeping. */
export function debitEntry(
  payment: PaymentRequest,
  creditAccount: string | null,
  rules: Pick<PostingRules, 'date' | 'now'>,
): NewEntry {
  return {
    corresponding_block_reference_no: payment.funds_blocked_reference_number,
    customer_reference_no: payment.payment_reference_number,
    debit_credit: 'D',
    account_number: payment.remitting_account,
    transaction_amount: payment.payment_amount,
    transaction_date: rules.date,
    transaction_currency: payment.remitting_account_currency,
    transaction_code: 'DBT',
    narrative_1: payment.narrative_1,
    narrative_2: payment.narrative_2,
    narrative_3: payment.narrative_3,
    narrative_4: payment.narrative_4,
    narrative_5: payment.narrative_5,
    narrative_6: payment.narrative_6,
    contra_account_number: creditAccount,
    created_at: rules.now,
  };
}

const noMove = (): { book: number; blocked: number } => ({ book: 0, blocked: 0 });
const noRelease = (): { released: number; pending: number } => ({ released: 0, pending: 0 });

function sumFor<Sum>(sums: Map<string, Sum>, key: string, start: () => Sum): Sum {
  const sum = sums.get(key) ?? start();
  sums.set(key, sum);
  return sum;
}
