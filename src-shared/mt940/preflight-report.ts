/** What is looked at before a statement goes out, in this order (spec/mt940.md, last paragraph). */
export const PREFLIGHT_CHECKS = [
  'lines_fit',
  'readable',
  'one_statement',
  'characters_allowed',
  'pages_fit',
  'reference_matches',
  'account_matches',
  'number_matches',
  'balances_match',
  'balances_chain',
  'entries_match',
  'reconciliation_ids_in_place',
  'beneficiaries_in_place',
  'reasons_in_place',
] as const;
export type PreflightCheck = (typeof PREFLIGHT_CHECKS)[number];

/** One check: whether it holds and, if not, the first line that breaks it (from 1) and what was found there. */
export interface PreflightResult {
  check: PreflightCheck;
  ok: boolean;
  line?: number;
  found?: string;
}

/** The checks that could be made, in the order of {@link PREFLIGHT_CHECKS}; a text that cannot be read stops them early. */
export interface PreflightReport {
  /** Whether every check was made and holds: only then may the statement go out. */
  ok: boolean;
  checks: PreflightResult[];
}
