import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { keepRuns, planOf } from '../../testing/query-plans.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';

let test: TestBank;
let block: string;
let batchId: string;

beforeAll(async () => {
  test = await openTestBank();
  const { open, blocked, batch, post, deposit, statement, writeStatements } = deedsOf(test);
  await open('KENYA-0001', '5', 'KES', '+254 700-000001');
  await open('kenya small', '5', 'KES');
  block = await blocked(1000);
  batchId = await batch(
    Array.from({ length: 30 }, (_, n) =>
      payment(block, { reference: `DISB-${String(n).padStart(4, '0')}`, amount: 2 }),
    ),
  );
  await post();
  await deposit('7');
  await statement();
  await writeStatements();
});
afterAll(() => test.close());

const find = (text: string): string[] =>
  test.bank.queries
    .findAnything(text)
    .map(({ kind, id, label }) => (id === label ? `${kind} ${id}` : `${kind} ${id} ${label}`));

describe('finds', () => {
  it.each([
    ['a payment, exactly', 'DISB-0007', ['payment DISB-0007', 'entry EB00000000000015']],
    [
      'a payment in small letters, with blanks around',
      ' disb-0007 ',
      ['payment DISB-0007', 'entry EB00000000000015'],
    ],
    ['an account by its number', 'KENYA-0001', ['account KENYA-0001']],
    ['accounts that begin alike, whatever the case', 'kenya', ['account KENYA-0001', 'account kenya small']],
    [
      'accounts by their holder, whatever the case',
      'holder OF k',
      ['account KENYA-0001', 'account kenya small'],
    ],
    ['an account by its phone', '254 700', ['account KENYA-0001']],
    ['an entry by its reference', 'EB00000000000002', ['entry EB00000000000002']],
    ['an entry by its number', 'eb2', ['entry EB00000000000002']],
    ['a statement by account and number', 'SPONSOR0001 1', ['statement 1 1/2026']],
    ['a statement by account, number and year', 'sponsor0001 1/2026', ['statement 1 1/2026']],
    ['a statement by the reference in it', 'STMT000000000001', ['statement 1 1/2026']],
  ])('%s', (_, text, hits) => expect(find(text)).toEqual(expect.arrayContaining(hits)));

  it('a block and a batch', () => {
    expect(find(block)).toContain(`block ${block}`);
    expect(find(batchId.slice(0, 13))).toContain(`batch ${batchId}`);
  });

  it('says of each what tells it from others', () => {
    expect(test.bank.queries.findAnything('DISB-0007')[0]).toMatchObject({
      kind: 'payment',
      amountMinor: 200,
      currency: 'USD',
    });
    expect(test.bank.queries.findAnything('SPONSOR0001')[0]).toMatchObject({
      kind: 'account',
      currency: 'USD',
    });
  });
});

it.each([
  '',
  '   ',
  'SPONSOR0001 9',
  'SPONSOR0001 1/1999',
  'STMT9',
  'EB99',
  'nobody',
  '%',
  "'",
  '\u{10FFFF}',
  '254',
])('finds nothing for %j', (text) => expect(find(text)).toEqual([]));

it('shows a few of each kind, that which is meant exactly first, and never more than 20', () => {
  expect(find('D').length).toBeLessThanOrEqual(20);
  expect(find('DISB').filter((one) => one.startsWith('payment'))).toHaveLength(6);
  expect(find('DISB-0029')[0]).toBe('payment DISB-0029');
});

it('suggests accounts that have a phone', () => {
  const row = { phone: '+254 700-000001', accountNumber: 'KENYA-0001', holderName: 'Holder of KENYA-0001' };
  expect(test.bank.queries.phones('')).toEqual([row]);
  expect(test.bank.queries.phones('+254')).toEqual([row]);
  expect(test.bank.queries.phones('255')).toEqual([]);
});

it('looks only at ranges of indexes: the same cost in a ledger of millions', async () => {
  const other = await openTestBank();
  const runs = keepRuns();
  await other.restart();
  runs.length = 0;
  for (const text of ['DISB-0007', 'EB00000000000002', 'STMT1', 'SPONSOR0001 1', '254700']) {
    other.bank.queries.findAnything(text);
  }
  other.bank.queries.phones('');
  const selects = runs.filter(({ sql }) => /^\s*select/i.test(sql));
  expect(selects.length).toBeGreaterThan(30);
  const lines = selects.flatMap((run) => planOf(join(other.dataDir, 'bank.sqlite'), run));
  await other.close();
  expect(
    lines.filter((line) => !/^SEARCH \w+ USING (?:COVERING )?(?:INDEX|INTEGER PRIMARY KEY)/.test(line)),
  ).toEqual([]);
});
