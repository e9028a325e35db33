import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody, type ErrorStatus } from '../../../src-shared/wire/errors.ts';
import type { RawAnswer } from './raw-answer.ts';

const FAULTS: Readonly<Record<string, [ErrorStatus, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout: the call did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};

/**
 * Answers, in the contract's shape, what never became a request: bytes that are no HTTP, too many headers, a call that does not
 * end. The calls before it on the same connection are answered first: written over them, the fault would be taken for theirs,
 * and theirs may have been paid.
 */
export function clientErrors(
  /** Hears of each such answer: the call that it ends, where its head had come in, and the bytes that were no call. */
  onAnswer: (answer: RawAnswer, unfinished: ServerResponse | undefined, heard: Uint8Array) => void = () =>
    undefined,
): {
  watch(server: Server): void;
  answer(fault: ClientFault, socket: Socket): void;
} {
  const underWay = new WeakMap<Socket, Set<ServerResponse>>();
  return {
    watch(server) {
      server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
        const responses = underWay.get(socket) ?? new Set();
        underWay.set(socket, responses.add(response));
        response.on('close', () => responses.delete(response));
      });
    },
    answer(fault, socket) {
      if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      // A call that has arrived whole is another than the faulty one.
      const all = [...(underWay.get(socket) ?? [])];
      const earlier = all.filter(({ req }) => req.complete);
      const unfinished = all.find(({ req }) => !req.complete);
      const answerIt = (): void => {
        const answer = refuse(fault, socket);
        if (answer !== null) onAnswer(answer, unfinished, bytesOf(fault));
      };
      void Promise.all(earlier.map(over)).then(answerIt);
    },
  };
}

type ClientFault = Error & { code?: string; rawPacket?: unknown };

/** What came in, as Node hands it over, whatever its types say. */
const bytesOf = ({ rawPacket }: ClientFault): Uint8Array =>
  rawPacket instanceof Uint8Array ? rawPacket : new Uint8Array();

const over = (response: ServerResponse): Promise<void> =>
  new Promise((done) => response.once('close', () => done()));

function refuse({ code = '' }: ClientFault, socket: Socket): RawAnswer | null {
  if (!socket.writable) {
    socket.destroy();
    return null;
  }
  const [status, message] = FAULTS[code] ?? [400, 'Invalid Input. Not an HTTP request'];
  const body = JSON.stringify(errorBody(status, [message]));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  return { status, head: head.join('\r\n'), body };
}
