import type { LedgerProof } from '../../../src-shared/bank/laws.ts';
import type { StatementPreflight } from '../../../src-shared/operator/statement-views.ts';

/** Proves the laws over a ledger file, off the main loop where the host can: on millions of rows it takes seconds. */
export interface LedgerProver {
  /** Rejects when the file cannot be read. */
  prove(ledgerPath: string): Promise<LedgerProof>;
  /** Looks at every page of the file; rejects when one is damaged, with SQLite's code, or cannot be read. */
  checkPages(ledgerPath: string): Promise<void>;
  /** Makes the preflight of a statement once more; null when there is no text of it. Rejects when the file cannot be read. */
  checkStatement(ledgerPath: string, id: number): Promise<StatementPreflight | null>;
}
