import { connect, type Socket } from 'node:net';

/** A connection on which a test says what no client would; nothing is added to it. */
export interface RawConnection {
  socket: Socket;
  /** All that came back, once the other side has closed the connection. */
  closed: Promise<string>;
}

/** Opens a connection to the host and port of a URL. */
export function rawConnection(url: string): RawConnection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname.replaceAll(/[[\]]/g, ''));
  const closed = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    // A reset is one of the ways in which the other side may close it.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  return { socket, closed };
}

/** Sends lines of HTTP, and an empty one after them; gives back the whole answer. */
export function rawCall(url: string, ...lines: string[]): Promise<string> {
  const { socket, closed } = rawConnection(url);
  socket.write(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
  return closed;
}
