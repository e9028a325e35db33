import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { changeEvent, type ChangeEvent } from '../../../src-shared/operator/events.ts';
import { serveConsole, type ServedConsole } from '../../testing/served-console.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';

/** For a machine that has much else to do. */
const PATIENCE = { timeout: 10_000 };

let bank: TestBank;
let console: ServedConsole;
/** Who hears of changes now. A stream's end may come after its test's, so each test has a set of its own. */
let listening: Set<object>;
beforeEach(async () => {
  const listeners = new Set<object>();
  listening = listeners;
  bank = await openTestBank();
  console = await serveConsole({
    onChange(listener) {
      listeners.add(listener);
      const unsubscribe = bank.bank.events.subscribe(listener);
      return () => {
        listeners.delete(listener);
        unsubscribe();
      };
    },
  });
});
afterEach(async () => {
  await console.close();
  await bank.close();
});

interface Stream {
  response: IncomingMessage;
  /** Everything that has come so far. */
  text(): string;
  events(): ChangeEvent[];
  ended: Promise<void>;
  hangUp(): void;
}

function openStream({ url, cookie }: ServedConsole = console): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/events`, { headers: { cookie }, agent: false });
    call.on('error', reject);
    call.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      resolve({
        response,
        text: () => text,
        events: () =>
          text
            .split('\n\n')
            .filter((part) => part.startsWith('data: '))
            .map((part) => changeEvent.parse(JSON.parse(part.slice('data: '.length)))),
        ended: new Promise<void>((done) => response.on('close', () => done())),
        hangUp: () => call.destroy(),
      });
    });
    call.end();
  });
}

const blockOne = (): Promise<unknown> =>
  bank.bank.operations.blockFunds({ accountNumber: 'SPONSOR0001', currency: 'USD', amount: 1 });

describe('the event stream', () => {
  it('is one, and never stored', async () => {
    const { response, text } = await openStream();
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('default-src '),
      'x-content-type-options': 'nosniff',
    });
    await expect.poll(text, PATIENCE).toBe('retry: 1000\n\n');
  });

  it('tells every listener, after the commit, which tables it touched', async () => {
    const streams = await Promise.all([openStream(), openStream()]);
    await blockOne();
    for (const { events } of streams) {
      await expect.poll(events, PATIENCE).toHaveLength(1);
      expect(events()[0]!.topics.sort()).toEqual(['accounts', 'fund_blocks']);
    }
    await blockOne();
    for (const { events } of streams) await expect.poll(events, PATIENCE).toHaveLength(2);
  });

  it('says nothing of a call that changed nothing', async () => {
    const { events } = await openStream();
    await bank.bank.operations.blockFunds({ accountNumber: 'NOBODY', currency: 'USD', amount: 1 });
    await blockOne();
    await expect.poll(events, PATIENCE).toHaveLength(1);
  });

  it('stays open, and stops listening when the browser goes', async () => {
    const stream = await openStream();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(listening.size).toBe(1);
    stream.hangUp();
    await expect.poll(() => listening.size, PATIENCE).toBe(0);
    await blockOne();
  });

  it('ends with the console', async () => {
    const stream = await openStream();
    const begun = performance.now();
    await console.close();
    await stream.ended;
    expect(performance.now() - begun).toBeLessThan(2000);
    await expect.poll(() => listening.size, PATIENCE).toBe(0);
  });
});

describe('a browser that does not read', () => {
  it('is told once of all that it missed, and costs no memory meanwhile', async () => {
    let announce = (_event: ChangeEvent): void => undefined;
    const served = await serveConsole({
      onChange(listener) {
        announce = listener;
        return () => undefined;
      },
    });
    onTestFinished(() => served.close());
    const { response, events, text } = await openStream(served);
    await expect.poll(text, PATIENCE).toContain('retry');
    response.pause();
    for (let n = 0; n < 300; n += 1) {
      for (let m = 0; m < 1000; m += 1) announce({ topics: ['bridge_calls', 'accounts'] });
      await new Promise(setImmediate);
    }
    announce({ topics: ['settings'] });
    response.resume();
    await expect.poll(() => text().includes('settings'), PATIENCE).toBe(true);
    // What the sockets of both sides hold, and one more.
    const told = events();
    expect(told.at(-1)!.topics).toEqual(expect.arrayContaining(['bridge_calls', 'accounts', 'settings']));
    expect(told.length).toBeLessThan(200_000);
  });
});

describe('a quiet stream', () => {
  it('is kept open by a comment now and then', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { text, events } = await openStream();
      vi.advanceTimersByTime(31_000);
      vi.useRealTimers();
      await expect.poll(() => text().match(/^:$/gm), PATIENCE).toHaveLength(2);
      expect(events()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});
