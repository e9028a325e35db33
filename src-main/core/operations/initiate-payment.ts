import type { PaymentInstruction } from '../../../src-shared/bank/payment.ts';
import { done, refuse, type Outcome } from '../../../src-shared/bank/refusals.ts';
import { formatMoney, parseAmount, type Minor } from '../../../src-shared/money/amount.ts';
import type { Handle, WriteHandle } from '../db/handle.ts';
import { findBlock, freeOf, type FundBlock } from '../db/tables/fund-blocks.ts';
import { insertBatch } from '../db/tables/payment-batches.ts';
import { findPayment, insertPayments, saysTheSame, unlessRegistered } from '../db/tables/payments.ts';
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

/** From so many payments on it pays to look at each only once its call is found to be wrong. */
const MANY = 500;

export type InitiatedPayments = Outcome<{ batchId: string | null }, InitiatePaymentRefusal>;

/**
 * Registers a batch with its payments, all or none (spec/data-model.md, 3). `batchId` is null when there was
 * nothing to register: an empty call, or one whose payments are all registered with the same content, as when the
 * bridge repeats a call after a time-out. A refusal names the first offending payment.
 */
export function initiatePayment(
  bank: BankContext,
  orders: readonly PaymentOrder[],
): Promise<InitiatedPayments> {
  return bank.lane.write((handle) => {
    const batchId = orders.length < MANY ? null : registerAtOnce(bank, handle, orders);
    return batchId === null ? registerWithCare(bank, handle, orders) : done({ batchId });
  });
}

/**
 * The batch's id where no rule stands against any payment, as nearly always: each is looked at for as little as that takes. Where one
 * does, an id may be used up for nothing.
 */
function registerAtOnce(
  bank: BankContext,
  handle: WriteHandle,
  orders: readonly PaymentOrder[],
): string | null {
  const [first, last] = [orders[0], orders.at(-1)];
  if (first === undefined || last === undefined) return null;
  // A call that is repeated is seen here already.
  if (findPayment(handle, first.reference) ?? findPayment(handle, last.reference)) return null;
  const payments: PaymentInstruction[] = [];
  const pledges = new Map<string, Pledge>();
  for (const order of orders) {
    const amount = parseAmount(order.amount, order.currency);
    if (!amount.ok || amount.minor <= 0) return null;
    const payment = instruction(order, amount.minor);
    if (!pledge(handle, payment, pledges).ok) return null;
    payments.push(payment);
  }
  let batchId: string | null = null;
  const isNew = unlessRegistered(handle, (attempt) => {
    batchId = register(bank, attempt, payments, pledges);
  });
  return isNew ? batchId : null;
}

/** Payment by payment, each through all rules, so that a refusal names the first one that offends. */
function registerWithCare(
  bank: BankContext,
  handle: WriteHandle,
  orders: readonly PaymentOrder[],
): InitiatedPayments {
  const references = new Set<string>();
  const payments: PaymentInstruction[] = [];
  const pledges = new Map<string, Pledge>();
  let firstKnown: string | undefined;
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
}

function readPayment(order: PaymentOrder): Outcome<PaymentInstruction, AmountRefusal> {
  const amount = positiveAmount(order.amount, order.currency, { payment: order.reference });
  return amount.ok ? done(instruction(order, amount.value)) : amount;
}

function instruction(order: PaymentOrder, amountMinor: Minor): PaymentInstruction {
  return {
    reference: order.reference,
    remittingAccount: order.remittingAccount,
    currency: order.currency,
    amountMinor,
    blockReference: order.blockReference,
    paymentDate: order.paymentDate,
    beneficiary: order.beneficiary,
    narratives: order.narratives,
  };
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

const PLEDGED = done(null);

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
  const words = (): { payment: string; block: string } => ({
    payment: payment.reference,
    block: payment.blockReference,
  });
  // Looked up once: a call names one block, thousands of times.
  const pledge = pledges.get(payment.blockReference) ?? startPledge(handle, payment.blockReference);
  if (pledge?.block.account_number !== payment.remittingAccount || pledge.block.currency !== payment.currency)
    return refuse('invalid_block', words());
  const { block, free, pledged } = pledge;
  if (pledged + payment.amountMinor > free)
    return refuse('block_exceeded', { ...words(), available: formatMoney(free, block.currency) });
  pledge.pledged += payment.amountMinor;
  pledges.set(payment.blockReference, pledge);
  return PLEDGED;
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
  insertPayments(handle, batchId, payments);
  for (const [blockReference, { pledged }] of pledges) pledgeToPayments(handle, blockReference, pledged);
  return batchId;
}
