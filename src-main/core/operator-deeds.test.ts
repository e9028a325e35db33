import { expect, it } from 'vitest';
import { deedsOf } from '../testing/deeds.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { payment } from '../testing/payments.ts';
import type { TestBank } from '../testing/test-bank.ts';
import { useTestBank } from '../testing/use-test-bank.ts';

const ADA = { name: 'ada', place: 'browser at 127.0.0.1, bank-host' };

const actions = (test: TestBank): { action: string; subject: string; before: unknown; after: unknown }[] =>
  test.bank.queries
    .listActions({ cursor: null, limit: 100, sort: 'at', direction: 'ascending' })
    .rows.map(({ action, subject, before, after }) => ({ action, subject, before, after }));

it('an account and a deposit are kept: who, from where, when, and the balances before and after', async () => {
  const test = await useTestBank();
  const by = test.bank.operationsBy(ADA);
  const opened = { accountNumber: ' PROG-2 ', holderName: 'Pensions', currency: 'USD', phone: '', email: '' };
  expect(await by.openAccount({ ...opened, openingFunds: '5' })).toMatchObject({ ok: true });
  expect(await by.depositFunds({ accountNumber: 'PROG-2', amount: '1.5', narrative: '' })).toMatchObject({
    ok: true,
  });
  const facts = (booked: string) => ({
    account_holder_name: 'Pensions',
    book_balance: booked,
    blocked_amount: 'USD 0.00',
    available_balance: booked,
  });
  expect(actions(test)).toEqual([
    { action: 'openAccount', subject: 'PROG-2', before: {}, after: facts('USD 5.00') },
    { action: 'depositFunds', subject: 'PROG-2', before: facts('USD 5.00'), after: facts('USD 6.50') },
  ]);
  expect(test.bank.queries.action(1)).toMatchObject({ id: 1, at: '2026-11-21T09:00:00.000Z', operator: ADA });
  expect(test.bank.queries.action(3)).toBeNull();
  expect(brokenLaws(test)).toEqual([]);
});

it('a return and a release say what became of block and account', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const block = await blocked(1000);
  await batch([payment(block)]);
  await post();
  const by = test.bank.operationsBy(ADA);
  await by.returnPayment({ paymentReferenceNumber: 'DISB-1', reason: 'ACCOUNT_CLOSED' });
  await by.releaseBlock({ blockReferenceNo: block, reason: ' Over ', freeMinor: null });
  expect(actions(test)).toMatchObject([
    {
      action: 'returnPayment',
      subject: 'DISB-1',
      before: { return_reason: '', amount_released: 'USD 200.00', blocked_amount: 'USD 800.00' },
      after: { return_reason: 'ACCOUNT_CLOSED', amount_released: 'USD 0.00', blocked_amount: 'USD 1,000.00' },
    },
    {
      action: 'releaseBlock',
      subject: block,
      before: { amount_released: 'USD 0.00', available_balance: 'USD 9,999,000.00' },
      after: {
        amount_released: 'USD 1,000.00',
        available_balance: 'USD 10,000,000.00',
        release_reason: 'Over',
      },
    },
  ]);
});

it('a statement that is asked for has a number, and was not there before', async () => {
  const test = await useTestBank();
  const request = { accountNumber: 'SPONSOR0001', statementDate: null, origin: 'operator' } as const;
  await test.bank.operationsBy(ADA).requestStatement(request);
  expect(actions(test)).toEqual([
    {
      action: 'requestStatement',
      subject: 'SPONSOR0001',
      before: {},
      after: { statement_id: '1', statement_date: '2026-11-21' },
    },
  ]);
});

it('a deed that is refused, or that fails, leaves nothing', async () => {
  const test = await useTestBank();
  const by = test.bank.operationsBy(ADA);
  expect(await by.depositFunds({ accountNumber: 'NONE', amount: '1', narrative: '' })).toMatchObject({
    ok: false,
  });
  expect(await by.retryBatch({ batchId: 'NONE' })).toMatchObject({ ok: false });
  expect(await by.sendStatement({ id: 9 })).toMatchObject({ ok: false });
  const failing = {
    accountNumber: 'SPONSOR0001',
    narrative: '',
    get amount(): string {
      throw new Error('bug');
    },
  };
  await expect(by.depositFunds(failing)).rejects.toThrow('bug');
  expect(actions(test)).toEqual([]);
});

it('the bridge, and whoever is no operator, leaves nothing there', async () => {
  const test = await useTestBank();
  await deedsOf(test).deposit('1');
  await deedsOf(test).blocked(5);
  expect(actions(test)).toEqual([]);
});

it('changed settings are kept with what they were, secrets never', async () => {
  const test = await useTestBank();
  await test.bank.settings.update({ port: 9000, bridgeToken: 'very-secret' }, ADA);
  await test.bank.settings.update({ bridgeToken: 'more-secret' }, ADA);
  expect(await test.bank.settings.update({ port: -1 }, ADA)).toMatchObject({ ok: false });
  // What is saved as it was, is no deed; text is kept as it is understood.
  expect(await test.bank.settings.update({ port: ' 9000 ', returnSeed: '1' }, ADA)).toMatchObject({
    ok: true,
  });
  await test.bank.settings.update({ port: 9000, returnSeed: ' 2 ' }, ADA);
  expect(actions(test)).toEqual([
    {
      action: 'updateSettings',
      subject: 'port, bridgeToken',
      before: { port: '8003', bridgeToken: '' },
      after: { port: '9000', bridgeToken: '••••••' },
    },
    {
      action: 'updateSettings',
      subject: 'bridgeToken',
      before: { bridgeToken: '••••••' },
      after: { bridgeToken: '••••••' },
    },
    {
      action: 'updateSettings',
      subject: 'returnSeed',
      before: { returnSeed: '1' },
      after: { returnSeed: '2' },
    },
  ]);
  expect(JSON.stringify(test.rows('SELECT * FROM operator_actions'))).not.toContain('secret"');
});

it('is announced, and found by its filters', async () => {
  const test = await useTestBank();
  const heard: string[] = [];
  test.bank.events.subscribe(({ topics }) => heard.push(...topics));
  await test.bank.recordAction(ADA, {
    action: 'runJob',
    subject: 'posting',
    before: {},
    after: { done: '0' },
  });
  await test.bank
    .operationsBy(ADA)
    .depositFunds({ accountNumber: 'SPONSOR0001', amount: '1', narrative: '' });
  expect(heard.filter((topic) => topic === 'operator_actions')).toHaveLength(2);
  const page = { cursor: null, limit: 10, sort: 'at', direction: 'descending' } as const;
  const ids = (query: object): number[] =>
    test.bank.queries.listActions({ ...page, ...query }).rows.map(({ id }) => id);
  expect(ids({})).toEqual([2, 1]);
  expect(ids({ action: 'runJob' })).toEqual([1]);
  expect(ids({ search: 'SPONSOR' })).toEqual([2]);
  expect(ids({ search: 'bank-host' })).toEqual([2, 1]);
  expect(ids({ search: 'nobody' })).toEqual([]);
});
