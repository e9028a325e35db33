import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody, type ErrorStatus } from '../../../src-shared/wire/errors.ts';

const FAULTS: Readonly<Record<string, [ErrorStatus, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout: the call did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};

/**
 * Answers, in the contract's shape, what never became a request: bytes that are no HTTP, too many headers, a call that does not
 * end. The calls before it on the same connection are answered first: written over them, the fault would be taken for theirs,
 * and theirs may have been paid.
 */
export function clientErrors(): {
  watch(server: Server): void;
  answer(fault: Error & { code?: string }, socket: Socket): void;
} {
  const underWay = new WeakMap<Socket, Set<ServerResponse>>();
  return {
    watch(server) {
      server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
        const responses = underWay.get(socket) ?? new Set();
        underWay.set(socket, responses.add(response));
        response.once('close', () => responses.delete(response));
      });
    },
    answer(fault, socket) {
      if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      // A call that has arrived whole is another than the faulty one.
      const earlier = [...(underWay.get(socket) ?? [])].filter(({ req }) => req.complete);
      void Promise.all(earlier.map(over)).then(() => refuse(fault, socket));
    },
  };
}

const over = (response: ServerResponse): Promise<void> =>
  new Promise((done) => response.once('close', () => done()));

function refuse({ code = '' }: { code?: string }, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const [status, message] = FAULTS[code] ?? [400, 'Invalid Input. Not an HTTP request'];
  const body = JSON.stringify(errorBody(status, [message]));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
