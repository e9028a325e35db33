import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let block: string;
beforeAll(async () => {
  bank = await serveTestBank();
  block = await bank.block(1_000_000);
});
afterAll(() => bank.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const CHECK = '"account_number":"SPONSOR0001","account_currency":"USD","total_funds_needed":1';
const send = async (path: string, body: Buffer): Promise<string> => {
  const { status, text } = await bank.call(path, { method: 'POST', headers: JSON_TYPE, body });
  return `${status} ${text}`;
};
const NOT_JSON = '400 {"errors":[{"code":"G2P-REQ-102","message":"Invalid Input. JSON decode error"}]}';
const ENOUGH =
  '200 {"status":"success","account_number":"SPONSOR0001","has_sufficient_funds":true,"error_message":""}';
const PAID = '200 {"status":"success","error_message":""}';

describe('bytes', () => {
  it.each([
    ['a byte that no character has', [0xff]],
    ['half a character', [0xe1, 0x88]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('that are no UTF-8 are no JSON: %s', async (_, bytes) => {
    const before = bank.counts();
    const [head, tail] = JSON.stringify([wirePayment(block, { beneficiary_name: '!' })]).split('!') as [
      string,
      string,
    ];
    const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]);
    expect(await send('/initiate_payment', body)).toBe(NOT_JSON);
    expect(bank.counts()).toEqual(before);
  });

  it('may begin with a byte order mark, as Python takes it', async () => {
    expect(await send('/check_funds', Buffer.from(`\ufeff{${CHECK}}`))).toBe(ENOUGH);
  });
});

describe('nesting', () => {
  const DEEP = 200_000;

  it('that is deep is refused before it is read, also where no field would be', async () => {
    const tooDeep = 'Invalid Input. JSON is nested deeper than 32 levels';
    for (const body of ['['.repeat(DEEP), '{"a":'.repeat(DEEP), '['.repeat(DEEP) + ']'.repeat(DEEP)])
      for (const path of ['/check_funds', '/initiate_payment'])
        expect(await send(path, Buffer.from(body))).toContain(tooDeep);
    const extra = `{${CHECK},"extra":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`;
    expect(await send('/check_funds', Buffer.from(extra))).toContain(tooDeep);
  });

  it('that is not counts for nothing', async () => {
    expect(await send('/check_funds', Buffer.from(`{${CHECK},"extra":[[{"a":[1]}]]}`))).toBe(ENOUGH);
    expect(await send('/check_funds', Buffer.from('[[[['))).toBe(NOT_JSON);
  });
});

describe('keys', () => {
  it('given twice count as given last, as Python reads them', async () => {
    expect(await send('/check_funds', Buffer.from(`{"account_number":"NOBODY",${CHECK}}`))).toBe(ENOUGH);
    expect(await send('/check_funds', Buffer.from(`{${CHECK},"account_number":"NOBODY"}`))).toContain(
      'Account not found',
    );
  });

  it('with a meaning in JavaScript have none here', async () => {
    const missing = await send('/check_funds', Buffer.from(`{"__proto__":{${CHECK}}}`));
    expect(missing).toContain('Field required: account_number');
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON'])
      expect(await send('/check_funds', Buffer.from(`{${CHECK},"${key}":{"polluted":true}}`))).toBe(ENOUGH);
    const payment = JSON.stringify(
      wirePayment(block, { payment_reference_number: '__proto__', payment_amount: 1 }),
    );
    const body = Buffer.from(`[${payment.slice(0, -1)},"__proto__":{"narrative_1":"x"}}]`);
    expect(await send('/initiate_payment', body)).toBe(PAID);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('texts', () => {
  let reference = 0;

  /** Pays with texts written so in the JSON, twice; the second time nothing may be stored. */
  async function payTwice(literal: string): Promise<void> {
    const own = `R-${++reference} `;
    const payment = wirePayment(block, { payment_amount: 0.01, beneficiary_account_type: 'BANK_ACCOUNT' });
    const fields = [
      'beneficiary_name',
      'beneficiary_account',
      'beneficiary_bank_code',
      'beneficiary_phone_no',
    ];
    const texts = [
      ...fields,
      'beneficiary_email',
      'narrative_1',
      'narrative_4',
      'narrative_5',
      'narrative_6',
    ];
    const head = JSON.stringify({ ...payment, payment_reference_number: undefined }).slice(0, -1);
    const tail = texts.map((field) => `,"${field}":"${literal}"`).join('');
    const body = Buffer.from(`[${head}${tail},"payment_reference_number":"${own}${literal}"}]`);
    expect(await send('/initiate_payment', body)).toBe(PAID);
    const before = bank.counts();
    expect(await send('/initiate_payment', body)).toBe(PAID);
    expect(bank.counts()).toEqual(before);
  }

  it.each([
    ['a NUL', String.raw`a\u0000b`],
    ['only NULs', String.raw`\u0000\u0000`],
    ['half of a pair', String.raw`x\ud800`],
    ['the other half', String.raw`\udc00x`],
    ['the halves in the wrong order', String.raw`\udc00\ud800`],
    ['line breaks and tags', String.raw`\r\n:61:2611212611D1,00NTRFX//Y\n-}`],
    [
      'every control character',
      Array.from({ length: 32 }, (_, n) => `\\u00${n.toString(16).padStart(2, '0')}`).join(''),
    ],
    ['SQL', `'); DROP TABLE accounts; --`],
    ['letters of right-to-left scripts, and marks', 'مدفوعات \u202e ሰላም e\u0301'],
    ['what is no character', String.raw`\ufffe\uffff`],
    ['nothing but blanks', '   '],
  ])('with %s are kept, and seen again when the call is repeated', async (_, literal) => payTwice(literal));

  it('of any kind are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), async (text, broken) => {
        const literal = JSON.stringify(broken ? `${text}\ud83d` : text).slice(1, -1);
        await payTwice(literal);
      }),
      { numRuns: 50 },
    );
  });

  it('stay in their place: everything is posted, and the statement can be read back', async () => {
    await bank.bank.jobs.posting.runNow();
    await bank.bank.jobs.statements.runNow();
    expect(
      bank.rows(
        'SELECT batch_id, last_error FROM initiate_payment_batch_requests WHERE accounting_status <> ?',
        'PROCESSED',
      ),
    ).toEqual([]);
    expect(
      bank.rows("SELECT id, fault FROM account_statements WHERE statement_state <> 'generated'"),
    ).toEqual([]);
    expect(brokenLaws(bank)).toEqual([]);
    expect(bank.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('account numbers', () => {
  it.each([String.raw`A\u0000`, String.raw`\ud800`, '\u2028', 'x'.repeat(100_000)])(
    'that no account can have are not found: %.20s',
    async (literal) => {
      const body = `{"account_number":"${literal}","account_currency":"USD","total_funds_needed":1}`;
      const { status, text } = await bank.post('/check_funds', body);
      expect(status).toBe(200);
      expect(JSON.parse(text)).toEqual({
        status: 'failed',
        account_number: JSON.parse(`"${literal}"`),
        has_sufficient_funds: false,
        error_message: 'Account not found',
      });
    },
  );
});
