import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { httpCall } from '../../testing/http-call.ts';
import { rawCall, rawConnection } from '../../testing/raw-call.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';
import { createBridgeApp } from './app.ts';
import type { Limits } from './limits.ts';
import { createBridgeListener, type BridgeListener } from './listener.ts';

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all!.some(({ address }) => address === '::1'),
);

/** A bank's listener at `localhost`, and both of its addresses. */
async function listen(limits: Partial<Limits> = {}): Promise<{ listener: BridgeListener; urls: string[] }> {
  const { bank, logger } = await useTestBank();
  const listener = createBridgeListener({
    build: () => createBridgeApp({ operations: bank.operations, logger, limits }),
    logger,
    changed: () => undefined,
    closeGraceMs: 200,
  });
  onTestFinished(() => listener.close());
  const { address } = await listener.open('localhost', 0);
  const { port } = new URL(address);
  return { listener, urls: [`http://127.0.0.1:${port}`, `http://[::1]:${port}`] };
}

describe.skipIf(!hasIpv6)('localhost, on a machine with both kinds of addresses', () => {
  it('is heard at both, and at neither once it is closed', async () => {
    const { listener, urls } = await listen();
    for (const url of urls) expect((await httpCall(`${url}/ping`)).text).toBe('"pong"');
    await listener.close();
    for (const url of urls)
      await expect(httpCall(`${url}/ping`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('has one limit of connections for both', async () => {
    const { urls } = await listen({ connections: 10 });
    const idle = Array.from({ length: 40 }, (_, index) => rawConnection(urls[index % 2]!));
    await Promise.all(idle.map(({ socket }) => once(socket, 'connect')));
    for (const url of urls) expect((await httpCall(`${url}/ping`)).text).toBe('"pong"');
    // Those that waited longest made room, wherever they came in.
    await Promise.all(idle.slice(0, 28).map(({ closed }) => closed));
    for (const { socket } of idle) socket.destroy();
  });

  it('cuts a slow caller off at both, and answers nonsense in the shape of the contract', async () => {
    const { urls } = await listen({ headersTimeoutMs: 200, checkEveryMs: 20 });
    for (const url of urls) {
      expect(await rawCall(url, '\u0000 garbage')).toMatch(/^HTTP\/1\.1 400 [^]*G2P-REQ-102/);
      const { socket, closed } = rawConnection(url);
      socket.write('GET /ping HTTP/1.1\r\nhost: loc');
      expect(await closed).toMatch(/^HTTP\/1\.1 408 [^]*G2P-REQ-408/);
    }
  });

  it('ends in time, though somebody is silent at the second', async () => {
    const { listener, urls } = await listen();
    const { socket, closed } = rawConnection(urls[1]!);
    await once(socket, 'connect');
    const begun = performance.now();
    await listener.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    await closed;
  });
});
