import type { StatementModel } from './model.ts';
import {
  balancesChain,
  balancesMatch,
  beneficiariesInPlace,
  type Break,
  entriesMatch,
  reasonsInPlace,
  reconciliationIdsInPlace,
} from './preflight-checks.ts';
import type { Mt940Fault, Mt940FaultCode } from './parsed-statement.ts';
import { readStatements } from './reader.ts';

/** What is looked at before a statement goes out, in this order (spec/mt940.md, last paragraph). */
export const PREFLIGHT_CHECKS = [
  'lines_fit',
  'readable',
  'one_statement',
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

/** The faults that a line has by itself, whatever it means. */
const LINE_FAULTS: ReadonlySet<Mt940FaultCode> = new Set<Mt940FaultCode>([
  'character_not_allowed',
  'line_too_long',
  'too_many_lines',
]);

/**
 * Looks whether `text` says what `model` says, and says it where the bridge looks for it. The writer has no part in it:
 * the text is read back with the bank's own reader, and narrative lines are counted as the bridge's parser counts them.
 */
export function preflight(text: string, model: StatementModel): PreflightReport {
  const checks: PreflightResult[] = [];
  /** Notes a check; true when it holds. */
  const holds = (check: PreflightCheck, broken: Break): boolean => {
    checks.push({ check, ok: broken === null, ...broken });
    return broken === null;
  };

  const read = readStatements(text);
  const faults = read.ok ? [] : read.faults;
  holds('lines_fit', asBreak(faults.find(({ code }) => LINE_FAULTS.has(code))));
  holds('readable', asBreak(faults[0]));
  if (!read.ok) return { ok: false, checks };
  const [statement, second] = read.statements;
  if (!holds('one_statement', second ? { line: second.line, found: second.reference } : null) || !statement) {
    return { ok: false, checks };
  }

  // The reader holds the order of the tags, so `:25:` and `:28C:` stand right behind `:20:`.
  const { line, reference, accountNumber, statementNumber } = statement;
  holds('reference_matches', differs(line, reference, model.reference));
  holds('account_matches', differs(line + 1, accountNumber, model.accountNumber));
  holds('number_matches', differs(line + 2, String(statementNumber), String(model.statementNumber)));
  holds('balances_match', balancesMatch(statement, model));
  holds('balances_chain', balancesChain(statement));
  holds('entries_match', entriesMatch(statement, model));
  holds('reconciliation_ids_in_place', reconciliationIdsInPlace(statement, model));
  holds('beneficiaries_in_place', beneficiariesInPlace(statement, model));
  holds('reasons_in_place', reasonsInPlace(statement, model));
  return { ok: checks.every(({ ok }) => ok), checks };
}

function differs(line: number, found: string, wanted: string): Break {
  return found === wanted ? null : { line, found };
}

/** A reader's fault as a check tells it: which fault, and the line that has it. */
function asBreak(fault: Mt940Fault | undefined): Break {
  return fault ? { line: fault.line, found: `${fault.code}: ${fault.found}` } : null;
}
