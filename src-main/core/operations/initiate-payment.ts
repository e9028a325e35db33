import type { PaymentInstruction } from '../../../src-shared/bank/payment.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import type { Handle, WriteHandle } from '../db/handle.ts';
import { findBlock } from '../db/tables/fund-blocks.ts';
import { insertBatch } from '../db/tables/payment-batches.ts';
import { findPayment, insertPayment, saysTheSame } from '../db/tables/payments.ts';
import { pledgeToPayments } from '../ledger/block-funds.ts';
import type { BankContext } from './context.ts';
import { positiveAmount, type AmountRefusal } from './positive-amount.ts';

/** A payment as the bridge sends it: its amount still in the currency's main unit. */
export type PaymentOrder = Omit<PaymentInstruction, 'amountMinor'> & { amount: number | string };

export type InitiatePaymentRefusal =
  | 'invalid_block'
  | 'block_exceeded'
  | 'reference_repeated_in_call'
  | 'reference_already_registered'
  | AmountRefusal;

/**
 * Registers a batch with its payments, all or none (spec/data-model.md, 3). `batchId` is null when there was
 * nothing to register: an empty call, or one whose payments are all registered with the same content, as when the
 * bridge repeats a call after a time-out. A refusal names the first offending payment.
 */
export function initiatePayment(
  bank: BankContext,
  orders: readonly PaymentOrder[],
): Promise<Outcome<{ batchId: string | null }, InitiatePaymentRefusal>> {
  return bank.lane.write((handle) => {
    if (orders.length === 0) return done({ batchId: null });
    const read = readAmounts(orders);
    if (!read.ok) return read;
    const payments = read.value;

    const registered = checkReferences(handle, payments);
    if (!registered.ok) return registered;
    if (registered.value === 'all') return done({ batchId: null });
    const pledges = checkBlocks(handle, payments);
    if (!pledges.ok) return pledges;

    return done({ batchId: register(bank, handle, payments, pledges.value) });
  });
}

function readAmounts(orders: readonly PaymentOrder[]): Outcome<PaymentInstruction[], AmountRefusal> {
  const payments: PaymentInstruction[] = [];
  for (const { amount: value, ...order } of orders) {
    const amount = positiveAmount(value, order.currency, { payment: order.reference });
    if (!amount.ok) return amount;
    payments.push({ ...order, amountMinor: amount.value });
  }
  return done(payments);
}

/** Whether none or all of the references are registered; anything else is refused. */
function checkReferences(
  handle: Handle,
  payments: readonly PaymentInstruction[],
): Outcome<'none' | 'all', 'reference_repeated_in_call' | 'reference_already_registered'> {
  const seen = new Set<string>();
  let firstRegistered: string | undefined;
  let known = 0;
  for (const payment of payments) {
    const words = { payment: payment.reference };
    if (seen.has(payment.reference)) return refuse('reference_repeated_in_call', words);
    seen.add(payment.reference);
    const earlier = findPayment(handle, payment.reference);
    if (earlier === undefined) continue;
    if (!saysTheSame(earlier, payment)) return refuse('reference_already_registered', words);
    known += 1;
    firstRegistered ??= payment.reference;
  }
  if (known === 0) return done('none');
  // Part of the call known, part new: neither a repeated call nor a new batch, so nothing of it is taken.
  return known === payments.length
    ? done('all')
    : refuse('reference_already_registered', { payment: firstRegistered! });
}

/** What each block must set aside for these payments; refused when a block does not fit a payment or has too little left. */
function checkBlocks(
  handle: Handle,
  payments: readonly PaymentInstruction[],
): Outcome<Map<string, number>, 'invalid_block' | 'block_exceeded'> {
  const pledges = new Map<string, number>();
  for (const payment of payments) {
    const words = { payment: payment.reference, block: payment.blockReference };
    const block = findBlock(handle, payment.blockReference);
    if (block?.account_number !== payment.remittingAccount || block.currency !== payment.currency) {
      return refuse('invalid_block', words);
    }
    const free = block.amount - block.amount_released - block.amount_pending;
    const pledged = (pledges.get(payment.blockReference) ?? 0) + payment.amountMinor;
    if (pledged > free) {
      return refuse('block_exceeded', { ...words, available: formatMoney(free, block.currency) });
    }
    pledges.set(payment.blockReference, pledged);
  }
  return done(pledges);
}

function register(
  bank: BankContext,
  handle: WriteHandle,
  payments: readonly PaymentInstruction[],
  pledges: ReadonlyMap<string, number>,
): string {
  const batchId = bank.ids.next();
  const [first] = payments;
  const oneCurrency = payments.every(({ currency }) => currency === first!.currency);
  insertBatch(handle, {
    batch_id: batchId,
    remitting_account: first!.remittingAccount,
    currency: oneCurrency ? first!.currency : null,
    payments_total: payments.length,
    amount_total: payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    created_at: bank.clock.now().toISOString(),
  });
  for (const payment of payments) insertPayment(handle, batchId, payment);
  for (const [blockReference, amountMinor] of pledges) pledgeToPayments(handle, blockReference, amountMinor);
  return batchId;
}
