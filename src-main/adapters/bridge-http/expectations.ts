import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * What a caller expects before it sends its body (RFC 9110, 10.1.1), as far as Node by itself would answer it wrongly.
 *
 * An expectation that is not known may be passed over; Node would answer 417 before the door is asked, in a shape of its own.
 * "100 Continue" goes out at once or not at all: that of a call behind others on one connection waits for its turn, and Node 24
 * then writes it between the head and the body of the answer. Whoever sends calls so has sent the body with them.
 */
export function meetExpectations(server: Server): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (response.socket !== null) response.writeContinue();
    server.emit('request', request, response);
  });
}
