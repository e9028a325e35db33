import type { ErrorResponse } from './messages.ts';

/** The codes of calls that are malformed or meet a fault (spec/bridge-contract.md). 413 and 415 are ours, in the same shape. */
export const ERROR_CODES = {
  400: 'G2P-REQ-102',
  404: 'G2P-REQ-404',
  405: 'G2P-REQ-405',
  413: 'G2P-REQ-413',
  415: 'G2P-REQ-415',
  500: 'G2P-REQ-500',
} as const;
export type ErrorStatus = keyof typeof ERROR_CODES;

/** The body of an error answer, one entry for each message. */
export function errorBody(status: ErrorStatus, messages: readonly string[]): ErrorResponse {
  return { errors: messages.map((message) => ({ code: ERROR_CODES[status], message })) };
}

/** The messages of a call that does not fit its schema, one for each fault, naming the field's path. */
export function faultMessages(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): string[] {
  return issues.map(({ path, message }) => {
    const field = path.map(String).join('.');
    return `Invalid Input. ${message}${field === '' ? '' : `: ${field}`}`;
  });
}
