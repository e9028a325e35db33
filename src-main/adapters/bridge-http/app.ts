import fastifyFormbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Bank } from '../../core/bank.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { parsePythonJson } from '../../../src-shared/wire/parse-json.ts';
import { docs } from './docs.ts';
import { answerFaults } from './faults.ts';
import { CLUSTER_PREFIX } from './prefix.ts';
import { operationRoutes } from './routes.ts';

/** One call of the bridge, after its answer went out. `outcome` is `success`, `failed` or the HTTP status of an error. */
export interface BridgeCall {
  operation: string;
  outcome: string;
  milliseconds: number;
}

export interface BridgeAppOptions {
  operations: Bank['operations'];
  logger: Logger;
  /** The largest body that is read, in bytes. */
  bodyLimit?: number;
  onCall?(call: BridgeCall): void;
}

declare module 'fastify' {
  interface FastifyReply {
    /** The business status of an operation's answer. */
    businessStatus?: string;
  }
}

/** 64 MB: some 80,000 payments in one call. */
const BODY_LIMIT = 64 * 1024 * 1024;

/** The listener that g2p-bridge calls (spec/bridge-contract.md), built and not yet listening. */
export async function createBridgeApp(options: BridgeAppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => parsePythonJson(body),
  );
  await app.register(fastifyFormbody);
  answerFaults(app, options.logger);
  app.addHook('onResponse', async (request, reply) => {
    options.onCall?.({
      operation: request.url.split('?')[0]!,
      outcome: reply.businessStatus ?? String(reply.statusCode),
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
  await app.register(operationRoutes(options.operations));
  await app.register(operationRoutes(options.operations), { prefix: CLUSTER_PREFIX });
  await app.register(docs);
  return app;
}
