/**
 * What must hold after every transaction (spec/data-model.md), law by law, as the ledger's check proves it from all rows.
 */
export const LAWS = [
  'available_balance',
  'blocked_amount',
  'released_within_block',
  'released_amount',
  'pending_under_block',
  'book_balance',
  'booked_once',
  'returned_once',
  'double_entry',
  'batch_counts',
  'statement_closing',
  'statement_chain',
  'statement_numbers',
  'entry_trail',
  'block_trail',
  'action_trail',
] as const;
export type Law = (typeof LAWS)[number];

/** The laws of the tamper-evident trail: their one offender is the first row that is not as it was written. */
export const TRAIL_LAWS = ['entry_trail', 'block_trail', 'action_trail'] as const satisfies readonly Law[];
export type TrailLaw = (typeof TRAIL_LAWS)[number];

/** Whether a law holds, and if not, the first rows that break it, by their number or reference. */
export interface LawResult {
  law: Law;
  ok: boolean;
  offenders: string[];
  /**
   * The newest row of a trail that is whole, with its hash. Who notes both somewhere else can tell later that nothing up to that row was
   * made anew: the row then still has this hash.
   */
  newest?: { row: string; hash: string };
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
