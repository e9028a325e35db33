import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src-shared/bank/settings.ts';
import { rawCall } from '../../testing/raw-call.ts';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';
import { isAllowedHost } from './allowed-host.ts';

const ADDED = { host: 'bank.local', allowedHosts: 'Bank.Example.org, example-bank, [2001:db8::1], 10.0.0.7' };
let bank: ServedBank;
let settings = DEFAULT_SETTINGS;
let before: Record<string, number>;
beforeAll(async () => {
  bank = await serveTestBank({ app: { door: () => settings } });
});
beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  before = bank.counts();
});
// Nothing is stored on any of them.
afterEach(() => expect(bank.counts()).toEqual(before));
afterAll(() => bank.close());

const STATEMENT = JSON.stringify({ program_account_number: 'SPONSOR0001' });
const ask = (host: string, path = '/generate_account_statement') =>
  bank.call(path, {
    method: 'POST',
    headers: { host, 'content-type': 'application/json', 'content-length': STATEMENT.length },
    body: STATEMENT,
  });
const MISDIRECTED =
  '{"errors":[{"code":"G2P-REQ-421","message":"Misdirected Request: this bank does not go by that host name. ' +
  'Add the name to the allowed hosts: --allowed-hosts, EXAMPLE_BANK_ALLOWED_HOSTS, or Settings in the console."}]}';

const OWN = [
  'localhost',
  'LOCALHOST:8003',
  'localhost.',
  'localhost.:80',
  'localhost:',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.8.9.255:65535',
  '[::1]',
  '[::1]:8003',
  '[0:0:0:0:0:0:0:1]',
  'host.docker.internal',
  'Host.Docker.Internal:8003',
];
const STRANGE = [
  'evil.example',
  'evil.example:8003',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '127.0.0.1.nip.io',

  'evil.example@localhost',
  'localhost@evil.example',
  'localhost:x@evil.example',
  'localhost:8003@evil.example',

  'localhost/',
  'localhost#',
  'localhost?',
  'localhost\\',
  'localhost evil.example',
  'localhost,evil.example',

  'localhost..',
  '.localhost',
  'xlocalhost',
  'a.localhost',
  'localhost:80:80',
  'localhost:http',
  '%6cocalhost',

  '0.0.0.0',
  '[::]',
  '128.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '127.0.0.256',
  '192.168.1.2',
  '10.0.0.7',
  '::1',
  '[::1',
  '[::2]',
  '[2001:db8::1]',
  'bank.local',
  'bank.example.org',
  '[evil.example]',
  '',
];

describe('the host that a call names', () => {
  it.each(OWN)('may be %s', (host) => expect(isAllowedHost(host, DEFAULT_SETTINGS)).toBe(true));
  it.each(STRANGE)('may not be %j', (host) => expect(isAllowedHost(host, DEFAULT_SETTINGS)).toBe(false));

  it.each([
    'bank.local',
    'BANK.LOCAL:80',
    'bank.example.org',
    'bank.example.org.',
    'example-bank:8003',
    '[2001:db8:0:0::1]:8003',
    '10.0.0.7',
    'localhost',
  ])('may be %s, where the bank binds it or the user has added it', (host) =>
    expect(isAllowedHost(host, ADDED)).toBe(true),
  );
  it.each(['example.org', 'www.bank.example.org', 'org', '', '10.0.0.70', '[2001:db8::10]', '*'])(
    'may not be %j, which is only like one that was added',
    (host) => expect(isAllowedHost(host, ADDED)).toBe(false),
  );
  it.each(['0.0.0.0', '::'])('is not %s, though the bank binds it', (host) => {
    expect(isAllowedHost(host === '::' ? '[::]' : host, { host, allowedHosts: '' })).toBe(false);
  });
});

describe('over the wire', () => {
  it.each(['evil.example', '127.0.0.1.evil.example:8003', 'localhost@evil.example'])(
    'a page that goes by %s gets 421 from every path',
    async (host) => {
      for (const path of ['/generate_account_statement', '/api/example-bank/ussd', '/nothing', '/%zz']) {
        const { status, headers, text } = await ask(host, path);
        expect([status, headers['content-type'], text]).toEqual([421, 'application/json', MISDIRECTED]);
      }
      for (const path of ['/ping', '/docs', '/openapi.json', '/docs/assets/swagger-ui.css'])
        expect((await bank.call(path, { headers: { host } })).text).toBe(MISDIRECTED);
    },
  );

  it('a name that the user adds is known at once, and refused again once it is taken away', async () => {
    const ping = async () => (await bank.call('/ping', { headers: { host: 'bank.example.org' } })).status;
    expect(await ping()).toBe(421);
    settings = { ...DEFAULT_SETTINGS, allowedHosts: 'bank.example.org' };
    expect(await ping()).toBe(200);
    settings = DEFAULT_SETTINGS;
    expect(await ping()).toBe(421);
  });

  it('a call without a host is malformed', async () => {
    for (const version of ['1.0', '1.1']) {
      const answer = await rawCall(bank.url, `POST /generate_account_statement HTTP/${version}`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*"Invalid Input\. Field required: Host"/);
    }
    expect(await rawCall(bank.url, 'GET /ping HTTP/1.1', 'host:')).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('every host counts that a call names', async () => {
    const status = async (...lines: string[]) => (await rawCall(bank.url, ...lines)).slice(9, 12);
    const [ours, theirs] = ['host: localhost', 'Host: evil.example'];
    expect(await status('GET /ping HTTP/1.1', ours, theirs)).toBe('421');
    expect(await status('GET /ping HTTP/1.1', theirs, ours)).toBe('421');
    expect(await status('GET http://evil.example/ping HTTP/1.1', ours)).toBe('421');
    expect(await status('GET http://localhost/ping HTTP/1.1', theirs)).toBe('421');
    expect(await status('GET http://localhost:8003/ping HTTP/1.1', ours)).toBe('200');
  });
});
