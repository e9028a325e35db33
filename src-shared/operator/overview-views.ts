import { z } from 'zod';

/*
 * What the overview shows of a day, of the time before and of what needs its operator: JSON-safe, with the conventions of views.ts.
 */

/** How far back a chart goes: 24 hours by the hour, or so many days. */
export const HISTORY_RANGES = ['24h', '7d', '30d'] as const;
export type HistoryRange = (typeof HISTORY_RANGES)[number];

/** A sum of one currency. */
export interface CurrencySum {
  currency: string;
  amountMinor: number;
}

/** How many came to a stage of the way of a payment on one day, and how much that was. */
export interface DayStage {
  count: number;
  /** One for each currency, in the order of their codes. */
  sums: CurrencySum[];
}

/** Statements of a day, and how many entries they report. */
export interface DayStatements {
  count: number;
  entries: number;
}

/** What happened on a business day, by stages. What was checked is in the log of the calls (traffic-views.ts). */
export interface DayView {
  date: string;
  isToday: boolean;
  /** The moments between which the day lies; `to` is not part of it. */
  from: string;
  to: string;
  /** Fund blocks. */
  blocked: DayStage;
  /** Payments, from here on. */
  initiated: DayStage;
  posted: DayStage;
  returned: DayStage;
  stated: DayStatements;
  delivered: DayStatements;
}

/** What became of payments in an hour or on a day. */
export interface OutcomeBucket {
  /** Its first moment. */
  at: string;
  posted: number;
  /** Came back in this time, whenever they had been posted. */
  returned: number;
  /** Came in this time, and wait for an operator since: their batch was tried too often. */
  held: number;
}

export interface OutcomesView {
  range: HistoryRange;
  step: 'hour' | 'day';
  /** Oldest first, without a gap. The last one is not over. */
  buckets: OutcomeBucket[];
}

/** What an account held at a moment. */
export interface BalancePoint {
  at: string;
  bookMinor: number;
  blockedMinor: number;
}

/** How an account's balance came to be what it is: exact, from its entries, blocks and releases. */
export interface BalanceHistory {
  range: HistoryRange;
  accountNumber: string;
  currency: string;
  /** Oldest first; the last one is now. Nothing from before the account was opened. */
  points: BalancePoint[];
}

/** Money that has been blocked for long, and that no payment uses. */
export interface OldBlocks {
  accountNumber: string;
  currency: string;
  blocks: number;
  freeMinor: number;
  oldestAt: string;
}

/** What may need the operator, as far as neither the overview, the books, the backups nor the ledger's health say it. */
export interface AttentionView {
  /** Batches that were tried too often, the oldest first, at most a few of them; how many there are is in the overview. */
  heldBatches: { batchId: string; paymentsLeft: number }[];
  /** Payments in all of them that are not posted. */
  heldPayments: number;
  /** Batches that failed, and are tried again. */
  failingBatches: number;
  /** Statements that did not pass the preflight, and that no later statement of their account has made up for. */
  failedStatements: number;
  /** Statements that were written and never sent while no callback URL is set; 0 when one is. */
  unsentStatements: number;
  /** By account, the oldest first. */
  oldBlocks: OldBlocks[];
  /** After so many days a block is old. */
  oldBlockDays: number;
  /** Of the disk with the data folder; null where it is not known. */
  disk: { freeBytes: number; totalBytes: number } | null;
}

/** The overview's part of the operator API (api.ts). */
export const overviewInputs = {
  /** Null: today. */
  getDay: z.object({ date: z.iso.date().nullable().default(null) }),
  getOutcomes: z.object({ range: z.enum(HISTORY_RANGES) }),
  getBalanceHistory: z.object({ accountNumber: z.string(), range: z.enum(HISTORY_RANGES) }),
  getAttention: z.object({}),
} as const;

export interface OverviewResults {
  getDay: DayView;
  getOutcomes: OutcomesView;
  /** Null when there is no such account. */
  getBalanceHistory: BalanceHistory | null;
  getAttention: AttentionView;
}
