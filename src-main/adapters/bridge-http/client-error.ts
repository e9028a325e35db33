import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody, type ErrorStatus } from '../../../src-shared/wire/errors.ts';

const FAULTS: Readonly<Record<string, [ErrorStatus, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout: the call did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};

/** Answers, in the contract's shape, what never became a request: bytes that are no HTTP, too many headers, a call that does not end. */
export function answerClientError(fault: Error & { code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, message] = FAULTS[fault.code ?? ''] ?? [400, 'Invalid Input. Not an HTTP request'];
  const body = JSON.stringify(errorBody(status, [message]));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
