import fastifyFormbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Bank } from '../../core/bank.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { DEFAULT_SETTINGS } from '../../../src-shared/bank/settings.ts';
import { parsePythonJson } from '../../../src-shared/wire/parse-json.ts';
import type { BridgeCall } from './bridge-call.ts';
import { clientErrors } from './client-error.ts';
import { limitConnections } from '../connections.ts';
import { docs } from './docs.ts';
import { refuseAtDoor, wantToken, type DoorSettings } from './door.ts';
import { meetExpectations } from './expectations.ts';
import { answerFaults, NestedTooDeep, notFound } from './faults.ts';
import { LIMITS, type Limits } from './limits.ts';
import { isTooDeep, MOST_LEVELS } from './nesting.ts';
import { CLUSTER_PREFIX } from './prefix.ts';
import { operationRoutes } from './routes.ts';

export interface BridgeAppOptions {
  operations: Bank['operations'];
  logger: Logger;
  /** The largest body that is read, in bytes. */
  bodyLimit?: number;
  onCall?(call: BridgeCall): void;
  /** Who is let in; by default whoever calls this machine by a name of its own. */
  door?(): DoorSettings;
  limits?: Partial<Limits>;
}

const BODY_LIMIT = DEFAULT_SETTINGS.maxBodySize * 1024 * 1024;

/** The listener that g2p-bridge calls (spec/bridge-contract.md), built and not yet listening. */
export async function createBridgeApp(options: BridgeAppOptions): Promise<FastifyInstance> {
  const door = options.door ?? (() => DEFAULT_SETTINGS);
  const limits = { ...LIMITS, ...options.limits };
  const clientFaults = clientErrors();
  const app = Fastify({
    logger: false,
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true },
    // Of the framework's own errors, one can happen here: a path that does not decode.
    frameworkErrors: (_fault, request, reply) => refuseAtDoor(request, reply, door()) ?? notFound(reply),
    forceCloseConnections: 'idle',
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    // Nothing moves for so long: a caller that does not read its answer.
    connectionTimeout: limits.requestTimeoutMs,
    clientErrorHandler: clientFaults.answer,
    http: {
      requestTimeout: limits.requestTimeoutMs,
      headersTimeout: limits.headersTimeoutMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
      // The door answers a missing one itself, in the contract's shape.
      requireHostHeader: false,
    },
  });
  // Their size is limited; by number, those over it would be dropped unseen.
  app.server.maxHeadersCount = 0;
  limitConnections(app.server, limits.connections);
  clientFaults.watch(app.server);
  meetExpectations(app.server);
  app.addHook('onRequest', async (request, reply) => refuseAtDoor(request, reply, door()) ?? undefined);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => {
      if (isTooDeep(body)) throw new NestedTooDeep(`JSON is nested deeper than ${MOST_LEVELS} levels`);
      return parsePythonJson(utf8(body));
    },
  );
  await app.register(fastifyFormbody);
  answerFaults(app, options.logger);
  const routes = operationRoutes(options.operations, (call) => options.onCall?.(call));
  const operations = async (plugin: FastifyInstance): Promise<void> => {
    wantToken(plugin, door);
    await routes(plugin);
  };
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
