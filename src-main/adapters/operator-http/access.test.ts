import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveConsole, type ServedConsole } from '../../testing/served-console.ts';

let console: ServedConsole;
let other: ServedConsole;
const handlers = { getBatch: async () => null };
beforeAll(async () => {
  [console, other] = await Promise.all([serveConsole({ handlers }), serveConsole({ handlers })]);
});
afterAll(() => Promise.all([console.close(), other.close()]));

/** The status of an API call with these headers, and the cookie where it is not among them. */
const statusOf = async (headers: Record<string, string>, at = console): Promise<number> =>
  (await at.post('getBatch', { batchId: 'B' }, headers)).status;
const portOf = (at: ServedConsole): string => new URL(at.url).port;

describe('the token', () => {
  it('is exchanged for a cookie that scripts and other sites do not get, and leaves the address bar', async () => {
    const { status, headers, text } = await console.call(`/?token=${console.token}`);
    expect([status, headers.location, text]).toEqual([303, '/', '']);
    expect(headers['set-cookie']).toHaveLength(1);
    const [pair, ...attributes] = headers['set-cookie']![0]!.split('; ');
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(pair).toMatch(new RegExp(`^example_bank_console_${portOf(console)}=[\\w-]{43}$`));
    expect(pair).not.toContain(console.token);
    expect(await statusOf({ cookie: pair! })).toBe(200);
  });

  it.each(['?token=', '?token=wrong', '?token=a&token=b', '?token[]=a', '?token=%00'])(
    'wrong (%s) gives no cookie',
    async (query) => {
      const { status, headers } = await console.call(`/${query}`);
      expect([303, 200]).toContain(status);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('of another bank, or a part of it, gives no cookie', async () => {
    for (const token of [other.token, console.token.slice(1), `${console.token}x`])
      expect((await console.call(`/?token=${token}`)).headers['set-cookie']).toBeUndefined();
    expect(console.token).toMatch(/^[\w-]{43}$/);
    expect(console.token).not.toBe(other.token);
  });

  it('is no cookie', async () => {
    const [name] = console.cookie.split('=');
    expect(await statusOf({ cookie: `${name}=${console.token}` })).toBe(401);
  });
});

describe('the API', () => {
  it('answers nobody without the cookie', async () => {
    for (const cookie of ['', 'x=y', `${console.cookie}x`, console.cookie.replace('example', 'Example')])
      expect(await statusOf({ cookie })).toBe(401);
    const { status, text } = await console.call('/api/getBatch', { method: 'POST' });
    expect([status, text]).toEqual([401, '{"message":"Unauthorized"}']);
    expect((await console.call('/api/events')).status).toBe(401);
    expect((await console.call(`/api/events?token=${console.token}`)).status).toBe(401);
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example',
    '10.0.0.1:PORT',
    '127.0.0.1:PORT:1',
  ])('answers nobody who calls it %j', async (host) => {
    expect(await statusOf({ host: host.replace('PORT', portOf(console)) })).toBe(421);
  });

  it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST', '127.0.0.2:9999', '[::1]:PORT'])(
    'answers to the name %s',
    async (host) => {
      expect(await statusOf({ host: host.replace('PORT', portOf(console)) })).toBe(200);
    },
  );

  it('answers no page of another site, and none of this machine on another port', async () => {
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await statusOf({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await statusOf({ 'sec-fetch-site': 'none' })).toBe(200);
  });

  it('takes no message that a form of another page could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect([400, 415]).toContain(await statusOf({ 'content-type': type }));
  });
});

describe('two banks on one machine', () => {
  it('keep their own cookies in one browser', async () => {
    const jar = `${other.cookie}; ${console.cookie}`;
    expect(await statusOf({ cookie: jar })).toBe(200);
    expect(await statusOf({ cookie: jar }, other)).toBe(200);
    expect(await statusOf({ cookie: other.cookie })).toBe(401);
    expect(await statusOf({ cookie: console.cookie }, other)).toBe(401);
    const [, session] = other.cookie.split('=');
    expect(await statusOf({ cookie: `example_bank_console_${portOf(console)}=${session}` })).toBe(401);
  });
});
