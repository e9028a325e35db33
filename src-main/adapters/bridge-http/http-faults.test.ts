import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../testing/http-call.ts';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let before: Record<string, number>;
beforeEach(async () => {
  bank = await serveTestBank({ app: { bodyLimit: 2 * 1024 * 1024 } });
  before = bank.counts();
});
afterEach(async () => {
  // Nothing is stored on any of them.
  expect(bank.counts()).toEqual(before);
  await bank.close();
});

const OPERATIONS = ['check_funds', 'block_funds', 'initiate_payment', 'generate_account_statement', 'ussd'];
const BOTH = ['', '/api/example-bank'];
const JSON_TYPE = { 'content-type': 'application/json' };

function expectFault(answer: HttpAnswer, status: number, code: string, message: string): void {
  expect(answer.text).toBe(JSON.stringify({ errors: [{ code, message }] }));
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/json');
}

describe('404', () => {
  it.each([
    '/',
    '/nothing',
    '/api/example-bank',
    '/api/example-bank/nothing',
    '/check_funds/more',
    '/Check_Funds',
  ])('%s', async (path) => {
    for (const method of ['GET', 'POST', 'PUT'])
      expectFault(await bank.call(path, { method }), 404, 'G2P-REQ-404', 'Not Found');
    const sent = await bank.call(path, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<a/>',
    });
    expectFault(sent, 404, 'G2P-REQ-404', 'Not Found');
  });

  it.each(['/%zz', '/check_funds%', '/api/example-bank/%c0%ae'])('%s, which is no path', async (path) => {
    expectFault(await bank.call(path, { method: 'POST' }), 404, 'G2P-REQ-404', 'Not Found');
  });
});

describe('405', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('%s of an operation', async (method) => {
    for (const path of BOTH.flatMap((prefix) => OPERATIONS.map((name) => `${prefix}/${name}`))) {
      const answer = await bank.call(path, { method });
      expectFault(answer, 405, 'G2P-REQ-405', 'Method Not Allowed');
      expect(answer.headers.allow).toBe('POST');
    }
  });

  it('HEAD of an operation, without a body', async () => {
    const { status, headers, text } = await bank.call('/check_funds', { method: 'HEAD' });
    expect([status, headers.allow, headers['content-type'], text]).toEqual([
      405,
      'POST',
      'application/json',
      '',
    ]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s of ping', async (method) => {
    for (const prefix of BOTH) {
      const answer = await bank.call(`${prefix}/ping`, { method });
      expectFault(answer, 405, 'G2P-REQ-405', 'Method Not Allowed');
      expect(answer.headers.allow).toBe('GET');
    }
  });

  it('whatever the call carries', async () => {
    const sent = { method: 'PUT', headers: { 'content-type': 'text/xml' }, body: 'x'.repeat(3_000_000) };
    expectFault(await bank.call('/check_funds', sent), 405, 'G2P-REQ-405', 'Method Not Allowed');
    const broken = { method: 'PUT', headers: JSON_TYPE, body: '{' };
    expectFault(await bank.call('/check_funds', broken), 405, 'G2P-REQ-405', 'Method Not Allowed');
  });
});

describe('413', () => {
  it.each([
    ['announced by its length', {}],
    ['found out on the way', { 'transfer-encoding': 'chunked' }],
  ])('a body over the limit, %s', async (_, headers) => {
    const body = JSON.stringify([{ narrative_1: 'x'.repeat(5_000_000) }]);
    const answer = await bank.call('/initiate_payment', {
      method: 'POST',
      headers: { ...JSON_TYPE, ...headers },
      body,
    });
    expectFault(answer, 413, 'G2P-REQ-413', 'Request body is too large: at most 2 MB');
  });

  it('also for a form', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await bank.call('/ussd', {
      method: 'POST',
      headers,
      body: `text=${'x'.repeat(3_000_000)}`,
    });
    expectFault(answer, 413, 'G2P-REQ-413', 'Request body is too large: at most 2 MB');
  });

  it('says a small limit in bytes', async () => {
    const small = await serveTestBank({ app: { bodyLimit: 1000 } });
    const answer = await small.post('/check_funds', { narrative: 'x'.repeat(1000) });
    expectFault(answer, 413, 'G2P-REQ-413', 'Request body is too large: at most 1000 bytes');
    await small.close();
  });
});

describe('415', () => {
  it.each([
    'text/xml',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
  ])('%s for a JSON operation', async (type) => {
    for (const path of ['/check_funds', '/api/example-bank/initiate_payment']) {
      const sent = { method: 'POST', headers: { 'content-type': type }, body: '[]' };
      expectFault(await bank.call(path, sent), 415, 'G2P-REQ-415', `Unsupported Media Type: ${type}`);
    }
  });

  it('a body without a type', async () => {
    for (const path of ['/check_funds', '/ussd'])
      expectFault(
        await bank.call(path, { method: 'POST', body: '{}' }),
        415,
        'G2P-REQ-415',
        'Unsupported Media Type: none given',
      );
  });

  it('JSON for /ussd', async () => {
    expectFault(await bank.post('/ussd', {}), 415, 'G2P-REQ-415', 'Unsupported Media Type: application/json');
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset=UTF-8'])(
    'not for %s',
    async (type) => {
      const sent = { method: 'POST', headers: { 'content-type': type }, body: '[]' };
      expect((await bank.call('/initiate_payment', sent)).status).toBe(200);
    },
  );
});

describe('500', () => {
  it('hides the insides of the bank and logs them', async () => {
    const secret = 'SQLITE_CONSTRAINT: UNIQUE failed, beneficiary Abebe Bikila';
    const fail = (): never => {
      throw new Error(secret);
    };
    const broken = await serveTestBank({
      app: { operations: { ...bank.bank.operations, checkFunds: fail, initiatePayment: async () => fail() } },
    });
    const check = { account_number: 'A', account_currency: 'USD', total_funds_needed: 1 };
    for (const [path, body] of [
      ['/check_funds', check],
      ['/api/example-bank/initiate_payment', []],
    ] as const) {
      expectFault(await broken.post(path, body), 500, 'G2P-REQ-500', 'Internal Server Error');
      expect(broken.logger.lines.at(-1)).toMatchObject({
        level: 'error',
        message: 'A call of the bridge failed',
        fields: { operation: path, error: expect.stringContaining(secret) },
      });
    }
    expect(broken.calls.map(({ outcome }) => outcome)).toEqual(['500', '500']);
    expect((await broken.call('/ping')).text).toBe('"pong"');
    await broken.close();
  });
});

describe('bytes that are no HTTP', () => {
  it('end that connection only', async () => {
    const { port, hostname } = new URL(bank.url);
    const socket = connect(Number(port), hostname);
    const closed = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    socket.write('\u0000\u0001 garbage\r\n\r\n');
    expect(await closed).toMatch(/^HTTP\/1\.1 400 /);
    expect((await bank.call('/ping')).status).toBe(200);
  });
});
