import type { OutgoingHttpHeaders } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let before: Record<string, number>;
beforeAll(async () => {
  bank = await serveTestBank();
});
beforeEach(() => {
  before = bank.counts();
});
afterAll(() => bank.close());

const STATEMENT = JSON.stringify({ program_account_number: 'SPONSOR0001' });
const post = (headers: OutgoingHttpHeaders) =>
  bank.call('/generate_account_statement', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: STATEMENT,
  });
const visit = (path: string, headers: OutgoingHttpHeaders) =>
  bank.call(path, { headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', ...headers } });
const FORBIDDEN =
  '{"errors":[{"code":"G2P-REQ-403","message":"Forbidden: the bank answers no calls from web pages of others."}]}';

describe('a page of a stranger', () => {
  // Nothing is stored on any of them.
  afterEach(() => expect(bank.counts()).toEqual(before));

  it.each<OutgoingHttpHeaders>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'Same-Origin' },
    { 'sec-fetch-site': '' },
    { 'sec-fetch-site': ['same-origin', 'cross-site'] },
    { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8004' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ])('gets 403: %j', async (headers) => {
    const { status, text } = await post(headers);
    expect([status, text]).toEqual([403, FORBIDDEN]);
  });

  it('is not trusted for an origin that equals the host', async () => {
    const { host } = new URL(bank.url);
    expect((await post({ host, origin: `http://${host}` })).status).toBe(403);
  });

  it('may not read, either', async () => {
    for (const path of ['/ping', '/openapi.json', '/docs/assets/swagger-ui.css', '/nothing', '/%zz', '/docs'])
      expect((await bank.call(path, { headers: { 'sec-fetch-site': 'cross-site' } })).text).toBe(FORBIDDEN);
    const frame = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' };
    expect((await visit('/docs', frame)).status).toBe(403);
    expect((await visit('/ping', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('is never told that it may: no CORS header, whatever it asks', async () => {
    const asked = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answers = [
      await bank.call('/check_funds', {
        method: 'OPTIONS',
        headers: { ...asked, origin: 'https://evil.example' },
      }),
      await bank.call('/check_funds', { method: 'OPTIONS', headers: asked }),
      await bank.call('/ping'),
      await bank.call('/docs'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 405, 200, 200]);
    for (const { headers } of answers)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('let in', () => {
  it.each<[string, OutgoingHttpHeaders]>([
    ['httpx and curl', {}],
    ['the page of the listener itself', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:8003' }],
    ['what the user does without a page', { 'sec-fetch-site': 'none' }],
  ])('%s', async (_, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it('who follows a link to the page', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await visit('/docs', { 'sec-fetch-site': site })).status).toBe(200);
  });
});
