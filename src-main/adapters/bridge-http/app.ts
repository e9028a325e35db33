import fastifyFormbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Bank } from '../../core/bank.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { DEFAULT_SETTINGS } from '../../../src-shared/bank/settings.ts';
import type { BridgeCall } from './bridge-call.ts';
import { clientErrors } from './client-error.ts';
import { limitConnections } from '../connections.ts';
import { docs } from './docs.ts';
import { refuseAtDoor, wantToken, type DoorSettings } from './door.ts';
import { meetExpectations } from './expectations.ts';
import { answerFaults, notFound } from './faults.ts';
import { readJson } from './json-body.ts';
import { LIMITS, type Limits } from './limits.ts';
import { CLUSTER_PREFIX } from './prefix.ts';
import { recordRawAnswer } from './raw-answer.ts';
import { recordedMessages, type Recording } from './record-call.ts';
import { operationRoutes, type BigPayments } from './routes.ts';

export interface BridgeAppOptions {
  operations: Bank['operations'];
  /** Takes big calls of payments as their bytes, off the main loop; without it they are read like any other. */
  bigPayments?: BigPayments | undefined;
  logger: Logger;
  /** The largest body that is read, in bytes. */
  bodyLimit?: number;
  onCall?(call: BridgeCall): void;
  /** Keeps every call, with what was asked and answered. */
  recording?: Recording | undefined;
  /** Who is let in; by default whoever calls this machine by a name of its own. */
  door?(): DoorSettings;
  limits?: Partial<Limits>;
}

type BodyRead = (fault: Error | null, body?: unknown) => void;

const BODY_LIMIT = DEFAULT_SETTINGS.maxBodySize * 1024 * 1024;

/** The listener that g2p-bridge calls (spec/bridge-contract.md), built and not yet listening. */
export async function createBridgeApp(options: BridgeAppOptions): Promise<FastifyInstance> {
  const door = options.door ?? (() => DEFAULT_SETTINGS);
  const limits = { ...LIMITS, ...options.limits };
  const { recording } = options;
  const clientFaults = clientErrors(
    (answer, unfinished, heard) =>
      recording && recordRawAnswer(recording.recorder, answer, unfinished, heard),
  );
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
      ...(recording && recordedMessages(recording)),
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
  // What each call goes through waits for nothing: a promise a hook would cost a call as much as its own work.
  app.addHook('onRequest', (request, reply, next) => {
    if (refuseAtDoor(request, reply, door()) === null) next();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (_request: unknown, body: Buffer, done: BodyRead) => {
      let read: unknown;
      try {
        read = readJson(body);
      } catch (fault) {
        done(fault as Error);
        return;
      }
      done(null, read);
    },
  );
  await app.register(fastifyFormbody);
  answerFaults(app, options.logger);
  const routes = operationRoutes(options.operations, (call) => options.onCall?.(call), options.bigPayments);
  const operations = async (plugin: FastifyInstance): Promise<void> => {
    wantToken(plugin, door);
    await routes(plugin);
  };
  await app.register(operations);
  await app.register(operations, { prefix: CLUSTER_PREFIX });
  await app.register(docs);
  return app;
}
