import type { Mt940FaultCode } from '../../../src-shared/mt940/parsed-statement.ts';
import { PREFLIGHT_CHECKS, type PreflightCheck } from '../../../src-shared/mt940/preflight-report.ts';

/** Why a statement failed, taken apart; `check` is undefined when the fault is not a preflight's. */
export interface PreflightFault {
  check: PreflightCheck | undefined;
  line: number | undefined;
  code: Mt940FaultCode | undefined;
  /** What stands there. */
  found: string;
}

const CODES = {
  character_not_allowed: true,
  line_too_long: true,
  too_many_lines: true,
  line_without_tag: true,
  tag_unknown: true,
  tag_out_of_order: true,
  tag_missing: true,
  value_malformed: true,
  currency_differs: true,
  page_does_not_follow: true,
  page_missing: true,
} satisfies Record<Mt940FaultCode, true>;
const FAULT_CODES = Object.keys(CODES) as Mt940FaultCode[];

const FAULT = /^(\w+)(?:, line (\d+))?(?:: (.*))?$/su;
const CODED = /^(\w+): (.*)$/su;

/** Reads a statement's `fault`, as the statement job writes it: `lines_fit, line 12: line_too_long: :25:…`. */
export function readFault(fault: string): PreflightFault {
  const [, name, line, found = ''] = FAULT.exec(fault) ?? [];
  const check = PREFLIGHT_CHECKS.find((known) => known === name);
  if (check === undefined) return { check, line: undefined, code: undefined, found: fault };
  const { code, text } = foundIn(found);
  return { check, line: line === undefined ? undefined : Number(line), code, found: text };
}

/** What a check found on a line, with the reader's word for it taken off where it has one: `line_too_long: :25:…`. */
export function foundIn(found: string): { code: Mt940FaultCode | undefined; text: string } {
  const [, word, rest = ''] = CODED.exec(found) ?? [];
  const code = FAULT_CODES.find((known) => known === word);
  return { code, text: code === undefined ? found : rest };
}
