import type { DeliveryFault } from '../bank/delivery-faults.ts';
import type { DeliveryState, TrainingState, UndeliveredKind } from '../bank/statuses.ts';
import type { StatementDefect } from '../mt940/defects.ts';

/* What the console shows of the outbox; the habits of views.ts. */

export interface DeliveryView {
  state: DeliveryState;
  /** Where it was sent last, or will be. */
  url: string;
  /** Whether this sending alone goes there, by an operator's wish, and not to the callback URL. */
  isElsewhere: boolean;
  attempts: number;
  nextAttemptAt: string | null;
  /** The account's earlier statement that has to go out first; `number` with its year. */
  waitsFor: { id: number; number: string } | null;
  /** Why the last attempt did not go through, and how it was said. */
  fault: DeliveryFault | null;
  lastError: string | null;
  /** HTTP status and first part of the body of the bridge's last answer. */
  responseStatus: number | null;
  responseBody: string | null;
  deliveredAt: string | null;
}

/** One upload of a statement, or the try. */
export interface DeliveryAttemptRow {
  number: number;
  url: string;
  startedAt: string;
  /** Null while it is under way, and for ever when the bank was stopped in the middle. */
  finishedAt: string | null;
  milliseconds: number | null;
  fault: DeliveryFault | null;
  error: string | null;
  responseStatus: number | null;
  responseBody: string | null;
}

/** A statement that was sent with a defect, for training; never a part of the real chain. */
export interface TrainingSendRow {
  id: number;
  defect: StatementDefect;
  state: TrainingState;
  url: string;
  text: string;
  /** The lines that are wrong, from 1. */
  fromLine: number;
  toLine: number;
  fault: DeliveryFault | null;
  error: string | null;
  responseStatus: number | null;
  responseBody: string | null;
  askedAt: string;
}

/** What the bank does not send by itself, and waits for an operator. */
export type OutboxView = Record<UndeliveredKind, number>;
