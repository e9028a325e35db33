import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { LedgerUnavailable, troubleText } from '../../../src-shared/bank/ledger-trouble.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { errorBody, faultMessages, type ErrorStatus } from '../../../src-shared/wire/errors.ts';

/** What is wrong with a field, by its path in the message. */
type FieldIssue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** A message that does not fit its schema: one fault for each field that is wrong. */
export class MalformedCall extends Error {
  override name = 'MalformedCall';
  readonly issues: readonly FieldIssue[];
  constructor(issues: readonly FieldIssue[]) {
    super('Malformed call');
    this.issues = issues;
  }
}

/** A body whose lists and objects stand too deep in each other. */
export class NestedTooDeep extends Error {
  override name = 'NestedTooDeep';
}

/** Reads a body by its schema. @throws {MalformedCall} */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new MalformedCall(parsed.error.issues);
  return parsed.data;
}

/** After so many seconds a call is worth repeating: a bank in trouble looks every second whether it is over. */
const RETRY_AFTER_SECONDS = '5';

const MEGABYTE = 1024 * 1024;
const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? `${bytes} bytes` : `${Math.floor(bytes / MEGABYTE)} MB`;

/** Gives every malformed call and every fault the answer of bridge-contract.md; nothing of the bank's insides goes out. */
export function answerFaults(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((_request, reply) => notFound(reply));
  app.setErrorHandler((fault: Error & { code?: string; statusCode?: number }, request, reply) => {
    if (fault instanceof MalformedCall) return sendFault(reply, 400, faultMessages(fault.issues));
    if (fault instanceof NestedTooDeep) return sendFault(reply, 400, [`Invalid Input. ${fault.message}`]);
    if (fault instanceof SyntaxError) return sendFault(reply, 400, ['Invalid Input. JSON decode error']);
    if (fault.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return sendFault(reply, 413, [
        `Request body is too large: at most ${sizeText(app.initialConfig.bodyLimit!)}`,
      ]);
    }
    if (fault.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      return sendFault(reply, 415, [
        `Unsupported Media Type: ${request.headers['content-type'] ?? 'none given'}`,
      ]);
    }
    if (fault.statusCode !== undefined && fault.statusCode >= 400 && fault.statusCode < 500) {
      return sendFault(reply, 400, [`Invalid Input. ${fault.message}`]);
    }
    if (fault instanceof LedgerUnavailable) {
      const message = `Service Unavailable: ${troubleText(fault.trouble)}. Nothing was stored; repeat the call later.`;
      return sendFault(reply.header('retry-after', RETRY_AFTER_SECONDS), 503, [message]);
    }
    logger.error('A call of the bridge failed', {
      operation: request.url,
      error: fault.stack ?? fault.message,
    });
    return sendFault(reply, 500, ['Internal Server Error']);
  });
}

/** Answers 404. */
export function notFound(reply: FastifyReply): FastifyReply {
  return sendFault(reply, 404, ['Not Found']);
}

/** Answers 405, naming the methods that are served. */
export function methodNotAllowed(reply: FastifyReply, allowed: string): FastifyReply {
  return sendFault(reply.header('allow', allowed), 405, ['Method Not Allowed']);
}

/** Answers with faults in the contract's shape. */
export function sendFault(
  reply: FastifyReply,
  status: ErrorStatus,
  messages: readonly string[],
): FastifyReply {
  return sendJson(reply.code(status), errorBody(status, messages));
}

/**
 * Answers in compact JSON. Serialized here, because Fastify would add a charset that the bridge's users do not see today; as a text,
 * which Node sends together with the head: bytes would go out beside it in a slower way.
 */
export function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
  return reply.header('content-type', 'application/json').serializer(asItIs).send(JSON.stringify(value));
}

const asItIs = (text: unknown): string => text as string;
