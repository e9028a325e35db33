import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import {
  OPERATOR_METHODS,
  operatorInputs,
  type OperatorHandlers,
  type OperatorMethod,
} from '../../../src-shared/operator/api.ts';
import type { Operator } from '../../../src-shared/operator/actions.ts';
import type { ChangeEvent } from '../../../src-shared/operator/events.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { limitConnections } from '../connections.ts';
import { consolePolicy } from '../console-policy.ts';
import { createConsoleAccess } from './access.ts';
import { serveDownloads, type Downloads } from './downloads.ts';
import { eventStream } from './event-stream.ts';

export interface ConsoleAppOptions {
  handlers: OperatorHandlers;
  /** Who sits at a browser with this address. */
  operatorAt(place: string): Operator;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  logger: Logger;
  downloads: Downloads;
  /** The folder of the built console. */
  root: string;
}

const REQUEST_TIMEOUT_MS = 60_000;
const HEADERS_TIMEOUT_MS = 15_000;
/** A browser holds six to a console, one of them its stream of changes. */
const MOST_CONNECTIONS = 200;

/** The console for a browser: its files, the operator API and the change events, behind a token. Built, not listening. */
export async function createConsoleApp(
  options: ConsoleAppOptions,
): Promise<{ app: FastifyInstance; token: string }> {
  const access = createConsoleAccess();
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    frameworkErrors: (_fault, _request, reply) => refuse(reply, 400, 'Not an address'),
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
  });
  limitConnections(app.server, MOST_CONNECTIONS);
  await app.register(fastifyCookie);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': consolePolicy('self'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const refusal = access.refusalAtDoor(request);
    if (refusal !== null) return refuse(reply, refusal.status, refusal.message);
  });
  // Fastify's own answer would repeat the address, with a token that may stand in it.
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'Not Found'));
  app.setErrorHandler((fault: Error & { statusCode?: number }, request, reply) => {
    if (fault instanceof LedgerUnavailable) return reply.code(503).send({ message: fault.message });
    const status = fault.statusCode ?? 500;
    if (status >= 500)
      options.logger.error('A call of the console failed', {
        call: request.routeOptions.url,
        error: fault.stack,
      });
    return refuse(reply, status, status >= 500 ? 'The bank met a fault; its log tells more.' : fault.message);
  });

  app.get<{ Querystring: { token?: string } }>('/', async (request, reply) => {
    const { token } = request.query;
    if (token === undefined) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    }
    return access.isToken(token) ? access.admit(request, reply).redirect('/', 303) : reply.redirect('/', 303);
  });
  await app.register(fastifyStatic, { root: options.root, index: false });

  await app.register(
    async (api) => {
      api.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const refusal = access.refusal(request);
        if (refusal !== null) return refuse(reply, refusal.status, refusal.message);
      });
      for (const method of OPERATOR_METHODS) serveMethod(api, method, options);
      serveDownloads(api, options.downloads);
      api.get('/events', eventStream(options.onChange));
    },
    { prefix: '/api' },
  );
  return { app, token: access.token };
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ message });
}

/** One method of the operator API: `POST /api/<method>`, its input as the body, its result as the answer. */
function serveMethod(
  api: FastifyInstance,
  method: OperatorMethod,
  { handlers, operatorAt }: ConsoleAppOptions,
): void {
  const handle = handlers[method] as (argument: unknown, by: Operator) => Promise<unknown>;
  api.post(`/${method}`, async (request, reply) => {
    const argument = operatorInputs[method].safeParse(request.body);
    if (!argument.success) {
      const faults = argument.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      return reply.code(400).send({ message: faults.join('; ') });
    }
    // The socket's own word: headers are the caller's.
    const by = operatorAt(`browser at ${request.socket.remoteAddress}`);
    const result = await handle(argument.data, by);
    return reply.header('content-type', 'application/json').send(JSON.stringify(result));
  });
}
