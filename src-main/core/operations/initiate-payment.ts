import type { PaymentInstruction } from '../../../src-shared/bank/payment.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney } from '../../../src-shared/money/amount.ts';
import type { Handle, WriteHandle } from '../db/handle.ts';
import { findBlock, freeOf, type FundBlock } from '../db/tables/fund-blocks.ts';
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
    const references = new Set<string>();
    const payments: PaymentInstruction[] = [];
    const pledges = new Map<string, Pledge>();
    let firstKnown: string | undefined;
    // Payment by payment, each through all rules, so that a refusal names the first one that offends.
    for (const order of orders) {
      const read = readPayment(order);
      if (!read.ok) return read;
      const payment = read.value;
      const registered = checkReference(handle, payment, references);
      if (!registered.ok) return registered;
      if (registered.value === 'known') firstKnown ??= payment.reference;
      else payments.push(payment);
      // Part of the call known, part new: neither a repeated call nor a new batch, so nothing of it is taken.
      if (firstKnown !== undefined && payments.length > 0)
        return refuse('reference_already_registered', { payment: firstKnown });
      if (registered.value === 'known') continue;
      const pledged = pledge(handle, payment, pledges);
      if (!pledged.ok) return pledged;
    }
    if (payments.length === 0) return done({ batchId: null });

    return done({ batchId: register(bank, handle, payments, pledges) });
  });
}

function readPayment({ amount: value, ...order }: PaymentOrder): Outcome<PaymentInstruction, AmountRefusal> {
  const amount = positiveAmount(value, order.currency, { payment: order.reference });
  return amount.ok ? done({ ...order, amountMinor: amount.value }) : amount;
}

/** Whether the payment is registered already, with the same content; `references` are those of the call so far. */
function checkReference(
  handle: Handle,
  payment: PaymentInstruction,
  references: Set<string>,
): Outcome<'new' | 'known', 'reference_repeated_in_call' | 'reference_already_registered'> {
  const words = { payment: payment.reference };
  if (references.has(payment.reference)) return refuse('reference_repeated_in_call', words);
  references.add(payment.reference);
  const earlier = findPayment(handle, payment.reference);
  if (earlier === undefined) return done('new');
  return saysTheSame(earlier, payment) ? done('known') : refuse('reference_already_registered', words);
}

/** What a call needs of one block: `free` is what is left of it before the call. */
interface Pledge {
  block: FundBlock;
  free: number;
  pledged: number;
}

/** Adds a payment to what its block must set aside; refused when the block does not fit the payment or has too little left. */
function pledge(
  handle: Handle,
  payment: PaymentInstruction,
  pledges: Map<string, Pledge>,
): Outcome<null, 'invalid_block' | 'block_exceeded'> {
  const words = { payment: payment.reference, block: payment.blockReference };
  // Looked up once: a call names one block, thousands of times.
  const pledge = pledges.get(payment.blockReference) ?? startPledge(handle, payment.blockReference);
  if (pledge?.block.account_number !== payment.remittingAccount || pledge.block.currency !== payment.currency)
    return refuse('invalid_block', words);
  const { block, free, pledged } = pledge;
  if (pledged + payment.amountMinor > free)
    return refuse('block_exceeded', { ...words, available: formatMoney(free, block.currency) });
  pledge.pledged += payment.amountMinor;
  pledges.set(payment.blockReference, pledge);
  return done(null);
}

function startPledge(handle: Handle, reference: string): Pledge | undefined {
  const block = findBlock(handle, reference);
  return block && { block, free: freeOf(block), pledged: 0 };
}

function register(
  bank: BankContext,
  handle: WriteHandle,
  payments: readonly PaymentInstruction[],
  pledges: ReadonlyMap<string, Pledge>,
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
  for (const [blockReference, { pledged }] of pledges) pledgeToPayments(handle, blockReference, pledged);
  return batchId;
}
