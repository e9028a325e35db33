import type { ReturnReason } from '../bank/return-reasons.ts';
import type { StatementState } from '../bank/statuses.ts';
import type { DeliveryAttemptRow, DeliveryView } from './delivery-views.ts';
import type { BatchRow, EntryRow, FundBlockRow, PaymentRow } from './views.ts';

/*
 * The story of one payment: every step from the bridge's call to the statement's line and its delivery, in order; also those that have not
 * come yet, and those that happen at the bridge. JSON-safe, with the conventions of views.ts.
 */

/**
 * `done`; `now`: the bank is at it, or does it with its next run; `coming`: something else comes first; `waiting`: for the operator, or for
 * its day; `failed`; `bridge`: it happens at the bridge, and the bank cannot see it; `unknown`: it may have happened, and left no trace.
 */
export type StoryState = 'done' | 'now' | 'coming' | 'waiting' | 'failed' | 'bridge' | 'unknown';

/** A row of the ledger as it lies there: names of columns with their values, amounts in minor units. */
export interface StoryRow {
  table: string;
  values: [column: string, value: string | number | null][];
}

interface StepBase {
  state: StoryState;
  /** When it happened; null before. */
  at: string | null;
  /** What the ledger keeps of it. */
  rows: StoryRow[];
}

/** Whether the bridge has asked if the funds are there. It leaves no row; the log of its calls may have it. */
export interface CheckedStep extends StepBase {
  kind: 'checked';
  accountNumber: string;
}

export interface BlockedStep extends StepBase {
  kind: 'blocked';
  block: FundBlockRow;
}

export interface InitiatedStep extends StepBase {
  kind: 'initiated';
  /** The payment as an element of the bridge's call, JSON: made again from what the bank has kept of it. */
  rebuilt: string;
}

/** Between the bridge's call and the entries. */
export interface PostingStep extends StepBase {
  kind: 'posting';
  batch: BatchRow;
  /** Why it waits: for the next run, for its day, for the operator; null once it is booked. */
  waitsFor: 'run' | 'day' | 'operator' | null;
}

/** An entry with what its account held behind it; null where too much was booked since. */
export type StoryEntry = EntryRow & { balanceMinor: number | null };

export interface BookedStep extends StepBase {
  kind: 'booked';
  /** The debit, and the credit unless it was booked debit-only. */
  entries: StoryEntry[];
  /** The account that is, or will be, credited; null in debit-only book-keeping. */
  creditAccount: string | null;
  /** What the block has left by now. */
  block: FundBlockRow;
}

/** Whether steps are about the payment itself or about its return. */
export type StoryPart = 'payment' | 'return';

/** A line of a statement's text. */
export interface StoryLine {
  number: number;
  text: string;
}

/** The statement of the remitting account that says it. */
export interface StoryStatement {
  id: number;
  accountNumber: string;
  state: StatementState;
  number: number | null;
  year: number | null;
  requestedAt: string;
  fault: string | null;
}

export interface StatedStep extends StepBase {
  kind: 'stated';
  of: StoryPart;
  /** The one that reports it; before, the one that was asked for or failed. */
  statement: StoryStatement | null;
  /** The entry that it reports. */
  entryReference: string | null;
  /** `:61:` and `:86:` of the entry, exactly. */
  lines: StoryLine[];
  /** Whether the bank asks for one by itself when the batch is booked, or a payment has come back. */
  askedByItself: boolean;
}

export interface DeliveredStep extends StepBase {
  kind: 'delivered';
  of: StoryPart;
  delivery: DeliveryView | null;
  /** The last few, oldest first. */
  attempts: DeliveryAttemptRow[];
  /** Whether statements are uploaded at all. */
  deliveryOn: boolean;
}

/** Something that the bridge looks for in the statement; `line` is null before it is written. */
export interface BridgeLook {
  text: string | null;
  line: number | null;
}

/** What the bridge does with the entry: the bank cannot see it. */
export interface ReconciledStep extends StepBase {
  kind: 'reconciled';
  of: StoryPart;
  statementId: number | null;
  /** What it knows the payment by. */
  reference: BridgeLook;
  beneficiary: BridgeLook;
  /** Why it came back; of a return only. */
  reason: BridgeLook | null;
}

export interface ReturnedStep extends StepBase {
  kind: 'returned';
  reason: ReturnReason;
  /** The reversals, once it is back. */
  entries: StoryEntry[];
}

export type StoryStep =
  | CheckedStep
  | BlockedStep
  | InitiatedStep
  | PostingStep
  | BookedStep
  | StatedStep
  | DeliveredStep
  | ReconciledStep
  | ReturnedStep;

export interface PaymentStory {
  payment: PaymentRow;
  steps: StoryStep[];
}
