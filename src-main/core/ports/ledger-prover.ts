import type { LedgerProof } from '../../../src-shared/bank/laws.ts';

/** Proves the laws over a ledger file, off the main loop where the host can: on millions of rows it takes seconds. */
export interface LedgerProver {
  /** Rejects when the file cannot be read. */
  prove(ledgerPath: string): Promise<LedgerProof>;
}
