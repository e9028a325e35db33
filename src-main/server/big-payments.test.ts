import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { disbursement } from '../testing/disbursement.ts';
import { httpCall, type HttpAnswer } from '../testing/http-call.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';

let bank: BankProcess;
let block: string;
beforeAll(async () => {
  buildOnce();
  bank = await startBank({ flags: ['--max-body-size', '1', '--process-payment-frequency', '3600'] });
  const call = { account_number: 'SPONSOR0001', currency: 'USD', amount: 100 };
  block = String((await bank.ask('block_funds', call))['block_reference_no']);
}, 120_000);
afterAll(endBanks);

/** Blanks are no part of what a body says, but these make it one for the thread. */
const MANY_BLANKS = ' '.repeat(400_000);
const JSON_TYPE = { 'content-type': 'application/json' };

const post = (body: string | Buffer, headers: Record<string, string | number> = {}): Promise<HttpAnswer> =>
  httpCall(`${bank.bridge}/initiate_payment`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body,
  });
const batch = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify(
    disbursement(block, 3, 1).map((payment, at) => (at === 2 ? { ...payment, ...changes } : payment)),
  );
const counts = (): unknown[] =>
  bank.rows(`SELECT (SELECT count(*) FROM initiate_payment_requests) AS payments,
    (SELECT count(*) FROM initiate_payment_batch_requests) AS batches, (SELECT sum(amount_pending) FROM fund_blocks) AS pending`);

it.each([
  ['a field of a wrong type', () => batch({ beneficiary_name: 7, payment_date: 'soon' })],
  ['no list', () => '{}'],
  ['no JSON', () => '[{"a":1}'],
  ['nothing but blanks', () => ''],
  ['lists too deep in each other', () => '['.repeat(40) + ']'.repeat(40)],
  [
    'an amount that is no number',
    () => batch({ payment_amount: Number.NaN }).replace('null,"funds', 'NaN,"funds'),
  ],
  ['an amount as a text, too large', () => batch({ payment_amount: '1e30' })],
  ['more than the block has', () => batch({ payment_amount: 99 })],
  ['an unknown block', () => batch({ funds_blocked_reference_number: 'NONE' })],
  [
    'a reference twice',
    () => batch({ payment_reference_number: '2026-11-disbursement-00001-of-a-long-envelope' }),
  ],
])('is answered from its thread as from the main one: %s', async (_, body) => {
  const before = counts();
  const [small, big] = [await post(body() || ' '), await post(body() + MANY_BLANKS)];
  expect([big.status, big.text]).toEqual([small.status, small.text]);
  expect(big.text).not.toContain('success');
  expect(counts()).toEqual(before);
});

it('is refused where its bytes are no UTF-8, end early, or are too many, with a length announced or without', async () => {
  const bytes = Buffer.from(batch() + MANY_BLANKS);
  bytes[20] = 0xff;
  expect((await post(bytes)).text).toContain('JSON decode error');
  const tooLong = ' '.repeat(1024 * 1024 + 1);
  expect((await post(tooLong)).status).toBe(413);
  expect((await post(tooLong, { 'transfer-encoding': 'chunked' })).status).toBe(413);
  expect(counts()).toEqual([{ payments: 0, batches: 0, pending: 0 }]);
});

it('is registered once, however often and however it is sent, and beside other calls', async () => {
  const big = batch() + MANY_BLANKS;
  const call = { account_number: 'SPONSOR0001', currency: 'USD', amount: 1 };
  const answers = await Promise.all([
    post(big),
    post(big, { 'transfer-encoding': 'chunked' }),
    post(batch()),
    ...Array.from({ length: 20 }, () => bank.ask('block_funds', call)),
  ]);
  for (const answer of answers.slice(0, 3) as HttpAnswer[])
    expect(answer.text).toBe('{"status":"success","error_message":""}');
  expect(counts()).toEqual([{ payments: 3, batches: 1, pending: 300 }]);
  expect(brokenLaws(bank)).toEqual([]);
});

it('is known in part, and nothing of it is taken', async () => {
  const answer = await post(batch({ payment_reference_number: 'NEW' }) + MANY_BLANKS);
  expect(answer.text).toContain('already registered: 2026-11-disbursement-00001-of-a-long-envelope');
  expect(counts()).toEqual([{ payments: 3, batches: 1, pending: 300 }]);
  expect((await bank.end('SIGTERM')).code).toBe(0);
});
