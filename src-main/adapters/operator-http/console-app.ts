import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  OPERATOR_METHODS,
  operatorInputs,
  type OperatorHandlers,
  type OperatorMethod,
} from '../../../src-shared/operator/api.ts';
import type { ChangeEvent } from '../../../src-shared/operator/events.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { consolePolicy } from '../console-policy.ts';
import { createConsoleAccess } from './access.ts';
import { eventStream } from './event-stream.ts';

export interface ConsoleAppOptions {
  handlers: OperatorHandlers;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  logger: Logger;
  /** The folder of the built console. */
  root: string;
}

/** The console for a browser: its files, the operator API and the change events, behind a token. Built, not listening. */
export async function createConsoleApp(
  options: ConsoleAppOptions,
): Promise<{ app: FastifyInstance; token: string }> {
  const access = createConsoleAccess();
  const app = Fastify({ logger: false, forceCloseConnections: true });
  await app.register(fastifyCookie);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': consolePolicy('self'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
  app.setErrorHandler((fault: Error & { statusCode?: number }, request, reply) => {
    const status = fault.statusCode ?? 500;
    if (status >= 500)
      options.logger.error('A call of the console failed', {
        call: request.routeOptions.url,
        error: fault.stack,
      });
    return reply
      .code(status)
      .send({ message: status >= 500 ? 'The bank met a fault; its log tells more.' : fault.message });
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
        if (refusal !== null) return reply.code(refusal.status).send({ message: refusal.message });
      });
      for (const method of OPERATOR_METHODS) serveMethod(api, method, options.handlers);
      api.get('/events', eventStream(options.onChange));
    },
    { prefix: '/api' },
  );
  return { app, token: access.token };
}

/** One method of the operator API: `POST /api/<method>`, its input as the body, its result as the answer. */
function serveMethod(api: FastifyInstance, method: OperatorMethod, handlers: OperatorHandlers): void {
  const handle = handlers[method] as (argument: unknown) => Promise<unknown>;
  api.post(`/${method}`, async (request, reply) => {
    const argument = operatorInputs[method].safeParse(request.body);
    if (!argument.success) {
      const faults = argument.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      return reply.code(400).send({ message: faults.join('; ') });
    }
    return reply.header('content-type', 'application/json').send(JSON.stringify(await handle(argument.data)));
  });
}
