import { once } from 'node:events';
import { expect, it } from 'vitest';
import { SECRET_MASK } from '../../../src-shared/bank/secrets.ts';
import { rawCall, rawConnection } from '../../testing/raw-call.ts';
import { ALL, openRecordedBank } from '../../testing/recorded-bank.ts';
import { wirePayment } from '../../testing/served-bank.ts';

const PATIENT = { timeout: 10_000 };
const CHECK = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 100 };

it('keeps what was asked and what was answered, as they were on the wire', async () => {
  const bank = await openRecordedBank();
  const answer = await bank.post('/check_funds', CHECK);
  const [row] = await bank.kept();
  expect(row).toMatchObject({
    method: 'POST',
    path: '/check_funds',
    operation: 'check_funds',
    outcome: 'ok',
    status: 200,
    refusal: null,
    requestBytes: JSON.stringify(CHECK).length,
    responseBytes: answer.text.length,
    replayOf: null,
    pinned: false,
  });
  expect(row!.ms).toBeGreaterThan(0);
  expect(Math.abs(Date.parse(row!.at) - Date.now())).toBeLessThan(10_000);
  const call = await bank.log.get(row!.id);
  expect(call).toMatchObject({
    protocol: 'HTTP/1.1',
    subjects: [{ kind: 'account', reference: 'SPONSOR0001' }],
    request: { body: JSON.stringify(CHECK), encoding: 'utf8', truncated: false },
    response: { body: answer.text, encoding: 'utf8', truncated: false },
  });
  expect(call!.request.headers).toContainEqual(['content-type', 'application/json']);
  expect(call!.response.headers.map(([name]) => name.toLowerCase())).toEqual(
    expect.arrayContaining(['content-type', 'content-length', 'date']),
  );
});

it('tells refused from faulty, and why', async () => {
  const bank = await openRecordedBank();
  await bank.post('/block_funds', { account_number: 'SPONSOR0001', currency: 'USD', amount: 10 ** 11 });
  await bank.post('/check_funds', '{"account_number":');
  await bank.call('/nowhere?token=very-secret&page=2');
  await bank.call('/api/example-bank/ping/');
  await bank.call('/docs');
  const rows = (await bank.kept()).toReversed();
  expect(
    rows.map(({ operation, outcome, status, refusal, path }) => [operation, outcome, status, refusal, path]),
  ).toEqual([
    [
      'block_funds',
      'refused',
      200,
      { code: 'insufficient_funds', text: 'Insufficient funds' },
      '/block_funds',
    ],
    ['check_funds', 'error', 400, { code: null, text: 'Invalid Input. JSON decode error' }, '/check_funds'],
    ['other', 'error', 404, { code: null, text: 'Not Found' }, `/nowhere?token=${SECRET_MASK}&page=2`],
    ['ping', 'ok', 200, null, '/api/example-bank/ping/'],
    ['docs', 'ok', 200, null, '/docs'],
  ]);
  // The pages are the same for everybody: counted, not kept.
  const docs = await bank.log.get(rows[4]!.id);
  expect(docs!.response).toMatchObject({ body: '', keptBytes: 0, truncated: true });
  expect(docs!.response.bytes).toBeGreaterThan(100);
});

it('keeps no token, no cookie and no other secret, whoever is let in', async () => {
  const door = () => ({ host: '127.0.0.1', allowedHosts: '', bridgeToken: 'the-token-of-the-bank' });
  const bank = await openRecordedBank({ app: { door } });
  const secrets = {
    Authorization: 'Bearer hunter2-hunter2',
    'proxy-authorization': 'Basic hunter2-hunter2',
    cookie: 'session=hunter2-hunter2',
    'X-Api-Key': 'hunter2-hunter2',
    'x-plain': 'seen',
  };
  await bank.call('/ping', { headers: secrets });
  await bank.call('/check_funds', { method: 'POST', headers: secrets, body: '{}' });
  await bank.call('/ping', { headers: { host: 'evil.example', authorization: 'Bearer hunter2-hunter2' } });
  await bank.call('/ping', { headers: { origin: 'https://evil.example' } });
  await rawCall(bank.url, 'GET /ping HTTP/1.1', 'host: 127.0.0.1', 'authorization : Bearer hunter2-hunter2');
  await rawCall(bank.url, 'Authorization: Bearer hunter2-hunter2');
  const rows = (await bank.kept()).toReversed();
  expect(rows.map(({ status }) => status)).toEqual([200, 401, 421, 403, 400, 400]);
  const calls = await Promise.all(rows.map(({ id }) => bank.log.get(id)));
  expect(JSON.stringify(calls)).not.toContain('hunter2');
  expect(calls[0]!.request.headers).toEqual(
    expect.arrayContaining([
      ['Authorization', SECRET_MASK],
      ['x-plain', 'seen'],
    ]),
  );
});

