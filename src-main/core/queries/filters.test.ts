import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakBookingOf } from '../../testing/broken-booking.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { askFor } from '../../testing/ask-for.ts';
import { openTestBank, type TestBank } from '../../testing/test-bank.ts';

let test: TestBank;
const ids: Record<string, string> = {};
const page = { cursor: null, limit: 100, direction: 'ascending' } as const;

beforeAll(async () => {
  test = await openTestBank({ settings: { paymentInitiateAttempts: 1 } });
  const { open, blocked, batch, post, deposit, statement, writeStatements } = deedsOf(test);
  await open('100%_A', '5', 'KES');
  await open('100xxA', '5', 'KES');
  await open('back\\slash', '5', 'KES');
  const block = await blocked(1000);
  ids['block'] = block;
  ids['spent'] = await blocked(1);
  const narratives = ['Old age 50% pension', null, null, null, null, null] as const;
  ids['processed'] = await batch([payment(ids['spent'], { reference: 'PAID_1', amount: 1, narratives })]);
  ids['held'] = await batch([payment(block, { reference: 'BAD', amount: 2 })]);
  ids['scheduled'] = await batch([
    payment(block, { reference: 'LATER', amount: 3, paymentDate: '2026-12-01' }),
  ]);
  breakBookingOf(test, 'BAD');
  await post();
  test.clock.set('2026-11-22T09:00:00Z');
  await deposit('7');
  ids['waiting'] = await batch([payment(block, { reference: 'NEXT', amount: 4 })]);
  await statement();
  askFor(test, 'SPONSOR0001', '2100-01-01');
  await writeStatements();
  await statement('100%_A');
});
afterAll(() => test.close());

const accounts = (query: object): string[] =>
  test.bank.queries
    .listAccounts({ ...page, sort: 'openedAt', ...query })
    .rows.map((row) => row.accountNumber);
const batches = (query: object): string[] =>
  test.bank.queries.listBatches({ ...page, sort: 'receivedAt', ...query }).rows.map((row) => row.batchId);
const payments = (query: object): string[] =>
  test.bank.queries
    .listPayments({ ...page, sort: 'receivedAt', ...query })
    .rows.map((row) => row.paymentReferenceNumber);
const entries = (query: object): string[] =>
  test.bank.queries
    .listEntries({ ...page, sort: 'bookedAt', ...query })
    .rows.map((row) => `${row.mark} ${row.accountNumber}`);
const statements = (query: object): number[] =>
  test.bank.queries.listStatements({ ...page, sort: 'requestedAt', ...query }).rows.map((row) => row.id);

describe('accounts', () => {
  it.each([
    [{ search: '100%' }, ['100%_A']],
    [{ search: '%_' }, ['100%_A']],
    [{ search: '\\' }, ['back\\slash']],
    [{ search: 'sponsor' }, ['SPONSOR0001']],
    [{ search: 'holder of 100' }, ['100%_A', '100xxA']],
    [{ search: "' OR 1=1 --" }, []],
    [{ search: '' }, ['SPONSOR0001', '100%_A', '100xxA', 'back\\slash', 'BEN0001', 'FUNDING - USD']],
    [{ currency: 'KES', kind: 'programme' }, ['100%_A', '100xxA', 'back\\slash']],
    [{ kind: 'beneficiary' }, ['BEN0001']],
    [{ kind: 'funding', currency: 'KES' }, []],
  ])('%j', (query, expected) => {
    expect(accounts(query)).toEqual(expected);
  });
});

it.each(['processed', 'held', 'scheduled', 'waiting'])('batches in the state %s', (state) => {
  expect(batches({ state })).toEqual([ids[state]]);
  expect(test.bank.queries.batch(ids[state]!)).toMatchObject({ state });
});

it('the overview counts the same', () => {
  expect(test.bank.queries.overview()).toEqual({
    businessDate: '2026-11-22',
    programmeFunds: [
      { currency: 'KES', accounts: 3, bookMinor: 1500, blockedMinor: 0, availableMinor: 1500 },
      {
        currency: 'USD',
        accounts: 1,
        bookMinor: 1_000_000_600,
        blockedMinor: 100_000,
        availableMinor: 999_900_600,
      },
    ],
    counts: {
      batchesWaiting: 1,
      batchesScheduled: 1,
      batchesHeld: 1,
      paymentsPending: 3,
      statementsRequested: 1,
      statementsFailed: 1,
      deliveriesQueued: 0,
      deliveriesFailing: 0,
      deliveriesGivenUp: 0,
    },
    deliveryOn: false,
    returnsOn: false,
  });
});

describe('payments', () => {
  it.each<[object, string[]]>([
    [{ state: 'booked' }, ['PAID_1']],
    [{ state: 'pending' }, ['BAD', 'LATER', 'NEXT']],
    [{ search: 'PAID_1' }, ['PAID_1']],
    [{ search: 'D_' }, ['PAID_1']],
    [{ search: 'abebe' }, ['PAID_1', 'BAD', 'LATER', 'NEXT']],
    [{ search: 'BEN0001', state: 'booked' }, ['PAID_1']],
  ])('%j', (query, expected) => {
    expect(payments(query)).toEqual(expected);
  });

  it('of one batch, and under one block', () => {
    expect(payments({ batchId: ids['held'] })).toEqual(['BAD']);
    expect(payments({ blockReferenceNo: ids['block'] })).toEqual(['BAD', 'LATER', 'NEXT']);
  });
});

describe('entries', () => {
  it.each<[object, string[]]>([
    [{ mark: 'D' }, ['D SPONSOR0001', 'D FUNDING - USD']],
    [{ accountNumber: 'SPONSOR0001' }, ['D SPONSOR0001', 'C SPONSOR0001']],
    [{ to: '2026-11-21' }, ['D SPONSOR0001', 'C BEN0001']],
    [{ from: '2026-11-22', mark: 'C' }, ['C SPONSOR0001']],
    [{ search: 'PAID_1' }, ['D SPONSOR0001', 'C BEN0001']],
    [{ search: 'PAID' }, ['D SPONSOR0001', 'C BEN0001']],
    [{ search: 'EB00000000000002' }, ['C BEN0001']],
    [{ search: '50%' }, ['D SPONSOR0001', 'C BEN0001']],
    [{ search: 'nothing of the kind' }, []],
  ])('%j', (query, expected) => {
    expect(entries(query)).toEqual(expected);
  });
});

it('fund blocks by state', () => {
  const blocks = (state: 'active' | 'released') =>
    test.bank.queries
      .listFundBlocks({ ...page, sort: 'blockedAt', state })
      .rows.map((row) => row.blockReferenceNo);
  expect([blocks('active'), blocks('released')]).toEqual([[ids['block']], [ids['spent']]]);
});

it('statements by state, and by account', () => {
  expect([statements({ state: 'requested' }), statements({ state: 'failed' })]).toEqual([[4], [3]]);
  expect(statements({ accountNumber: 'SPONSOR0001' })).toEqual([1, 2, 3]);
  expect(statements({ search: '%_a' })).toEqual([4]);
});

it('what is not there is null', () => {
  const { queries } = test.bank;
  expect([queries.account('NOBODY'), queries.batch('NONE'), queries.statement(99)]).toEqual([
    null,
    null,
    null,
  ]);
});
