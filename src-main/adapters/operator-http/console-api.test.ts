import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OPERATOR_METHODS, type OperatorHandlers } from '../../../src-shared/operator/api.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';
import { serveConsole, type ServedConsole } from '../../testing/served-console.ts';

let bank: TestBank;
let console: ServedConsole;
const openAccount = vi.fn<OperatorHandlers['openAccount']>();
const listAccounts = vi.fn<OperatorHandlers['listAccounts']>();
beforeAll(async () => {
  bank = await openTestBank();
  console = await serveConsole({
    handlers: {
      openAccount,
      listAccounts,
      getAccount: async ({ accountNumber }) => bank.bank.queries.account(accountNumber),
      retryBatch: (request) => bank.bank.operations.retryBatch(request),
      getOverview: () => Promise.reject(new Error('no such column: beneficiary Abebe Bikila')),
    },
  });
});
beforeEach(() => vi.resetAllMocks());
afterAll(async () => {
  await console.close();
  await bank.close();
});

const ACCOUNT = { accountNumber: 'A1', holderName: 'Ada', currency: 'USD', openingFunds: '1.00' };
const read = (answer: { text: string }): unknown => JSON.parse(answer.text);

describe('a method of the operator API', () => {
  it('gets its argument with the defaults filled in, and answers in JSON', async () => {
    listAccounts.mockResolvedValue({ rows: [], nextCursor: null, count: 0, countIsLowerBound: false });
    const claimed = { 'x-forwarded-for': '6.6.6.6', forwarded: 'for=6.6.6.6', 'x-real-ip': '6.6.6.6' };
    const answer = await console.post('listAccounts', { limit: 5, unknown: 'field' }, claimed);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringMatching(/^application\/json/) },
    });
    expect(read(answer)).toEqual({ rows: [], nextCursor: null, count: 0, countIsLowerBound: false });
    expect(listAccounts).toHaveBeenCalledWith(
      { cursor: null, limit: 5, sort: 'accountNumber', direction: 'descending' },
      // Who asks is told by the socket, whatever the headers claim.
      { name: 'ada', place: 'browser at 127.0.0.1' },
    );
  });

  it('answers what the bank answers: a row, or null', async () => {
    expect(read(await console.post('getAccount', { accountNumber: 'SPONSOR0001' }))).toMatchObject({
      accountNumber: 'SPONSOR0001',
      bookMinor: 1_000_000_000,
    });
    const none = await console.post('getAccount', { accountNumber: 'ሰላም' });
    expect([none.status, none.text]).toEqual([200, 'null']);
  });

  it('gives a refusal as the value that it is', async () => {
    const answer = await console.post('retryBatch', { batchId: 'NONE' });
    expect(answer.status).toBe(200);
    expect(read(answer)).toEqual({
      ok: false,
      refusal: { code: 'batch_not_found', params: { batch: 'NONE' } },
    });
  });

  it.each<[string, unknown, string]>([
    ['openAccount', { ...ACCOUNT, accountNumber: 1 }, 'accountNumber'],
    ['openAccount', { ...ACCOUNT, email: ['a@b'] }, 'email'],
    ['listAccounts', { limit: 0 }, 'limit'],
    ['listAccounts', { sort: 'balance; DROP TABLE accounts' }, 'sort'],
    ['requestStatement', { accountNumber: 'A', statementDate: '21.11.2026' }, 'statementDate'],
    ['runJob', { name: 'everything' }, 'name'],
    ['updateSettings', { changes: { port: null } }, 'changes.port'],
    ['updateSettings', { changes: { treasure: 1 } }, 'changes'],
  ])('%s refuses an argument that does not fit, naming the field', async (method, argument, field) => {
    const answer = await console.post(method, argument);
    expect(answer.status).toBe(400);
    expect((read(answer) as { message: string }).message).toMatch(new RegExp(`^${field}: .+`));
    expect(openAccount).not.toHaveBeenCalled();
    expect(listAccounts).not.toHaveBeenCalled();
  });

  it('names every field that is wrong', async () => {
    const { message } = read(await console.post('openAccount', {})) as { message: string };
    for (const field of Object.keys(ACCOUNT)) expect(message).toContain(`${field}: `);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"__proto__":{}}', '\ufeff'])(
    'refuses the body %j',
    async (body) => {
      const answer = await console.post('openAccount', body);
      expect(answer.status).toBe(400);
      expect(read(answer)).toMatchObject({ message: expect.stringMatching(/.+/) });
    },
  );

  it('refuses a body over a megabyte', async () => {
    expect((await console.post('openAccount', { ...ACCOUNT, x: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  it('that fails says so without its insides, which the log has', async () => {
    const answer = await console.post('getOverview', {});
    expect([answer.status, read(answer)]).toEqual([
      500,
      { message: 'The bank met a fault; its log tells more.' },
    ]);
    expect(console.logger.lines).toEqual([
      {
        level: 'error',
        message: 'A call of the console failed',
        fields: { call: '/api/getOverview', error: expect.stringContaining('Abebe Bikila') },
      },
    ]);
  });
});

describe('the API', () => {
  it('serves every method of the contract', async () => {
    for (const method of OPERATOR_METHODS) expect((await console.post(method, '{')).status).toBe(400);
  });

  it.each(['dropTables', 'constructor', '__proto__', 'getAccount/x', 'toString', ''])(
    'has no method %j',
    async (method) => {
      expect((await console.post(method, {})).status).toBe(404);
    },
  );

  it('is asked by POST only', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect(
        (await console.call('/api/getAccount', { method, headers: { cookie: console.cookie } })).status,
      ).toBe(404);
  });
});