it('keeps what was no call at all, what did not end and what was too large', async () => {
  const bank = await openRecordedBank({
    app: { bodyLimit: 1000, limits: { requestTimeoutMs: 300, headersTimeoutMs: 300, checkEveryMs: 20 } },
  });
  await rawCall(bank.url, 'Hello, is this the bank?');
  await bank.post('/check_funds', 'x'.repeat(2000));
  const slow = rawConnection(bank.url);
  slow.socket.write(
    'POST /check_funds HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"account_',
  );
  // Without a word for so long, the connection would be dropped unanswered.
  const drip = setInterval(() => slow.socket.write(' '), 30);
  expect(await slow.closed).toContain('408');
  clearInterval(drip);
  await expect.poll(async () => (await bank.kept()).length, PATIENT).toBe(3);
  const rows = (await bank.kept()).toReversed();
  expect(rows.map(({ method, operation, outcome, status }) => [method, operation, outcome, status])).toEqual([
    ['', 'other', 'error', 400],
    ['POST', 'check_funds', 'error', 413],
    ['POST', 'check_funds', 'error', 408],
  ]);
  expect((await bank.log.get(rows[0]!.id))!.request.body).toBe('Hello, is this the bank?');
  expect((await bank.log.get(rows[2]!.id))!).toMatchObject({
    refusal: { text: 'Request Timeout: the call did not arrive in time.' },
    request: { body: expect.stringMatching(/^\{"account_ +$/) as string },
  });
});

it('keeps a call whose caller was gone before it had its answer', async () => {
  const bank = await openRecordedBank();
  const { socket } = rawConnection(bank.url);
  const head =
    'POST /block_funds HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 50';
  socket.write(`GET /ping HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n${head}\r\n\r\n{"amo`);
  // With the answer to the first, the second has come in as well.
  await once(socket, 'data');
  socket.resetAndDestroy();
  await expect.poll(async () => (await bank.kept()).length, PATIENT).toBe(2);
  const [gone] = await bank.kept();
  expect(gone).toMatchObject({ operation: 'block_funds', outcome: 'error', status: 0, refusal: null });
  expect((await bank.log.get(gone!.id))!.request).toMatchObject({
    body: '{"amo',
    bytes: 5,
    truncated: false,
  });
});

it('knows by what references a call can be found', async () => {
  const bank = await openRecordedBank();
  const block = await bank.block(1000);
  await bank.post('/initiate_payment', [
    wirePayment(block),
    wirePayment(block, { payment_reference_number: 'DISB-2' }),
  ]);
  const [{ batch_id: batch }] = bank.rows<{ batch_id: string }>(
    'SELECT batch_id FROM initiate_payment_batch_requests',
  ) as [{ batch_id: string }];
  const about = async (reference: string): Promise<string[]> =>
    (await bank.log.list({ ...ALL, reference })).rows.map(({ operation }) => operation);
  expect(await about(block)).toEqual(['initiate_payment', 'block_funds']);
  expect(await about(batch)).toEqual(['initiate_payment']);
  expect(await about('DISB-2')).toEqual(['initiate_payment']);
  expect(await about('SPONSOR0001')).toEqual(['initiate_payment', 'block_funds']);
  expect(await about('DISB')).toEqual([]);
  expect((await bank.log.list({ ...ALL, search: 'disb' })).rows).toHaveLength(1);
});
