import fastifyFormbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Bank } from '../../core/bank.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { parsePythonJson } from '../../../src-shared/wire/parse-json.ts';
import type { BridgeCall } from './bridge-call.ts';
import { docs } from './docs.ts';
import { answerFaults, notFound } from './faults.ts';
import { CLUSTER_PREFIX } from './prefix.ts';
import { operationRoutes } from './routes.ts';

export interface BridgeAppOptions {
  operations: Bank['operations'];
  logger: Logger;
  /** The largest body that is read, in bytes. */
  bodyLimit?: number;
  onCall?(call: BridgeCall): void;
}

/** 64 MB: some 80,000 payments in one call. */
const BODY_LIMIT = 64 * 1024 * 1024;

/** The listener that g2p-bridge calls (spec/bridge-contract.md), built and not yet listening. */
export async function createBridgeApp(options: BridgeAppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true },
    // Of the framework's own errors, one can happen here: a path that does not decode.
    frameworkErrors: (_fault, _request, reply) => notFound(reply),
    forceCloseConnections: 'idle',
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => parsePythonJson(utf8(body)),
  );
  await app.register(fastifyFormbody);
  answerFaults(app, options.logger);
  const operations = operationRoutes(options.operations, (call) => options.onCall?.(call));
  await app.register(operations);
  await app.register(operations, { prefix: CLUSTER_PREFIX });
  await app.register(docs);
  return app;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** A body's text. Bytes that are none are no JSON: a name that was put right by guessing would be paid out. */
function utf8(body: Buffer): string {
  try {
    return UTF_8.decode(body);
  } catch (fault) {
    throw new SyntaxError('The body is not UTF-8', { cause: fault });
  }
}
