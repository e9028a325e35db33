import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { rawCall, rawConnection, type RawConnection } from '../../testing/raw-call.ts';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';
import type { Limits } from './limits.ts';

let bank: ServedBank;
let before: Record<string, number>;
async function serve(limits: Partial<Limits> = {}): Promise<void> {
  bank = await serveTestBank({ app: { limits } });
  before = bank.counts();
}
afterEach(async () => {
  // Nothing is stored on any of them.
  expect(bank.counts()).toEqual(before);
  await bank.close();
});

const CHECK = '"account_number":"SPONSOR0001","account_currency":"USD","total_funds_needed":1';
const POST = 'POST /check_funds HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const QUICK = { checkEveryMs: 20 };
const connected = async (): Promise<RawConnection> => {
  const connection = rawConnection(bank.url);
  await once(connection.socket, 'connect');
  return connection;
};
const code = (answer: string): unknown =>
  (JSON.parse(answer.split('\r\n\r\n')[1]!) as { errors: { code: unknown }[] }).errors[0]!.code;

describe('a caller that is slow', () => {
  it('with its headers is cut off, in the shape of the contract, though it goes on dripping', async () => {
    await serve({ ...QUICK, headersTimeoutMs: 200 });
    const { socket, closed } = await connected();
    socket.write(POST);
    const drip = setInterval(() => socket.write('x: y\r\n'), 30);
    const answer = await closed;
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(code(answer)).toBe('G2P-REQ-408');
  });

  it('with its body, too', async () => {
    await serve({ ...QUICK, headersTimeoutMs: 200, requestTimeoutMs: 300 });
    const { socket, closed } = await connected();
    socket.write(`${POST}content-length: 1000\r\n\r\n`);
    const drip = setInterval(() => socket.write(' '), 30);
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drip);
  });

  it('and one that says nothing, before its first call and after', async () => {
    await serve({ ...QUICK, headersTimeoutMs: 200, keepAliveTimeoutMs: 100 });
    const [silent, done] = [await connected(), await connected()];
    done.socket.write('GET /ping HTTP/1.1\r\nhost: localhost\r\n\r\n');
    expect(await done.closed).toMatch(/^HTTP\/1\.1 200 [^]*"pong"$/);
    await silent.closed;
  });

  it('is not cut off while it keeps to the time', async () => {
    await serve({ ...QUICK, headersTimeoutMs: 3000, requestTimeoutMs: 5000 });
    const { socket, closed } = await connected();
    socket.write(POST);
    await wait(200);
    socket.write(`content-length: ${CHECK.length + 2}\r\nconnection: close\r\n\r\n{`);
    await wait(200);
    socket.write(`${CHECK}}`);
    expect(await closed).toMatch(/^HTTP\/1\.1 200 [^]*"has_sufficient_funds":true/);
  });
});

describe('many connections', () => {
  it('that say nothing, or do not end what they say, stop nobody', async () => {
    await serve({ connections: 10 });
    const idle = await Promise.all(Array.from({ length: 40 }, connected));
    for (const { socket } of idle.slice(20)) socket.write('GET /ping HTTP/1.1\r\nhost: loc');
    for (let call = 0; call < 20; call += 1) expect((await bank.call('/ping')).text).toBe('"pong"');
    // Those that waited longest made room.
    await Promise.all(idle.slice(0, 30).map(({ closed }) => closed));
    for (const { socket } of idle) socket.destroy();
  });

  it('do not cut off a call under way; where every one is at work, a new one is let go', async () => {
    await serve({ connections: 3 });
    const busy = await Promise.all(Array.from({ length: 3 }, connected));
    for (const { socket } of busy)
      socket.write(
        `${POST}expect: 100-continue\r\nconnection: close\r\ncontent-length: ${CHECK.length + 2}\r\n\r\n`,
      );
    // "Continue" shows that the call has arrived.
    await Promise.all(busy.map(({ socket }) => once(socket, 'data')));
    await expect(bank.call('/ping')).rejects.toMatchObject({ code: 'ECONNRESET' });
    for (const { socket } of busy) socket.write(`{${CHECK}}`);
    for (const { closed } of busy) expect(await closed).toContain('"has_sufficient_funds":true');
    expect((await bank.call('/ping')).status).toBe(200);
  });
});

describe('a call that is too much', () => {
  it('in its headers gets 431', async () => {
    await serve();
    expect((await bank.call('/ping', { headers: { x: 'y'.repeat(15_000) } })).status).toBe(200);
    const answer = await rawCall(
      bank.url,
      'GET /ping HTTP/1.1',
      'host: localhost',
      `x: ${'y'.repeat(17_000)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(code(answer)).toBe('G2P-REQ-431');
  });

  it('hides no header behind many others', async () => {
    await serve();
    const many = Array.from({ length: 2500 }, () => 'x:');
    const answer = await rawCall(
      bank.url,
      'GET /ping HTTP/1.1',
      'host: localhost',
      ...many,
      'origin: https://evil',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('that is no HTTP gets 400 in the shape of the contract', async () => {
    await serve();
    expect(code(await rawCall(bank.url, '\u0000\u0001 garbage'))).toBe('G2P-REQ-102');
  });

  it.each(['[', '{"a":'])('in depth gets 400: %s', async (open) => {
    await serve();
    const nested = (levels: number) => {
      const close = open === '[' ? ']' : '}';
      return `{${CHECK},"extra":${open.repeat(levels)}1${close.repeat(levels)}}`;
    };
    expect((await bank.post('/check_funds', nested(31))).status).toBe(200);
    const { status, text } = await bank.post('/check_funds', nested(32));
    expect([status, text]).toEqual([
      400,
      '{"errors":[{"code":"G2P-REQ-102","message":"Invalid Input. JSON is nested deeper than 32 levels"}]}',
    ]);
  });

  it('is not what a text or a list of many says', async () => {
    await serve();
    const text = JSON.stringify(`${'['.repeat(100)}\\"${'{'.repeat(100)}`);
    expect((await bank.post('/check_funds', `{${CHECK},"extra":${text}}`)).status).toBe(200);
    const list = `[${Array(1000).fill('[{}]').join()}]`;
    expect((await bank.post('/check_funds', `{${CHECK},"extra":${list}}`)).status).toBe(200);
  });

  it('is not a body of nearly 64 MB', async () => {
    await serve();
    const padding = ' '.repeat(63 * 1024 * 1024);
    expect((await bank.post('/check_funds', `{${CHECK}${padding}}`)).status).toBe(200);
  });
});
