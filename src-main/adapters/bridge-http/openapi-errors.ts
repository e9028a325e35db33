import { z } from 'zod';
import type { ErrorStatus } from '../../../src-shared/wire/errors.ts';
import { errorResponse } from '../../../src-shared/wire/messages.ts';

/** The name of a schema in the document. */
export const idOf = (schema: z.ZodType): string => z.globalRegistry.get(schema)!.id!;

export const refTo = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${idOf(schema)}` });

const MEANINGS: Readonly<Record<ErrorStatus, string>> = {
  400: 'The call is malformed; one entry for each fault, naming the field. Nothing is stored.',
  401: 'The bank wants a token, and the call has another or none.',
  403: 'The call comes from a web page that is not of this listener.',
  404: 'There is no such operation.',
  405: 'The operation wants another method.',
  408: 'The call did not arrive in time.',
  413: 'The body is over the limit.',
  415: 'The body is of another content type.',
  421: 'The call names a host that the bank does not go by.',
  431: 'The headers are over the limit.',
  500: 'A fault of the bank. Nothing is stored; the call may be repeated.',
  503: 'The ledger cannot be written or read at the moment (a full disk, a lock …). Nothing is stored; repeat the call after `Retry-After` seconds.',
};

const RETRY_AFTER = {
  'Retry-After': {
    description: 'Seconds after which the call is worth repeating.',
    schema: { type: 'integer' },
  },
};

/** The answers that every operation may give beside its own. */
export const errors = Object.fromEntries(
  Object.entries(MEANINGS).map(([status, description]) => [
    status,
    {
      description,
      ...(status === '503' ? { headers: RETRY_AFTER } : {}),
      content: { 'application/json': { schema: refTo(errorResponse) } },
    },
  ]),
);

/** Those of an operation that reads no body and no ledger, and wants no token. */
const { 401: _token, 413: _size, 415: _type, 503: _ledger, ...bodiless } = errors;
export const errorsOfPing = bodiless;
