import { Agent, request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
beforeEach(async () => {
  bank = await serveTestBank();
});
afterEach(() => bank.close());

const funds = (account: string, amount: unknown): Record<string, unknown> => ({
  account_number: account,
  account_currency: 'USD',
  total_funds_needed: amount,
});

// Byte for byte: the bridge's users compare answers in their own tests and logs.
describe.each(['', '/api/example-bank'])('the answers at "%s"', (prefix) => {
  /** Status, content type and text of the answer to a JSON call. */
  async function answer(operation: string, message: unknown): Promise<string> {
    const { status, headers, text } = await bank.post(`${prefix}/${operation}`, message);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
    return text;
  }

  it('ping', async () => {
    const { status, headers, text } = await bank.call(`${prefix}/ping`);
    expect([status, headers['content-type'], text]).toEqual([200, 'application/json', '"pong"']);
    expect(await bank.call(`${prefix}/ping`, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('check_funds', async () => {
    expect(await answer('check_funds', funds('SPONSOR0001', 10_000_000))).toBe(
      '{"status":"success","account_number":"SPONSOR0001","has_sufficient_funds":true,"error_message":""}',
    );
    expect(await answer('check_funds', funds('SPONSOR0001', 10_000_000.01))).toBe(
      '{"status":"failed","account_number":"SPONSOR0001","has_sufficient_funds":false,"error_message":"Insufficient funds"}',
    );
    expect(await answer('check_funds', funds('NOBODY', 1))).toBe(
      '{"status":"failed","account_number":"NOBODY","has_sufficient_funds":false,"error_message":"Account not found"}',
    );
  });

  it('block_funds', async () => {
    const call = { account_number: 'SPONSOR0001', currency: 'USD', amount: 10_000_000 };
    expect(await answer('block_funds', call)).toBe(
      '{"status":"success","block_reference_no":"ID-00000001","error_message":""}',
    );
    expect(await answer('block_funds', { ...call, amount: 0.01 })).toBe(
      '{"status":"failed","block_reference_no":"","error_message":"Insufficient funds"}',
    );
    expect(await answer('block_funds', { ...call, account_number: 'NOBODY' })).toBe(
      '{"status":"failed","block_reference_no":"","error_message":"Account not found"}',
    );
  });

  it('initiate_payment', async () => {
    const block = await bank.block(500);
    expect(await answer('initiate_payment', [wirePayment(block)])).toBe(
      '{"status":"success","error_message":""}',
    );
    expect(await answer('initiate_payment', [])).toBe('{"status":"success","error_message":""}');
    const other = wirePayment('ID-99999999', { payment_reference_number: 'DISB-2' });
    expect(await answer('initiate_payment', [other])).toBe(
      '{"status":"failed","error_message":"Invalid funds block reference or mismatch in details: payment DISB-2, block ID-99999999"}',
    );
  });

  it('generate_account_statement', async () => {
    expect(await answer('generate_account_statement', { program_account_number: 'SPONSOR0001' })).toBe(
      '{"status":"success","account_statement_id":"1","error_message":null}',
    );
    expect(await answer('generate_account_statement', { program_account_number: 'NOBODY' })).toBe(
      '{"status":"failed","account_statement_id":null,"error_message":"Account not found"}',
    );
  });
});

describe('the listener', () => {
  it('looks an account up by its number and currency', async () => {
    const wrong = { ...funds('SPONSOR0001', 1), account_currency: 'EUR' };
    expect(await bank.ask('/check_funds', wrong)).toMatchObject({
      has_sufficient_funds: false,
      error_message: 'Account not found',
    });
    expect(
      await bank.ask('/block_funds', { account_number: 'SPONSOR0001', currency: 'EUR', amount: 1 }),
    ).toMatchObject({ status: 'failed', error_message: 'Account not found' });
  });

  it('keeps one ledger behind both addresses', async () => {
    const call = { account_number: 'SPONSOR0001', currency: 'USD', amount: 9_999_999 };
    expect(await bank.ask('/api/example-bank/block_funds', call)).toMatchObject({ status: 'success' });
    expect(await bank.ask('/block_funds', call)).toMatchObject({ error_message: 'Insufficient funds' });
  });

  it('serves operations whatever is behind the path: a slash, a query, an extra field', async () => {
    for (const path of ['/check_funds/', '/check_funds?attempt=2', '/api/example-bank/check_funds/?a=b'])
      expect(await bank.ask(path, { ...funds('SPONSOR0001', 1), trace_id: 'x' })).toMatchObject({
        has_sufficient_funds: true,
      });
    expect((await bank.call('/ping?from=probe')).text).toBe('"pong"');
  });

  it('keeps a connection for the next call, as httpx does, whatever the last one was', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const call = (path: string, method: string): Promise<{ status: number; reused: boolean }> =>
      new Promise((resolve, reject) => {
        const request = httpRequest(`${bank.url}${path}`, { method, agent }, (response) => {
          response
            .resume()
            .on('end', () => resolve({ status: response.statusCode!, reused: request.reusedSocket }));
        });
        request.on('error', reject).end();
      });
    expect(await call('/ping', 'GET')).toEqual({ status: 200, reused: false });
    for (const [path, method, status] of [
      ['/check_funds', 'GET', 405],
      ['/nothing', 'GET', 404],
      ['/check_funds', 'POST', 400],
      ['/ping', 'GET', 200],
    ] as const)
      expect(await call(path, method)).toEqual({ status, reused: true });
    agent.destroy();
  });

  it('tells its host of each call, by its outcome', async () => {
    await bank.post('/check_funds', funds('SPONSOR0001', 1));
    await bank.post('/api/example-bank/check_funds?a=b', funds('NOBODY', 1));
    await bank.post('/check_funds', '{');
    await bank.call('/ping');
    expect(bank.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      '/check_funds success',
      '/api/example-bank/check_funds failed',
      '/check_funds 400',
      '/ping 200',
    ]);
    expect(bank.calls.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  });
});
