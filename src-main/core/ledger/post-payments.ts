import type { ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import { expectedReturn, type ReturnRules } from '../../../src-shared/bank/return-simulation.ts';
import type { WriteHandle } from '../db/handle.ts';
import type { NewEntry } from '../db/tables/accounting-logs.ts';
import { moveBalances } from '../db/tables/accounts.ts';
import { insertBookedPayments, type BookedPayment } from '../db/tables/booked-payments.ts';
import { moveBlock } from '../db/tables/fund-blocks.ts';
import { markReturnExpected } from '../db/tables/payment-returns.ts';
import { beneficiaryOf, type PaymentRequest } from '../db/tables/payments.ts';
import { creditAccountsFor } from './credit-account.ts';

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
 * The hot path of the bank: entries go in together (db/tables/booked-payments.ts), balances and blocks are summed up and moved once.
 */
export function postPayments(
  handle: WriteHandle,
  payments: readonly PaymentRequest[],
  rules: PostingRules,
): void {
  const balances = new Map<string, ReturnType<typeof noMove>>();
  const blocks = new Map<string, ReturnType<typeof noRelease>>();
  const credits = rules.bookKeeping === 'double-entry' ? creditAccountsFor(handle, payments, rules) : null;
  const booked = payments.map((payment, at): BookedPayment => {
    const amount = payment.payment_amount;
    const remitter = sumFor(balances, payment.remitting_account, noMove);
    remitter.book -= amount;
    remitter.blocked -= amount;
    const block = sumFor(blocks, payment.funds_blocked_reference_number, noRelease);
    block.released += amount;
    block.pending -= amount;
    const creditAccount = credits === null ? null : credits.numbers[at]!;
    if (creditAccount !== null) sumFor(balances, creditAccount, noMove).book += amount;
    return {
      paymentId: payment.id,
      debit: debitEntry(payment, creditAccount, rules),
      credit: creditAccount === null ? null : creditEntry(payment, creditAccount, rules),
    };
  });
  credits?.open(balances);
  insertBookedPayments(handle, booked);
  for (const [number, change] of balances) moveBalances(handle, number, change);
  for (const [reference, change] of blocks) moveBlock(handle, reference, change);
  for (const payment of rules.returns === null ? [] : payments) {
    const reason = reasonToReturn(payment, rules);
    if (reason !== null) markReturnExpected(handle, payment.id, reason);
  }
}

function reasonToReturn(
  payment: PaymentRequest,
  { returns, ownBankCodes }: PostingRules,
): ReturnReason | null {
  if (returns === null) return null;
  const { payment_reference_number: reference } = payment;
  return expectedReturn(returns, { reference, beneficiary: beneficiaryOf(payment) }, ownBankCodes);
}

type Day = Pick<PostingRules, 'date' | 'now'>;

/** The debit of a payment; `creditAccount` is its contra account, null in debit-only book-keeping. */
export function debitEntry(payment: PaymentRequest, creditAccount: string | null, day: Day): NewEntry {
  return entryOf(payment, 'D', payment.remitting_account, creditAccount, day);
}

function creditEntry(payment: PaymentRequest, creditAccount: string, day: Day): NewEntry {
  return entryOf(payment, 'C', creditAccount, payment.remitting_account, day);
}

function entryOf(
  payment: PaymentRequest,
  mark: 'D' | 'C',
  account: string,
  contra: string | null,
  { date, now }: Day,
): NewEntry {
  return {
    corresponding_block_reference_no: mark === 'D' ? payment.funds_blocked_reference_number : null,
    customer_reference_no: payment.payment_reference_number,
    debit_credit: mark,
    account_number: account,
    transaction_amount: payment.payment_amount,
    transaction_date: date,
    transaction_currency: payment.remitting_account_currency,
    transaction_code: 'DBT',
    narrative_1: payment.narrative_1,
    narrative_2: payment.narrative_2,
    narrative_3: payment.narrative_3,
    narrative_4: payment.narrative_4,
    narrative_5: payment.narrative_5,
    narrative_6: payment.narrative_6,
    contra_account_number: contra,
    created_at: now,
  };
}

const noMove = (): { book: number; blocked: number } => ({ book: 0, blocked: 0 });
const noRelease = (): { released: number; pending: number } => ({ released: 0, pending: 0 });

function sumFor<Sum>(sums: Map<string, Sum>, key: string, start: () => Sum): Sum {
  const sum = sums.get(key) ?? start();
  sums.set(key, sum);
  return sum;
}
