import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Holds a server to so many connections. One more takes the place of the one that has waited longest without a call under way, so
 * that whoever opens many and says nothing shuts nobody out; where every one is at work, the new one is let go.
 */
export function limitConnections(server: Server, most: number): void {
  /** The connections without a call under way, the longest waiting first. */
  const waiting = new Set<Socket>();
  let open = 0;
  server.on('connection', (socket: Socket) => {
    if (open >= most) {
      const [oldest] = waiting;
      if (oldest === undefined) return void socket.destroy();
      waiting.delete(oldest);
      oldest.destroy();
    }
    open += 1;
    waiting.add(socket);
    socket.once('close', () => {
      open -= 1;
      waiting.delete(socket);
    });
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    waiting.delete(socket);
    response.on('close', () => {
      if (!socket.destroyed) waiting.add(socket);
    });
  });
}
