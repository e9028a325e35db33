import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR_METHODS } from '../../../src-shared/operator/api.ts';
import type { HttpAnswer } from '../../testing/http-call.ts';
import { rawConnection } from '../../testing/raw-call.ts';
import { serveConsole, type ServedConsole } from '../../testing/served-console.ts';

let console: ServedConsole;
/** How often the bank was asked anything. */
let asked = 0;
beforeAll(async () => {
  const handler = () => {
    asked += 1;
    return Promise.resolve(null);
  };
  const handlers = Object.fromEntries(OPERATOR_METHODS.map((method) => [method, handler]));
  const onChange = () => {
    asked += 1;
    return () => undefined;
  };
  console = await serveConsole({ handlers, onChange });
});
afterAll(() => console.close());

const METHODS = OPERATOR_METHODS.map((method) => `/api/${method}`);
const API = [...METHODS, '/api/events', '/api/backups/x.sqlite', '/api/exports/x/accounts.csv'];
const FILES = ['/', '/assets/main.js', '/nothing'];

/** A call to a path with the cookie and these headers; `undefined` takes a header away. */
function call(path: string, headers: OutgoingHttpHeaders): Promise<HttpAnswer> {
  const isMethod = METHODS.includes(path);
  const all = { cookie: console.cookie, 'content-type': 'application/json', ...headers };
  return console.call(path, {
    method: isMethod ? 'POST' : 'GET',
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    ...(isMethod ? { body: '{}' } : {}),
  });
}

/** Everything is refused so, and the bank never hears of it. */
async function expectRefused(
  paths: readonly string[],
  headers: OutgoingHttpHeaders,
  status: number,
): Promise<void> {
  const before = asked;
  for (const path of paths) {
    const answer = await call(path, headers);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).toMatch(/^\{"message":"[A-Z][A-Za-z ]+"\}$/);
  }
  expect(asked).toBe(before);
}

describe('every method of the API, and the stream of changes', () => {
  it.each<[string, () => OutgoingHttpHeaders]>([
    ['without a cookie', () => ({ cookie: undefined })],
    ['with a wrong cookie', () => ({ cookie: `${console.cookie.slice(0, -1)}!` })],
    ['with the token for a cookie', () => ({ cookie: console.cookie.replace(/=.*/, `=${console.token}`) })],
    ['with the token as a bearer', () => ({ cookie: undefined, authorization: `Bearer ${console.token}` })],
  ])('wants the cookie: %s', async (_, headers) => {
    await expectRefused(API, headers(), 401);
  });

  it('is reached with it', async () => {
    const before = asked;
    for (const path of METHODS) expect([200, 400]).toContain((await call(path, {})).status);
    expect(asked).toBeGreaterThan(before);
  });
});

describe('all of it, the files too', () => {
  const ALL = [...API, ...FILES];

  it.each([
    'evil.example',
    '127.0.0.1.evil.example:8004',
    'localhost@evil.example',
    '192.168.1.2',
    '[::2]:8004',
  ])('is not served to the host %j', async (host) => expectRefused(ALL, { host }, 421));

  it.each<OutgoingHttpHeaders>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:8003' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'none' },
  ])('is not served to pages of strangers: %j', async (headers) => expectRefused(ALL, headers, 403));

  it('is not trusted for an origin that equals the host', async () => {
    await expectRefused(ALL, { origin: console.url }, 403);
  });

  it('is not opened by a link from elsewhere, save the first page, which shows nothing without the cookie', async () => {
    const visit = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    // SameSite=Strict: the browser leaves the cookie at home.
    await expectRefused([...API, '/assets/main.js'], { ...visit, cookie: undefined }, 403);
    expect((await call('/', { ...visit, cookie: undefined })).status).toBe(200);
    expect((await call(`/?token=${console.token}`, visit)).status).toBe(303);
  });

  it('is served to its own page', async () => {
    const own = { 'sec-fetch-site': 'same-origin', origin: console.url };
    expect((await call('/api/getOverview', own)).status).toBe(200);
    expect((await call('/assets/main.js', own)).status).toBe(200);
  });
});

it('says its token nowhere: no header, no body, no log line', async () => {
  const answers = [
    await call(`/?token=${console.token}`, {}),
    await call(`/nothing?token=${console.token}`, {}),
    await call(`/%zz?token=${console.token}`, {}),
    await call(`/api/getOverview?token=${console.token}`, { cookie: undefined }),
    await call(`/?token=${console.token}`, { host: 'evil.example' }),
    await call('/', { referer: `${console.url}/?token=${console.token}` }),
  ];
  expect(JSON.stringify([answers, console.logger.lines])).not.toContain(console.token);
});

it('is not shut out by many who connect and say nothing', async () => {
  const idle = Array.from({ length: 300 }, () => rawConnection(console.url));
  await Promise.all(idle.map(({ socket }) => once(socket, 'connect')));
  expect((await call('/api/getOverview', {})).status).toBe(200);
  await Promise.all(idle.slice(0, 90).map(({ closed }) => closed));
  for (const { socket } of idle) socket.destroy();
});
