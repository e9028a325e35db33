import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src-shared/bank/settings.ts';
import type { HttpAnswer } from '../../testing/http-call.ts';
import { misfits, type Json } from '../../testing/json-schema.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let document: Json;
let bridgeToken = '';
beforeAll(async () => {
  bank = await serveTestBank({
    app: { bodyLimit: 2000, door: () => ({ ...DEFAULT_SETTINGS, bridgeToken }) },
  });
  document = JSON.parse((await bank.call('/openapi.json')).text) as Json;
});
afterAll(() => bank.close());

/** The schema that the document gives for an answer of this status and type. */
function documented(path: string, { status, headers }: HttpAnswer): Json {
  const type = headers['content-type']!.split(';')[0]!;
  const [operation] = Object.values((document['paths'] as Json)[path] as Json) as Json[];
  const response = (operation!['responses'] as Json)[status] as Json | undefined;
  const content = (response?.['content'] as Json | undefined)?.[type] as Json | undefined;
  if (content === undefined) throw new Error(`${path} ${status} ${type} is not documented`);
  return content['schema'] as Json;
}

const FUNDS = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 1 };
const BLOCK = { account_number: 'SPONSOR0001', currency: 'USD', amount: 1 };

describe('every real answer fits the document', () => {
  it.each<[number, string, unknown]>([
    [200, '/check_funds', FUNDS],
    [200, '/check_funds', { ...FUNDS, account_number: 'NOBODY' }],
    [200, '/block_funds', BLOCK],
    [200, '/block_funds', { ...BLOCK, amount: -1 }],
    [200, '/initiate_payment', []],
    [200, '/initiate_payment', [wirePayment('NONE')]],
    [200, '/generate_account_statement', { program_account_number: 'SPONSOR0001' }],
    [200, '/generate_account_statement', { program_account_number: 'NOBODY' }],
    [400, '/check_funds', {}],
    [400, '/initiate_payment', '{'],
    [413, '/initiate_payment', ' '.repeat(3000)],
    [415, '/ussd', {}],
  ])('%i of %s', async (status, path, message) => {
    const answer = await bank.post(path, message);
    expect(answer.status).toBe(status);
    expect(misfits(document, documented(path, answer), JSON.parse(answer.text))).toEqual([]);
  });

  it('of the door', async () => {
    const headers = [{ host: 'evil.example' }, { origin: 'https://evil.example' }, {}];
    bridgeToken = 's3cret';
    const answers = [];
    for (const sent of headers) answers.push(await bank.call('/ussd', { method: 'POST', headers: sent }));
    bridgeToken = '';
    expect(answers.map(({ status }) => status)).toEqual([421, 403, 401]);
    for (const answer of answers)
      expect(misfits(document, documented('/ussd', answer), JSON.parse(answer.text))).toEqual([]);
  });

  it('405, with the methods that are served', async () => {
    const answer = await bank.call('/check_funds', { method: 'DELETE' });
    expect(misfits(document, documented('/check_funds', answer), JSON.parse(answer.text))).toEqual([]);
  });

  it('ping and ussd', async () => {
    const ping = await bank.call('/ping');
    expect(misfits(document, documented('/ping', ping), JSON.parse(ping.text))).toEqual([]);
    const menu = await bank.call('/ussd', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'sessionId=S&serviceCode=C&phoneNumber=1&networkCode=N&text=',
    });
    expect(menu.status).toBe(200);
    expect(misfits(document, documented('/ussd', menu), menu.text)).toEqual([]);
  });
});
