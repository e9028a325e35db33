import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Bank } from '../../core/bank.ts';
import {
  accountStatementRequest,
  blockFundsRequest,
  checkFundsRequest,
  ussdRequest,
} from '../../../src-shared/wire/messages.ts';
import { dateOf } from '../../../src-shared/bank/dates.ts';
import { wireText } from '../../../src-shared/wire/refusal-texts.ts';
import { BigBody, leaveBigBodies } from './big-body.ts';
import { reportCalls, type BridgeCall } from './bridge-call.ts';
import { methodNotAllowed, readBody, sendJson } from './faults.ts';
import { paymentsOf } from './json-body.ts';
import { BATCH_MADE, noteBatch } from './record-call.ts';

type Operations = Bank['operations'];
type Handler = (
  operations: Operations,
  body: unknown,
  bigPayments?: BigPayments,
) => Promise<Record<string, unknown>>;

/** Registers the payments of a call that comes as the bytes of its body, which are given away. */
export type BigPayments = (body: BigBody['parts']) => ReturnType<Operations['initiatePayment']>;

/** The JSON operations by name: wire schema -> operation -> the answer as the bridge knows it (bridge-contract.md). */
const OPERATIONS: Readonly<Record<string, Handler>> = {
  async check_funds(operations, body) {
    const call = readBody(checkFundsRequest, body);
    const outcome = operations.checkFunds({
      accountNumber: call.account_number,
      currency: call.account_currency,
      amount: call.total_funds_needed,
    });
    return {
      status: outcome.ok ? 'success' : 'failed',
      account_number: call.account_number,
      has_sufficient_funds: outcome.ok,
      error_message: outcome.ok ? '' : wireText(outcome.refusal),
    };
  },
  async block_funds(operations, body) {
    const call = readBody(blockFundsRequest, body);
    const outcome = await operations.blockFunds({
      accountNumber: call.account_number,
      currency: call.currency,
      amount: call.amount,
    });
    return outcome.ok
      ? { status: 'success', block_reference_no: outcome.value.blockReference, error_message: '' }
      : { status: 'failed', block_reference_no: '', error_message: wireText(outcome.refusal) };
  },
  async initiate_payment(operations, body, bigPayments) {
    const outcome = await (bigPayments !== undefined && body instanceof BigBody
      ? bigPayments(body.parts)
      : operations.initiatePayment(paymentsOf(body)));
    return outcome.ok
      ? { status: 'success', error_message: '', [BATCH_MADE]: outcome.value.batchId }
      : { status: 'failed', error_message: wireText(outcome.refusal) };
  },
  async generate_account_statement(operations, body) {
    const call = readBody(accountStatementRequest, body);
    const outcome = await operations.requestStatement({
      accountNumber: call.program_account_number,
      statementDate: call.account_statement_date ? dateOf(call.account_statement_date) : null,
      origin: 'bridge',
    });
    return outcome.ok
      ? { status: 'success', account_statement_id: String(outcome.value.id), error_message: null }
      : { status: 'failed', account_statement_id: null, error_message: wireText(outcome.refusal) };
  },
};

const EVERY_METHOD: readonly HTTPMethods[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
];

/** The operations as a plugin, to be registered at each prefix. */
export function operationRoutes(
  operations: Operations,
  onCall: (call: BridgeCall) => void,
  bigPayments?: BigPayments,
) {
  return async (app: FastifyInstance): Promise<void> => {
    reportCalls(app, onCall);
    for (const [name, handle] of Object.entries(OPERATIONS)) {
      const operation = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        requireType(request, 'application/json');
        const answer = await handle(operations, request.body, bigPayments);
        reply.businessStatus = String(answer['status']);
        noteBatch(reply.raw, answer);
        return sendJson(reply, answer);
      };
      if (name === 'initiate_payment' && bigPayments !== undefined)
        await app.register(async (scope) => {
          leaveBigBodies(scope);
          serve(scope, `/${name}`, 'POST', operation);
        });
      else serve(app, `/${name}`, 'POST', operation);
    }
    serve(app, '/ussd', 'POST', async (request, reply) => {
      requireType(request, 'application/x-www-form-urlencoded');
      const { phoneNumber, text } = readBody(ussdRequest, request.body);
      return reply.type('text/plain; charset=utf-8').send(operations.ussd({ phoneNumber, text }));
    });
    serve(app, '/ping', 'GET', async (_request, reply) => sendJson(reply, 'pong'));
  };
}

function serve(
  app: FastifyInstance,
  url: string,
  method: 'GET' | 'POST',
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  app.route({ url, method, handler });
  const others = EVERY_METHOD.filter((other) => other !== method && !(method === 'GET' && other === 'HEAD'));
  // Refused before the body is read: what a wrong method carries is of no interest.
  app.route({
    url,
    method: others,
    onRequest: async (_request, reply) => methodNotAllowed(reply, method),
    handler,
  });
}

/** A body of another type never reaches an operation, though the listener reads both types. */
function requireType(request: FastifyRequest, type: string): void {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== undefined && given !== type) {
    throw Object.assign(new Error('Unsupported Media Type'), {
      code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
      statusCode: 415,
    });
  }
}
