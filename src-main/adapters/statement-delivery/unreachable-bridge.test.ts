import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SendResult } from '../../core/ports/statement-sender.ts';
import { startReceiver } from '../../testing/receiver.ts';
import { createMultipartSender } from './multipart-sender.ts';

const servers: (Server | HttpServer)[] = [];
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function urlOf(server: Server | HttpServer): Promise<string> {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
}

/** A bridge that does with each connection, once something came, what the test says. */
const bridgeThat = (act: (socket: Socket) => unknown): Promise<string> =>
  urlOf(createSocketServer((socket) => socket.once('data', () => act(socket))));

const send = (url: string): Promise<SendResult> => createMultipartSender().send(url, ':20:X\n');
const NO_ANSWER = { accepted: false, status: null, body: null };
const HUNG_UP = { ...NO_ANSWER, fault: 'hung_up', error: 'The bridge hung up before it answered' };

describe('an unreachable bridge is an answer, too', () => {
  it('nobody listens', async () => {
    const url = await bridgeThat(() => undefined);
    await new Promise((done) => servers.pop()!.close(done));
    expect(await send(url)).toEqual({
      ...NO_ANSWER,
      fault: 'connection_refused',
      error: 'Nobody answers at the callback URL (connection refused)',
    });
  });

  it('nobody knows the host', async () => {
    const { error, ...rest } = (await send('http://bridge.invalid/upload')) as SendResult & { error: string };
    expect(rest).toEqual({ ...NO_ANSWER, fault: 'host_unknown' });
    expect(error).toMatch(/^The host of the callback URL (is not known|cannot be looked up now)$/);
  });

  it.each([
    ['before it answers', ''],
    ['in the middle of its head', 'HTTP/1.1 200 OK\r\ncontent-'],
  ])('it hangs up %s', async (_, words) => {
    const url = await bridgeThat((socket) => socket.end(words));
    expect(await send(url)).toEqual(HUNG_UP);
  });

  it('it breaks the connection', async () => {
    const url = await bridgeThat((socket) => socket.resetAndDestroy());
    expect(await send(url)).toEqual(HUNG_UP);
  });

  it('it does not speak TLS, though its address is https', async () => {
    const url = await bridgeThat((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await send(url.replace('http:', 'https:'))).toMatchObject({ ...NO_ANSWER, fault: 'not_secure' });
  });

  it('it speaks something else than HTTP', async () => {
    const url = await bridgeThat((socket) => socket.end('220 mail.example ESMTP\r\n'));
    expect(await send(url)).toEqual({ ...NO_ANSWER, fault: 'other', error: expect.stringMatching(/.+/) });
  });

  it.each(['http://', 'nonsense', 'ftp://127.0.0.1/x', 'http://:::', 'http://127.0.0.1:6000/', ''])(
    'its address is none: %j',
    async (url) => {
      expect(await send(url)).toEqual({
        ...NO_ANSWER,
        fault: expect.stringMatching(/^(address_invalid|other)$/),
        error: expect.stringMatching(/.+/),
      });
    },
  );

  it('its address holds a password, which no log may have', async () => {
    expect(await send('http://ada:secret@127.0.0.1:9/')).toEqual({
      ...NO_ANSWER,
      fault: 'address_with_password',
      error: 'The callback URL must not hold a user name or password',
    });
  });
});

describe('an answer that breaks off', () => {
  const head = (status: string): string => `HTTP/1.1 ${status}\r\ncontent-length: 1000\r\n\r\nso far`;

  // 2xx = delivered: to send it again would make the bridge reconcile twice.
  it('after 2xx was a delivery all the same', async () => {
    const url = await bridgeThat((socket) => socket.end(head('200 OK')));
    expect(await send(url)).toEqual({ accepted: true, status: 200, body: 'so far' });
  });

  it('after another status is that status, with what was said', async () => {
    const url = await bridgeThat((socket) => socket.end(head('502 Bad Gateway')));
    expect(await send(url)).toEqual({
      accepted: false,
      status: 502,
      body: 'so far',
      fault: 'answered_error',
      error: 'The bridge answered 502 Bad Gateway',
    });
  });
});

describe('a slow bridge', () => {
  const hurried = createMultipartSender({ timeoutMs: 300 });

  it('is not waited for any longer', async () => {
    const url = await bridgeThat(() => undefined);
    const begun = performance.now();
    expect(await hurried.send(url, 'x')).toEqual({
      ...NO_ANSWER,
      fault: 'answer_timeout',
      error: 'No answer from the bridge within 0.3 seconds',
    });
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('that has said 2xx and goes on talking has taken the statement', async () => {
    const url = await bridgeThat((socket) =>
      socket.write('HTTP/1.1 201 Created\r\ncontent-length: 9\r\n\r\nslow'),
    );
    expect(await hurried.send(url, 'x')).toEqual({ accepted: true, status: 201, body: 'slow' });
  });
});

describe('the end of the bank', () => {
  it('ends an upload that nobody answers', async () => {
    const ending = new AbortController();
    const arrived = Promise.withResolvers<void>();
    const url = await bridgeThat(() => arrived.resolve());
    const sending = createMultipartSender({ stop: ending.signal }).send(url, 'x');
    await arrived.promise;
    ending.abort();
    expect(await sending).toEqual({
      ...NO_ANSWER,
      fault: 'bank_closed',
      error: 'The bank was closed before the bridge answered',
    });
  });
});

describe('a bridge that never stops talking', () => {
  it('is heard to two thousand characters, then left', async () => {
    let left = false;
    const url = await urlOf(
      createServer((_request, response) => {
        const chatter = setInterval(() => response.write('blah '.repeat(1000)), 5);
        response.on('close', () => {
          clearInterval(chatter);
          left = true;
        });
        response.writeHead(500);
      }),
    );
    const result = await send(url);
    expect(result).toMatchObject({ accepted: false, status: 500 });
    expect(result.body).toHaveLength(2000);
    await expect.poll(() => left, { timeout: 10_000 }).toBe(true);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    '%i is not followed: a statement goes where the operator said',
    async (status) => {
      const elsewhere = await startReceiver();
      const url = await urlOf(
        createServer((_request, response) =>
          response.writeHead(status, { location: elsewhere.url }).end('moved'),
        ),
      );
      expect(await send(url)).toEqual({
        accepted: false,
        status,
        body: 'moved',
        fault: 'redirected',
        error: elsewhere.url,
      });
      expect(elsewhere.uploads).toEqual([]);
      await elsewhere.close();
    },
  );
});
