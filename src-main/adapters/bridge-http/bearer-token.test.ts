import type { OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src-shared/bank/settings.ts';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

const TOKEN = 'a-Token_of.the~bridge+/=';
let bank: ServedBank;
let settings = DEFAULT_SETTINGS;
beforeAll(async () => {
  bank = await serveTestBank({ app: { door: () => settings } });
});
beforeEach(() => {
  settings = { ...DEFAULT_SETTINGS, bridgeToken: TOKEN };
});
afterAll(() => bank.close());

const OPERATIONS = ['check_funds', 'block_funds', 'initiate_payment', 'generate_account_statement', 'ussd'];
const BODY = JSON.stringify({ program_account_number: 'SPONSOR0001' });
const post = (headers: OutgoingHttpHeaders, path = '/generate_account_statement') =>
  bank.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: BODY,
  });

describe('where a token is set', () => {
  it('every operation wants it, at both addresses, and stores nothing without it', async () => {
    const before = bank.counts();
    for (const path of OPERATIONS.flatMap((name) => [`/${name}`, `/api/example-bank/${name}`, `/${name}/`])) {
      const { status, headers, text } = await post({}, path);
      expect([path, status, headers['www-authenticate'], headers['content-type']]).toEqual([
        path,
        401,
        'Bearer',
        'application/json',
      ]);
      expect(text).toMatch(/^\{"errors":\[\{"code":"G2P-REQ-401","message":"Unauthorized: /);
    }
    expect((await bank.call('/check_funds')).status).toBe(401);
    expect(bank.counts()).toEqual(before);
  });

  it.each([
    TOKEN,
    'Bearer',
    'Bearer ',
    `Basic ${TOKEN}`,
    `Bearer${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer x${TOKEN}`,

    `Bearer ${TOKEN.slice(1)}`,
    `Bearer ${TOKEN.toLowerCase()}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer x,Bearer ${TOKEN}`,
  ])('%j is not it, and no answer or log line repeats it', async (authorization) => {
    const before = bank.counts();
    const { status, headers, text } = await post({ authorization });
    expect(status).toBe(401);
    expect(JSON.stringify([headers, text, bank.logger.lines, bank.calls])).not.toContain(TOKEN);
    expect(bank.counts()).toEqual(before);
  });

  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `BEARER  ${TOKEN}`])(
    '%j is let in',
    async (authorization) => {
      expect((await post({ authorization })).status).toBe(200);
    },
  );

  it('anybody may ask whether the bank is there, and read what it offers', async () => {
    for (const path of ['/ping', '/api/example-bank/ping', '/openapi.json', '/docs', '/docs/start.js'])
      expect([path, (await bank.call(path)).status]).toEqual([path, 200]);
  });

  it('it opens neither to strangers nor under another name', async () => {
    const authorization = `Bearer ${TOKEN}`;
    expect((await post({ authorization, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ authorization, host: 'evil.example' })).status).toBe(421);
  });
});

it('a token that changes holds at once; without one nobody has to show any', async () => {
  settings = { ...DEFAULT_SETTINGS, bridgeToken: 'another' };
  expect((await post({ authorization: `Bearer ${TOKEN}` })).status).toBe(401);
  expect((await post({ authorization: 'Bearer another' })).status).toBe(200);
  settings = DEFAULT_SETTINGS;
  expect((await post({})).status).toBe(200);
});
