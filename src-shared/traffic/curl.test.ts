import { execFile } from 'node:child_process';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET_MASK } from '../bank/secrets.ts';
import { curlCommand, quoted, SECRET_PLACEHOLDER, type CurlCall } from './curl.ts';

interface Heard {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let heard: Heard | undefined;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    heard = { method, url, headers, body: Buffer.concat(chunks) };
    response.end();
  });
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** Gives the command to a real `sh`, which calls a real curl: what arrives is what was meant. */
async function sent(call: Partial<CurlCall>): Promise<Heard> {
  heard = undefined;
  const command = curlCommand({
    address,
    method: 'POST',
    target: '/check_funds',
    headers: [],
    body: '',
    ...call,
  });
  await new Promise<void>((done, fail) => {
    const shell = execFile('sh', ['-s'], { timeout: 20_000 }, (fault, _out, told) =>
      fault === null ? done() : fail(new Error(`${command.slice(0, 500)}\n${told}`)),
    );
    shell.stdin!.end(`${command.replace(/\bcurl /, 'curl -sS ')}\n`);
  });
  if (heard === undefined) throw new Error(`Nothing arrived of ${command.slice(0, 500)}`);
  return heard;
}

const HOSTILE = [
  `'; touch /tmp/owned; echo '`,
  '$(reboot) `reboot` ${HOME} $HOME !! \\ \\n %s %d \\0',
  '@/etc/passwd',
  "it's \"quoted\" and 'quoted' ''",
  'two\nlines\r\nand a tab\t, and an end\n',
  '-d --next -o /tmp/x',
  'አበበ محمد 😀 \u202e',
  '%41%00{}[]?&#;|<>*~',
  "\u0000 a NUL and a ' quote %",
];

describe('the command', () => {
  it.each(HOSTILE)('carries %j as a body, and the shell sees none of it', async (body) => {
    const { body: arrived, method } = await sent({ body });
    expect(method).toBe('POST');
    expect(arrived.toString()).toBe(body);
  });

  it('carries whatever chance makes up, text or bytes, in a body and in a header', async () => {
    const odd = fc.constantFrom(...'\'"\\$`\n!%@- \u0000\r\u0001a7é{'.split(''));
    const body = fc.oneof(
      fc.string({ unit: odd, minLength: 1, maxLength: 60 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
    );
    const value = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((text) => text.trim());
    const property = fc.asyncProperty(body, value, async (body, value) => {
      const arrived = await sent({ body, headers: [['x-odd', value]] });
      expect(Buffer.compare(arrived.body, Buffer.from(body as Uint8Array))).toBe(0);
      expect(arrived.headers['x-odd']).toBe(value);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('carries a body that no argument could hold', async () => {
    const body = JSON.stringify(Array.from({ length: 10_000 }, (_, at) => `it's payment ${at}`));
    expect((await sent({ body })).body.toString()).toBe(body);
  });

  it('asks as it was asked: method, target and headers, with none of its own', async () => {
    const headers = [
      ['Host', 'bank.example'],
      ['Content-Type', 'application/json'],
      ['X-Empty', ''],
      ['Content-Length', '2'],
      ['Connection', 'keep-alive'],
    ] as const;
    const got = await sent({ method: 'PUT', target: '/a/../b//c?x=[1]&y={2}', headers, body: '{}' });
    expect(got).toMatchObject({ method: 'PUT', url: '/a/../b//c?x=[1]&y={2}' });
    expect(Object.keys(got.headers).sort()).toEqual(['content-length', 'content-type', 'host', 'x-empty']);
    expect(got.headers).toMatchObject({ host: 'bank.example', 'x-empty': '' });
    expect((await sent({ method: 'GET', target: '/ping' })).headers).toEqual({
      host: address.replace('http://', ''),
    });
    expect((await sent({ method: 'DELETE', target: '*' })).url).toBe('*');
    expect((await sent({ method: 'HEAD', target: '/ping' })).method).toBe('HEAD');
    expect(await sent({ method: 'GET', target: '/ping', body: 'x' })).toMatchObject({ method: 'GET' });
  });

  it('has a word in the place of a secret', () => {
    const headers = [['Authorization', SECRET_MASK]] as const;
    expect(curlCommand({ address, method: 'GET', target: '/ping', headers, body: '' })).toContain(
      `-H 'Authorization: ${SECRET_PLACEHOLDER}'`,
    );
  });
});

it('leaves plain words unquoted', () => {
  expect(['a', 'a b', '', '-x', "'"].map(quoted)).toEqual(['a', "'a b'", "''", "'-x'", String.raw`''\'''`]);
});
