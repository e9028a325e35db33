import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../testing/http-call.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let before: Record<string, number>;
beforeAll(async () => {
  bank = await serveTestBank();
  await bank.block(1000);
});
beforeEach(() => {
  before = bank.counts();
});
// Nothing is stored on any of them.
afterEach(() => expect(bank.counts()).toEqual(before));
afterAll(() => bank.close());

/** The answer to a malformed call, exactly: one entry for each fault. */
function expectFaults(answer: HttpAnswer, ...messages: string[]): void {
  const errors = messages.map((message) => ({ code: 'G2P-REQ-102', message: `Invalid Input. ${message}` }));
  expect(answer.text).toBe(JSON.stringify({ errors }));
  expect(answer.status).toBe(400);
  expect(answer.headers['content-type']).toBe('application/json');
}

const CHECK = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 100 };
const BLOCK = { account_number: 'SPONSOR0001', currency: 'USD', amount: 100 };
const STATEMENT = { program_account_number: 'SPONSOR0001' };

describe('a body that is no JSON', () => {
  it.each([
    '',
    ' ',
    '{',
    '{"account_number":"SPONSOR0001"',
    "{'account_number':'SPONSOR0001'}",
    '{"a":1}{"a":1}',
    '<check_funds/>',
    'account_number=SPONSOR0001',
    '{"a":nan}',
    'undefined',
  ])('%j', async (body) => {
    for (const operation of ['check_funds', 'block_funds', 'initiate_payment', 'generate_account_statement'])
      for (const prefix of ['', '/api/example-bank'])
        expectFaults(await bank.post(`${prefix}/${operation}`, body), 'JSON decode error');
  });

  it('is missing altogether', async () => {
    expectFaults(await bank.call('/check_funds', { method: 'POST' }), 'Field required');
  });
});

describe('a field that is missing', () => {
  it('is named, one entry for each', async () => {
    const required = (...fields: string[]): string[] => fields.map((field) => `Field required: ${field}`);
    const { total_funds_needed: _, ...short } = CHECK;
    expectFaults(await bank.post('/check_funds', short), ...required('total_funds_needed'));
    expectFaults(await bank.post('/check_funds', {}), ...required(...Object.keys(CHECK)));
    expectFaults(await bank.post('/block_funds', {}), ...required(...Object.keys(BLOCK)));
    expectFaults(await bank.post('/generate_account_statement', {}), ...required('program_account_number'));
  });

  it('is named with the place of its payment', async () => {
    const { payment_amount: _, ...unpriced } = wirePayment('B');
    const { payment_date: __, remitting_account: ___, ...undated } = wirePayment('B');
    expectFaults(await bank.post('/initiate_payment', [unpriced]), 'Field required: 0.payment_amount');
    expectFaults(
      await bank.post('/initiate_payment', [wirePayment('B'), unpriced, undated]),
      'Field required: 1.payment_amount',
      'Field required: 2.remitting_account',
      'Field required: 2.payment_date',
    );
  });
});

describe('a field of another type', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['check_funds', { ...CHECK, total_funds_needed: 'ten' }, 'total_funds_needed', 'number'],
    ['check_funds', { ...CHECK, total_funds_needed: null }, 'total_funds_needed', 'number'],
    ['check_funds', { ...CHECK, account_number: 1234 }, 'account_number', 'string'],
    ['block_funds', { ...BLOCK, amount: [100] }, 'amount', 'number'],
    ['block_funds', { ...BLOCK, amount: true }, 'amount', 'number'],
    ['block_funds', { ...BLOCK, currency: { code: 'USD' } }, 'currency', 'string'],
    ['generate_account_statement', { program_account_number: 1 }, 'program_account_number', 'string'],
    [
      'generate_account_statement',
      { ...STATEMENT, account_statement_date: '21/11/2026' },
      'account_statement_date',
      'date',
    ],
  ])('%s %j', async (operation, message, field, type) => {
    expectFaults(await bank.post(`/${operation}`, message), `Input should be a valid ${type}: ${field}`);
  });

  it('in a payment', async () => {
    const wrong = wirePayment('B', {
      payment_amount: 'ten',
      payment_date: '2026-02-30',
      beneficiary_account_type: 'CASH',
      narrative_6: 6,
    });
    expectFaults(
      await bank.post('/initiate_payment', [wirePayment('B'), wrong]),
      'Input should be a valid number: 1.payment_amount',
      'Input should be a valid date: 1.payment_date',
      "Input should be 'BANK_ACCOUNT', 'MOBILE_WALLET' or 'EMAIL_WALLET': 1.beneficiary_account_type",
      'Input should be a valid string: 1.narrative_6',
    );
  });

  it('not even where Python wrote no number', async () => {
    const body = '{"account_number":NaN,"account_currency":"USD","total_funds_needed":1}';
    expectFaults(await bank.post('/check_funds', body), 'Input should be a valid string: account_number');
  });
});

describe('a body of another shape', () => {
  it.each([[[]], [null], ['SPONSOR0001'], [7], [true]])('%j for an object', async (body) => {
    const text = JSON.stringify(body);
    for (const operation of ['check_funds', 'block_funds', 'generate_account_statement'])
      expectFaults(await bank.post(`/${operation}`, text), 'Input should be a valid dictionary');
  });

  it.each([[{}], [wirePayment('B')], [null], ['[]'], [7]])('%j for a list', async (body) => {
    expectFaults(await bank.post('/initiate_payment', JSON.stringify(body)), 'Input should be a valid list');
  });

  it('names the payment that is none', async () => {
    expectFaults(
      await bank.post('/initiate_payment', [wirePayment('B'), null, 'P']),
      'Input should be a valid dictionary: 1',
      'Input should be a valid dictionary: 2',
    );
  });
});

describe('a large call that is malformed', () => {
  it('is answered in time, every fault named', async () => {
    const begun = performance.now();
    const { status, text } = await bank.post('/initiate_payment', `[${Array(20_000).fill('{}').join()}]`);
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(status).toBe(400);
    expect((JSON.parse(text) as { errors: unknown[] }).errors).toHaveLength(120_000);
  });
});
