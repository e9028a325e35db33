import { describe, expect, it } from 'vitest';
import { paymentRequest } from '../../../src-shared/wire/messages.ts';
import { paymentOrder } from '../../../src-shared/wire/payment-order.ts';
import { deedsOf } from '../../testing/deeds.ts';
import { payment } from '../../testing/payments.ts';
import { keepRuns, planOf } from '../../testing/query-plans.ts';
import { storyOutline, storyStep, storySteps } from '../../testing/story-steps.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const URL_SET = { mt940StatementCallbackUrl: 'http://127.0.0.1:9/' };
const BLOCK = 'ID-00000001';
const { beneficiary } = payment('');
const otherBank = () => payment(BLOCK, { beneficiary: { ...beneficiary, bankCode: 'OTHER' } });

describe('what kind of payment it is', () => {
  it.each([
    ['an account here', beneficiary, 'BEN0001'],
    ['another bank', { ...beneficiary, bankCode: 'OTHER' }, 'CLEARING - OTHER'],
    [
      'a wallet',
      {
        ...beneficiary,
        accountType: 'MOBILE_WALLET' as const,
        bankCode: null,
        mobileWalletProvider: 'M-PESA',
      },
      'CLEARING - M-PESA',
    ],
  ])('%s: the same account before and after it is booked', async (_, to, account) => {
    const test = await useTestBank();
    const { blocked, batch, post } = deedsOf(test);
    await blocked(1000);
    await batch([payment(BLOCK, { beneficiary: to })]);
    expect(storyStep(test, 'booked').creditAccount).toBe(account);
    await post();
    expect(storyStep(test, 'booked').creditAccount).toBe(account);
  });

  it('debit-only: one entry, no account is credited, and none is taken from on return', async () => {
    const test = await useTestBank({ settings: { bookKeeping: 'debit-only' } });
    const { blocked, batch, post, sendBack } = deedsOf(test);
    await blocked(1000);
    await batch([payment(BLOCK)]);
    expect(storyStep(test, 'booked').creditAccount).toBeNull();
    await post();
    expect(storyStep(test, 'booked')).toMatchObject({ creditAccount: null, entries: [{ mark: 'D' }] });
    await sendBack('DISB-1');
    expect(storyStep(test, 'returned').entries.map(({ mark }) => mark)).toEqual(['RD']);
  });
});

describe('a payment that comes back', () => {
  it('by another bank: first expected, then with its reversals, its own statement line and its reason', async () => {
    const settings = { ...URL_SET, returnRate: 100, returnReasons: 'ACCOUNT_CLOSED' };
    const test = await useTestBank({ settings });
    const { blocked, batch, post, takeBack, writeStatements, deliver } = deedsOf(test);
    await blocked(1000);
    await batch([otherBank()]);
    await post();
    await writeStatements();
    await deliver();
    expect(storyOutline(test).slice(7)).toEqual([
      'reconciled: bridge',
      'returned: now',
      'stated: coming',
      'delivered: coming',
      'reconciled: coming',
    ]);
    await takeBack();
    expect(storyOutline(test).slice(8, 10)).toEqual(['returned: done', 'stated: now']);
    expect(storyStep(test, 'returned')).toMatchObject({
      reason: 'ACCOUNT_CLOSED',
      entries: [{ mark: 'RD' }, { mark: 'RC' }],
    });
    await writeStatements();
    await deliver();
    const text = test.bank.queries.statement(2)!.text!.split('\n');
    const { reason, reference } = storyStep(test, 'reconciled', 1);
    expect(storyStep(test, 'stated', 1)).toMatchObject({ of: 'return', statement: { id: 2, number: 2 } });
    expect([text[reference.line! - 1], text[reason!.line! - 1]]).toEqual(['DISB-1', 'ACCOUNT_CLOSED']);
  });

  it('by hand, before any statement: both entries stand in the same one', async () => {
    const test = await useTestBank({ settings: { statementAfterBatch: false } });
    const { blocked, batch, post, sendBack, statement, writeStatements } = deedsOf(test);
    await blocked(1000);
    await batch([payment(BLOCK)]);
    await post();
    await sendBack('DISB-1', 'ACCOUNT_DECEASED');
    await statement();
    await writeStatements();
    expect([0, 1].map((nth) => storyStep(test, 'stated', nth).statement?.id)).toEqual([1, 1]);
    expect([0, 1].map((nth) => storyStep(test, 'stated', nth).lines[0]!.text.slice(14, 16))).toEqual([
      'D2',
      'RD',
    ]);
    expect(test.bank.queries.paymentStory('DISB-1')!.payment.state).toBe('returned');
  });
});

it('the request is made again so that the bank would understand the same', async () => {
  const test = await useTestBank();
  const { blocked, batch } = deedsOf(test);
  await blocked(1000);
  const order = payment(BLOCK, { amount: 33.3, narratives: ['"quoted"', 'አበበ', null, 'BEN-1', null, ''] });
  await batch([order]);
  const { rebuilt } = storyStep(test, 'initiated');
  expect(rebuilt).toContain('"payment_amount": 33.30,');
  expect(paymentOrder(paymentRequest.parse(JSON.parse(rebuilt)))).toEqual(order);
});

it('is looked up by indexes alone, whatever has become of the payment', async () => {
  const test = await useTestBank({ settings: { ...URL_SET, returnRate: 100 } });
  const { blocked, batch, post, takeBack, writeStatements, deliver } = deedsOf(test);
  await blocked(1000);
  await batch([otherBank()]);
  const runs = keepRuns();
  await test.restart();
  runs.length = 0;
  const plans: string[] = [];
  for (const go of [async () => 0, post, writeStatements, deliver, takeBack, writeStatements, deliver]) {
    await go();
    runs.length = 0;
    storySteps(test);
    plans.push(...runs.flatMap((run) => planOf(`${test.dataDir}/bank.sqlite`, run)));
  }
  expect(plans.length).toBeGreaterThan(30);
  // Statements that were asked for are few, and walked; a slice is what an index has found, at most 2,000.
  const open = /^SCAN (?:account_statements USING INDEX statements_requested|slice)$/;
  expect(plans.filter((line) => line.startsWith('SCAN') && !open.test(line))).toEqual([]);
});
