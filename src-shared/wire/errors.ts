import type { ErrorResponse } from './messages.ts';

/** The codes of calls that are malformed or meet a fault (spec/bridge-contract.md). Those of the door (401, 403, 408, 413, 415, 421, 431) and of the machine (503) are ours, in the same shape. */
export const ERROR_CODES = {
  400: 'G2P-REQ-102',
  401: 'G2P-REQ-401',
  403: 'G2P-REQ-403',
  404: 'G2P-REQ-404',
  405: 'G2P-REQ-405',
  408: 'G2P-REQ-408',
  413: 'G2P-REQ-413',
  415: 'G2P-REQ-415',
  421: 'G2P-REQ-421',
  431: 'G2P-REQ-431',
  500: 'G2P-REQ-500',
  503: 'G2P-REQ-503',
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
