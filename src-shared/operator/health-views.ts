import type { LedgerTrouble } from '../bank/ledger-trouble.ts';

/* What the console shows of the machine under the bank: JSON-safe, like views.ts. */

/** Why the ledger cannot be written or read at the moment, and since when. */
export interface LedgerTroubleView {
  kind: LedgerTrouble;
  since: string;
}

/** The machine's clock shows an earlier moment than the ledger's newest row. */
export interface ClockBehindView {
  since: string;
  /** When that row was written, by the clock of then. */
  ledgerMoment: string;
}

/** Whether the machine under the bank is well; null is good. */
export interface LedgerHealthView {
  trouble: LedgerTroubleView | null;
  clockBehind: ClockBehindView | null;
}
