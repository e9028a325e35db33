import type { StatementModel } from './model.ts';
import {
  balancesChain,
  balancesMatch,
  beneficiariesInPlace,
  type Break,
  entriesMatch,
  reasonsInPlace,
  reconciliationIdsInPlace,
  seenEntries,
} from './preflight-checks.ts';
import { charactersAllowed, pagesFit } from './preflight-layout.ts';
import type { PreflightCheck, PreflightReport, PreflightResult } from './preflight-report.ts';
import type { Mt940Fault, Mt940FaultCode } from './parsed-statement.ts';
import type { StatementProfile } from './profile.ts';
import { readStatements } from './reader.ts';

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
export function preflight(
  text: string,
  model: StatementModel,
  profile: StatementProfile = 'bridge',
): PreflightReport {
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

  holds('characters_allowed', charactersAllowed(text, profile));
  holds('pages_fit', pagesFit(text, profile));
  // The reader holds the order of the tags, so `:25:` and `:28C:` stand right behind `:20:`.
  const { line, reference, accountNumber, statementNumber } = statement;
  holds('reference_matches', differs(line, reference, model.reference));
  holds('account_matches', differs(line + 1, accountNumber, model.accountNumber));
  holds('number_matches', differs(line + 2, String(statementNumber), String(model.statementNumber)));
  holds('balances_match', balancesMatch(statement, model));
  holds('balances_chain', balancesChain(statement));
  holds('entries_match', entriesMatch(statement, model, profile));
  const seen = seenEntries(statement, model);
  holds('reconciliation_ids_in_place', reconciliationIdsInPlace(seen, profile));
  holds('beneficiaries_in_place', beneficiariesInPlace(seen, profile));
  holds('reasons_in_place', reasonsInPlace(seen, profile));
  return { ok: checks.every(({ ok }) => ok), checks };
}

function differs(line: number, found: string, wanted: string): Break {
  return found === wanted ? null : { line, found };
}

/** A reader's fault as a check tells it: which fault, and the line that has it. */
function asBreak(fault: Mt940Fault | undefined): Break {
  return fault ? { line: fault.line, found: `${fault.code}: ${fault.found}` } : null;
}
