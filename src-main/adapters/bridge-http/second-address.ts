import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';

/** The addresses that a host stands for. `localhost` is two, and which of them a caller takes is a matter of its machine. */
export function addressesOf(host: string): [first: string, ...others: string[]] {
  return host.toLowerCase() === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}

/**
 * Lets a server hear at a further address: what comes in there is handed to it (as Node's documentation of the event `connection`
 * has it), so that it stays one server with one set of limits. Fastify by itself would start a second for `localhost`, with none.
 * Null where the address cannot be had; a machine without IPv6 has no `::1`.
 */
export async function hearAlso(server: HttpServer, host: string, port: number): Promise<Server | null> {
  // As Node's own HTTP server takes its connections.
  const ear = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    server.emit('connection', socket),
  );
  try {
    ear.listen({ host, port });
    await once(ear, 'listening');
    return ear;
  } catch {
    return null;
  }
}

/** Takes no more connections; resolves when those that it took are over. */
export const shut = (ear: Server): Promise<void> => new Promise((done) => ear.close(() => done()));
