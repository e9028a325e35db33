import { routeCredit } from '../../../src-shared/bank/credit-routing.ts';
import { bankCodes } from '../../../src-shared/bank/settings.ts';
import type {
  BookedStep,
  PaymentStory,
  PostingStep,
  ReturnedStep,
  StoryStep,
} from '../../../src-shared/operator/story-views.ts';
import type { BatchRow } from '../../../src-shared/operator/views.ts';
import type { Entry } from '../db/tables/accounting-logs.ts';
import { findBlock, type FundBlock } from '../db/tables/fund-blocks.ts';
import { findBatch, type PaymentBatch } from '../db/tables/payment-batches.ts';
import { findListedBatch } from '../db/tables/payment-batches-list.ts';
import { findPaymentEntries, readMoment } from '../db/tables/payment-story.ts';
import { beneficiaryOf, findPayment, type PaymentRequest } from '../db/tables/payments.ts';
import type { BankContext } from '../operations/context.ts';
import { storyEntry } from './payment-story-entries.ts';
import { rebuiltRequest } from './payment-story-request.ts';
import { rowOf, tellingSteps } from './payment-story-statement.ts';
import { batchRow, fundBlockRow, paymentRow } from './views.ts';

type Asked = Pick<BankContext, 'reader' | 'clock' | 'settings'>;

/** What the ledger knows of a payment. */
interface Found {
  payment: PaymentRequest;
  block: FundBlock;
  batch: PaymentBatch;
  batchView: BatchRow;
  booking: Entry[];
  reversal: Entry[];
}

/**
 * The story of one payment, whatever it has come to; null when the bank knows none of this reference. All of it is looked up by
 * indexes: it costs the same in a ledger of millions of entries.
 */
export function paymentStory(bank: Asked, reference: string): PaymentStory | null {
  return readMoment(bank.reader, () => {
    const payment = findPayment(bank.reader, reference);
    return payment === undefined
      ? null
      : { payment: paymentRow(payment), steps: stepsOf(bank, lookUp(bank, payment)) };
  });
}

function lookUp({ reader, clock, settings }: Asked, payment: PaymentRequest): Found {
  const { batch_id: batchId, payment_reference_number: reference } = payment;
  const entries = findPaymentEntries(reader, reference);
  const rules = { today: clock.today(), attemptsLimit: settings().paymentInitiateAttempts };
  return {
    payment,
    block: findBlock(reader, payment.funds_blocked_reference_number)!,
    batch: findBatch(reader, batchId)!,
    batchView: batchRow(rules)(findListedBatch(reader, batchId)!),
    booking: entries.filter(({ transaction_code: code }) => code === 'DBT'),
    reversal: entries.filter(({ transaction_code: code }) => code === 'RTN'),
  };
}

function stepsOf(bank: Asked, found: Found): StoryStep[] {
  const { payment, block, batch, booking, reversal } = found;
  const batchOpen = batch.accounting_status === 'PENDING';
  const back = returned(bank, found);
  return [
    { kind: 'checked', state: 'unknown', at: null, rows: [], accountNumber: block.account_number },
    {
      kind: 'blocked',
      state: 'done',
      at: block.created_at,
      rows: [rowOf('fund_blocks', block)],
      block: fundBlockRow(block),
    },
    {
      kind: 'initiated',
      state: 'done',
      at: batch.created_at,
      rows: [rowOf('initiate_payment_batch_requests', batch), rowOf('initiate_payment_requests', payment)],
      rebuilt: rebuiltRequest(payment),
    },
    posting(bank, found),
    booked(bank, found),
    ...tellingSteps(bank, { of: 'payment', payment, entry: markedAs('D', booking), batchOpen }),
    ...(back === null ? [] : [back]),
    ...(back === null
      ? []
      : tellingSteps(bank, { of: 'return', payment, entry: markedAs('RD', reversal), batchOpen })),
  ];
}

function posting({ clock }: Asked, { payment, batchView }: Found): PostingStep {
  const step = { kind: 'posting' as const, at: payment.booked_at, rows: [], batch: batchView };
  if (payment.booked_at !== null) return { ...step, state: 'done', waitsFor: null };
  if (batchView.state === 'held') return { ...step, state: 'failed', waitsFor: 'operator' };
  if (payment.payment_date > clock.today()) return { ...step, state: 'waiting', waitsFor: 'day' };
  return { ...step, state: 'now', waitsFor: 'run' };
}

function booked({ reader, settings }: Asked, { payment, block, booking }: Found): BookedStep {
  const isBooked = booking.length > 0;
  const { bookKeeping, bankSimulatorCode } = settings();
  const willBeCredited =
    bookKeeping === 'debit-only'
      ? null
      : routeCredit(beneficiaryOf(payment), bankCodes(bankSimulatorCode)).accountNumber;
  return {
    kind: 'booked',
    state: isBooked ? 'done' : 'coming',
    at: payment.booked_at,
    rows: booking.map((entry) => rowOf('accounting_logs', entry)),
    entries: booking.map((entry) => storyEntry(reader, entry)),
    creditAccount: isBooked ? (markedAs('C', booking)?.account_number ?? null) : willBeCredited,
    block: fundBlockRow(block),
  };
}

/** The return of a payment, also one that is on its way; null when it stays where it is. */
function returned({ reader }: Asked, { payment, reversal }: Found): ReturnedStep | null {
  const reason = payment.return_reason ?? payment.return_expected;
  if (reason === null) return null;
  return {
    kind: 'returned',
    state: payment.returned_at === null ? 'now' : 'done',
    at: payment.returned_at,
    rows: reversal.map((entry) => rowOf('accounting_logs', entry)),
    reason,
    entries: reversal.map((entry) => storyEntry(reader, entry)),
  };
}

function markedAs(mark: Entry['debit_credit'], entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ debit_credit: each }) => each === mark);
}
