import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { keepingLogger } from '../../testing/fake-ports.ts';
import { httpCall } from '../../testing/http-call.ts';
import { createBridgeListener, type BridgeListener } from './listener.ts';

const HOST = '127.0.0.1';
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

interface TestListener {
  listener: BridgeListener;
  logger: ReturnType<typeof keepingLogger>;
  /** What the listener said of itself each time that something changed. */
  told: string[];
  /** Lets the calls to `/slow` end. */
  finish(): void;
}

function testListener(options: { closeGraceMs?: number; wantsToken?(): boolean } = {}): TestListener {
  const logger = keepingLogger();
  const told: string[] = [];
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  const build = async (): Promise<FastifyInstance> => {
    const app = Fastify({ forceCloseConnections: 'idle' });
    app.get('/ping', async () => 'pong');
    app.get('/slow', async () => {
      await held;
      return 'at last';
    });
    return app;
  };
  const listener = createBridgeListener({
    build,
    logger,
    changed: () => told.push(listener.view().state),
    ...options,
  });
  undo.push(() => {
    finish();
    return listener.close();
  });
  return { listener, logger, told, finish };
}

async function takenPort(): Promise<{ port: number; release(): Promise<void> }> {
  const server: Server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const release = async (): Promise<void> => {
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  undo.push(release);
  return { port: (server.address() as AddressInfo).port, release };
}

async function freePort(): Promise<number> {
  const { port, release } = await takenPort();
  await release();
  return port;
}

const text = async (url: string): Promise<string> => (await httpCall(url)).text;

describe('the listener', () => {
  it('opens at an address, says so, and closes', async () => {
    const { listener, logger, told } = testListener();
    expect(listener.view()).toEqual({ state: 'closed', address: '' });
    const port = await freePort();
    const address = `http://${HOST}:${port}`;
    expect(await listener.open(HOST, port)).toEqual({ state: 'listening', address });
    expect(listener.view()).toEqual({ state: 'listening', address });
    expect(await text(`${address}/ping`)).toBe('pong');
    expect(logger.lines).toEqual([
      { level: 'info', message: 'The bridge listener is open', fields: { address } },
    ]);
    await listener.close();
    expect(listener.view().state).toBe('closed');
    expect(told).toEqual(['listening', 'closed']);
    await expect(text(`${address}/ping`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('tells the port that it got, where any would do', async () => {
    const { listener } = testListener();
    const view = await listener.open(HOST, 0);
    expect(view.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    expect(await text(`${view.address}/ping`)).toBe('pong');
  });

  it.each(['0.0.0.0', 'localhost'])('tells an address at which %s is reached', async (host) => {
    const { listener } = testListener();
    const { address } = await listener.open(host, 0);
    expect(await text(`${address}/ping`)).toBe('pong');
    await listener.close();
    await expect(text(`${address}/ping`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.each([
    ['127.0.0.1', false, []],
    ['localhost', false, []],
    ['0.0.0.0', true, []],
    ['0.0.0.0', false, ['warn']],
  ])('warns where %s lets the network in: with a token %s', async (host, wantsToken, warnings) => {
    const { listener, logger } = testListener({ wantsToken: () => wantsToken });
    await listener.open(host, 0);
    expect(logger.lines.map(({ level }) => level)).toEqual(['info', ...warnings]);
    if (warnings.length > 0) expect(logger.lines.at(-1)!.message).toContain('--bridge-token');
  });

  it('says of a taken port what is wrong and what to do, and opens once it is free', async () => {
    const { listener, logger, told } = testListener();
    const { port, release } = await takenPort();
    const view = await listener.open(HOST, port);
    const message =
      `http://${HOST}:${port} is taken by another program. Close that program, or choose another port: ` +
      '--port, EXAMPLE_BANK_PORT, or Settings in the console.';
    expect(view).toEqual({ state: 'failed', address: `http://${HOST}:${port}`, code: 'EADDRINUSE', message });
    expect(logger.lines).toEqual([{ level: 'error', message, fields: { code: 'EADDRINUSE' } }]);
    expect(told).toEqual(['failed']);
    await release();
    expect(await listener.open(HOST, port)).toMatchObject({ state: 'listening' });
  });

  it.each([
    ['192.0.2.1', 'EADDRNOTAVAIL', 'is not an address of this machine'],
    ['nowhere.invalid', 'ENOTFOUND', 'is not an address that this machine knows'],
  ])('says of the address %s what is wrong', async (host, code, words) => {
    const { listener } = testListener();
    const view = await listener.open(host, 0);
    expect(view).toMatchObject({ state: 'failed', address: `http://${host}:0` });
    expect(view).toMatchObject({ message: expect.stringContaining('Settings in the console') });
    // Where no name server answers, the machine cannot tell that there is no such name.
    if (view.state === 'failed' && view.code !== 'EAI_AGAIN')
      expect([view.code, view.message]).toEqual([code, expect.stringContaining(words)]);
  });

  it('moves to another port: the old one is free at once', async () => {
    const { listener } = testListener();
    const first = await listener.open(HOST, 0);
    const second = await listener.open(HOST, await freePort());
    expect(second.address).not.toBe(first.address);
    expect(await text(`${second.address}/ping`)).toBe('pong');
    await expect(text(`${first.address}/ping`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(await listener.open(HOST, Number(new URL(first.address).port))).toEqual(first);
  });

  it('opens once when asked twice at the same time', async () => {
    const { listener, logger } = testListener();
    const port = await freePort();
    const views = await Promise.all([listener.open(HOST, port), listener.open(HOST, port)]);
    for (const view of [...views, listener.view()]) expect(view.state).toBe('listening');
    expect(await text(`http://${HOST}:${port}/ping`)).toBe('pong');
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    await listener.close();
    await expect(text(`http://${HOST}:${port}/ping`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is closed at the end when it is closed while it opens', async () => {
    const { listener } = testListener();
    const opening = listener.open(HOST, 0);
    await listener.close();
    const { address } = await opening;
    expect(listener.view().state).toBe('closed');
    await expect(text(`${address}/ping`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('closing', () => {
  it('lets the calls under way finish', async () => {
    const { listener, finish } = testListener();
    const { address } = await listener.open(HOST, 0);
    const slow = text(`${address}/slow`);
    await expect.poll(() => openCalls(address), { timeout: 10_000 }).toBe('pong');
    let closed = false;
    const closing = listener.close().then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(false);
    finish();
    expect(await slow).toBe('at last');
    await closing;
  });

  it('does not wait for ever for a connection that says nothing, or a call that does not end', async () => {
    const { listener } = testListener({ closeGraceMs: 200 });
    const { address } = await listener.open(HOST, 0);
    const silent = connect(Number(new URL(address).port), HOST);
    await once(silent, 'connect');
    const slow = text(`${address}/slow`).catch((fault: { code?: string }) => fault.code);
    const begun = performance.now();
    await listener.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await slow).toBe('ECONNRESET');
    silent.destroy();
  });
});

/** A call that is answered shows that those before it have arrived. */
const openCalls = (address: string): Promise<string> => text(`${address}/ping`);
