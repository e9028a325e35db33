/**
 * What must hold after every transaction (spec/data-model.md), law by law, as the ledger's check proves it from all rows.
 */
export const LAWS = [
  'available_balance',
  'blocked_amount',
  'released_within_block',
  'pending_under_block',
  'book_balance',
  'booked_once',
  'double_entry',
  'batch_counts',
  'statement_closing',
  'statement_chain',
  'statement_numbers',
] as const;
export type Law = (typeof LAWS)[number];

/** Whether a law holds, and if not, the first rows that break it, by their number or reference. */
export interface LawResult {
  law: Law;
  ok: boolean;
  offenders: string[];
}

/** The proof of all laws over one moment of the ledger. */
export interface LedgerProof {
  /** ISO timestamp, UTC. */
  checkedAt: string;
  ok: boolean;
  /** How many accounting_logs rows were read. */
  entries: number;
  milliseconds: number;
  laws: LawResult[];
}
