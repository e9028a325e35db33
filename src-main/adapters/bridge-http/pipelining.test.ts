import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawConnection } from '../../testing/raw-call.ts';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

/*
 * Calls that are sent one behind the other, before the first is answered. The bridge does not, but a proxy before the bank may;
 * an answer that goes to the wrong call would be a lie about money.
 */
let bank: ServedBank;
beforeEach(async () => {
  bank = await serveTestBank();
});
afterEach(() => bank.close());

const BLOCK = '{"account_number":"SPONSOR0001","currency":"USD","amount":1}';
const post = (body: string, ...headers: string[]): string =>
  [
    'POST /block_funds HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
const LAST = 'GET /ping HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';

/** The answers on one connection, each its status and its body. */
async function say(text: string): Promise<[status: number, body: string][]> {
  const { socket, closed } = rawConnection(bank.url);
  socket.write(text);
  const said = await closed;
  return said
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .map((answer) => [Number(answer.slice(9, 12)), answer.slice(answer.indexOf('\r\n\r\n') + 4)]);
}
const BLOCKED = expect.stringMatching(
  /^\{"status":"success","block_reference_no":"ID-\d+","error_message":""\}$/,
);

describe('calls one behind the other', () => {
  it('are answered in order, each its own', async () => {
    expect(await say(post(BLOCK) + post('{}') + post(BLOCK) + LAST)).toEqual([
      [200, BLOCKED],
      [400, expect.stringContaining('Field required: amount')],
      [200, BLOCKED],
      [200, '"pong"'],
    ]);
  });

  it('are answered before the nonsense that follows them', async () => {
    expect(await say(`${post(BLOCK)}${post(BLOCK)}no such thing\r\n\r\n`)).toEqual([
      [200, BLOCKED],
      [200, BLOCKED],
      [400, expect.stringContaining('Not an HTTP request')],
    ]);
    expect(bank.counts()['fund_blocks']).toBe(2);
  });

  it('and before headers that are too large', async () => {
    const large = `GET /ping HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`;
    expect((await say(post(BLOCK) + large)).map(([status]) => status)).toEqual([200, 431]);
  });
});

describe('an expectation', () => {
  it('that is not known is passed over, and opens no door', async () => {
    expect(await say(post(BLOCK, 'expect: 200-ok') + LAST)).toEqual([
      [200, BLOCKED],
      [200, '"pong"'],
    ]);
    expect(
      await say(post(BLOCK, 'expect: 200-ok', 'origin: https://evil.example', 'connection: close')),
    ).toEqual([[403, expect.stringContaining('G2P-REQ-403')]]);
  });

  it('of a word before the body is met, and never in the middle of an answer', async () => {
    const waiting = post(BLOCK, 'expect: 100-continue');
    expect((await say(waiting + LAST)).map(([status]) => status)).toEqual([100, 200, 200]);
    // Behind another call it gets its answer without the word, and the connection ends with it.
    expect(await say(post(BLOCK) + waiting)).toEqual([
      [200, BLOCKED],
      [200, BLOCKED],
    ]);
  });
});
