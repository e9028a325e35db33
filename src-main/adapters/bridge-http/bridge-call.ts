import type { FastifyInstance } from 'fastify';

/** One call of the bridge, after its answer went out. `outcome` is `success`, `failed` or the HTTP status of an error. */
export interface BridgeCall {
  operation: string;
  outcome: string;
  milliseconds: number;
}

declare module 'fastify' {
  interface FastifyReply {
    /** The business status of an operation's answer. */
    businessStatus?: string;
  }
}

/** Tells of every call to the operations of this plugin; the pages that people read beside them are none. */
export function reportCalls(app: FastifyInstance, onCall: (call: BridgeCall) => void): void {
  app.addHook('onResponse', (request, reply, next) => {
    onCall({
      operation: request.url.split('?')[0]!,
      outcome: reply.businessStatus ?? String(reply.statusCode),
      milliseconds: Math.round(reply.elapsedTime),
    });
    next();
  });
}
