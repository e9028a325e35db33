import { describe, expect, it } from 'vitest';
import { deedsOf } from '../../testing/deeds.ts';
import { ok, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const { beneficiary } = payment('');
const CALL = [
  payment('ID-00000001', { reference: 'A' }),
  payment('ID-00000001', { reference: 'B', amount: 300, beneficiary: { ...beneficiary, bankCode: 'OTHER' } }),
];

describe('in double entry', () => {
  it('a payment moves the money from the remitter to who receives it, and releases its block', async () => {
    const test = await useTestBank();
    const { block, initiate, post } = deedsOf(test);
    await walk(test, [
      [
        'block 500',
        () => block(500),
        ok({ blockReference: 'ID-00000001' }),
        { SPONSOR0001: '10000000.00 - 500.00' },
      ],
      [
        'initiate',
        () => initiate(CALL),
        ok({ batchId: 'ID-00000002' }),
        { SPONSOR0001: '10000000.00 - 500.00' },
      ],
      ['post', post, 2, { SPONSOR0001: '9999500.00', BEN0001: '200.00', 'CLEARING - OTHER': '300.00' }],
      ['post again', post, 0, { SPONSOR0001: '9999500.00', BEN0001: '200.00', 'CLEARING - OTHER': '300.00' }],
    ]);
    expect(test.bank.queries.batch('ID-00000002')).toMatchObject({
      state: 'processed',
      attempts: 1,
      paymentsBooked: 2,
      processedAt: '2026-11-21T09:00:00.000Z',
    });
    expect(test.rows('SELECT amount, amount_released, amount_pending FROM fund_blocks')).toEqual([
      { amount: 50_000, amount_released: 50_000, amount_pending: 0 },
    ]);
  });

  it('writes the two entries of a payment with all that it says', async () => {
    const test = await useTestBank();
    const { blocked, batch, post } = deedsOf(test);
    await blocked(500);
    await batch([{ ...CALL[0]!, narratives: ['one', 'two', 'three', 'four', 'five', 'six'] }]);
    test.clock.set('2026-11-22T10:00:00Z');
    await post();
    const debit = {
      id: 1,
      reference_no: 'EB00000000000001',
      corresponding_block_reference_no: 'ID-00000001',
      customer_reference_no: 'A',
      debit_credit: 'D',
      account_number: 'SPONSOR0001',
      transaction_amount: 20_000,
      transaction_date: '2026-11-22',
      transaction_currency: 'USD',
      transaction_code: 'DBT',
      narrative_1: 'one',
      narrative_2: 'two',
      narrative_3: 'three',
      narrative_4: 'four',
      narrative_5: 'five',
      narrative_6: 'six',
      contra_account_number: 'BEN0001',
      statement_id: null,
      created_at: '2026-11-22T10:00:00.000Z',
      chain_hash: expect.any(String) as string,
    };
    const credit = {
      ...debit,
      id: 2,
      reference_no: 'EB00000000000002',
      corresponding_block_reference_no: null,
      debit_credit: 'C',
      account_number: 'BEN0001',
      contra_account_number: 'SPONSOR0001',
    };
    expect(test.rows('SELECT * FROM accounting_logs ORDER BY id')).toEqual([debit, credit]);
  });
});

describe('in debit-only', () => {
  it('books the debit leg alone, as the published design does', async () => {
    const test = await useTestBank({ settings: { bookKeeping: 'debit-only' } });
    const { block, initiate, post } = deedsOf(test);
    await walk(test, [
      [
        'block 500',
        () => block(500),
        ok({ blockReference: 'ID-00000001' }),
        { SPONSOR0001: '10000000.00 - 500.00' },
      ],
      ['initiate', () => initiate(CALL), ok({ batchId: 'ID-00000002' }), {}],
      ['post', post, 2, { SPONSOR0001: '9999500.00', BEN0001: null, 'CLEARING - OTHER': null }],
    ]);
    expect(
      test.rows('SELECT debit_credit, account_number, contra_account_number FROM accounting_logs'),
    ).toEqual(
      ['A', 'B'].map(() => ({
        debit_credit: 'D',
        account_number: 'SPONSOR0001',
        contra_account_number: null,
      })),
    );
  });

  it('a change of the setting holds for what is booked from then on', async () => {
    const test = await useTestBank();
    const { blocked, batch, post } = deedsOf(test);
    await blocked(500);
    await batch([CALL[0]!]);
    await post();
    await test.bank.settings.update({ bookKeeping: 'debit-only' });
    await batch([CALL[1]!]);
    await walk(test, [
      ['post', post, 1, { SPONSOR0001: '9999500.00', BEN0001: '200.00', 'CLEARING - OTHER': null }],
    ]);
  });
});

it('announces the tables that a run has touched', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  await blocked(500);
  await batch(CALL);
  const topics = new Set<string>();
  test.bank.events.subscribe((event) => event.topics.forEach((topic) => topics.add(topic)));
  await post();
  expect([...topics].sort()).toEqual([
    'account_statements',
    'accounting_logs',
    'accounts',
    'fund_blocks',
    'initiate_payment_batch_requests',
    'initiate_payment_requests',
    'jobs',
  ]);
});
