import { LedgerUnavailable, type LedgerTrouble } from '../../src-shared/bank/ledger-trouble.ts';
import { MalformedCall, NestedTooDeep } from '../adapters/bridge-http/faults.ts';

/** A fault as it crosses from one thread to another: by itself it would lose its class and its code. */
export interface ToldFault {
  name: string;
  message: string;
  stack: string | undefined;
  /** SQLite's, or Node's. */
  code: string | undefined;
  trouble: LedgerTrouble | undefined;
  /** What is wrong with a malformed call. */
  issues: { path: string[]; message: string }[] | undefined;
}

export function tellFault(fault: unknown): ToldFault {
  const known: Error & { code?: string } = fault instanceof Error ? fault : new Error(String(fault));
  const { name, message, stack, code } = known;
  return {
    name,
    message,
    stack,
    code,
    trouble: fault instanceof LedgerUnavailable ? fault.trouble : undefined,
    issues:
      fault instanceof MalformedCall
        ? fault.issues.map(({ path, message: issue }) => ({ path: path.map(String), message: issue }))
        : undefined,
  };
}

/** The fault as the thread that waits for it can tell it from others. */
export function faultOf({ name, message, stack, code, trouble, issues }: ToldFault): Error {
  if (trouble !== undefined) return new LedgerUnavailable(trouble);
  if (issues !== undefined) return new MalformedCall(issues);
  if (name === 'NestedTooDeep') return new NestedTooDeep(message);
  const fault = name === 'SyntaxError' ? new SyntaxError(message) : new Error(message);
  return Object.assign(fault, { stack, ...(code === undefined ? {} : { code }) });
}
