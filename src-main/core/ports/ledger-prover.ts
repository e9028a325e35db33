import type { LedgerProof } from '../../../src-shared/bank/laws.ts';
import type { StopFlag } from './stop-flag.ts';
import type { StatementPreflight } from '../../../src-shared/operator/statement-views.ts';

/** What a caller of a proof may add. */
export interface ProofWatch {
  /** A law is proved, or broken. */
  onLaw?(): void;
  /** Raised, it ends the proof behind the law that is being proved. */
  stop?: StopFlag;
}

/** Proves the laws over a ledger file, off the main loop where the host can: on millions of rows it takes seconds. */
export interface LedgerProver {
  /** Rejects when the file cannot be read; null when it was stopped. */
  prove(ledgerPath: string, watch?: ProofWatch): Promise<LedgerProof | null>;
  /** Looks at every page of the file; rejects when one is damaged, with SQLite's code, or cannot be read. */
  checkPages(ledgerPath: string): Promise<void>;
  /** Makes the preflight of a statement once more; null when there is no text of it. Rejects when the file cannot be read. */
  checkStatement(ledgerPath: string, id: number): Promise<StatementPreflight | null>;
}
