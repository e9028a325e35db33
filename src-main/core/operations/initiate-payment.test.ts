import { expect, it } from 'vitest';
import type { PaymentMessage } from '../../../src-shared/wire/messages.ts';
import { paymentOrder } from '../../../src-shared/wire/payment-order.ts';
import { deedsOf, rowCounts } from '../../testing/deeds.ts';
import { ok, walk } from '../../testing/money-steps.ts';
import { payment } from '../../testing/payments.ts';
import { useTestBank } from '../../testing/use-test-bank.ts';

const BLOCKED = { SPONSOR0001: '10000000.00 - 1000.00' };

it('registers a batch with its payments, each field as it was given, and moves no money yet', async () => {
  const test = await useTestBank();
  const { block, initiate } = deedsOf(test);
  const order = payment('ID-00000001', {
    beneficiary: {
      name: 'Abebe Bikila',
      accountNumber: 'BEN0001',
      accountCurrency: 'ETB',
      accountType: 'BANK_ACCOUNT',
      bankCode: 'OTHER',
      branchCode: 'BR-7',
      mobileWalletProvider: 'MW',
      phone: '+251 911',
      email: 'a@example.org',
      emailWalletProvider: 'EW',
    },
    narratives: ['one', 'two', 'three', 'four', 'five', 'six'],
  });
  await walk(test, [
    ['block 1,000', () => block(1000), ok({ blockReference: 'ID-00000001' }), BLOCKED],
    [
      'initiate 2 payments',
      () => initiate([order, { ...order, reference: 'DISB-2', amount: '33.33' }]),
      ok({ batchId: 'ID-00000002' }),
      BLOCKED,
    ],
  ]);
  const [batch] = test.rows('SELECT * FROM initiate_payment_batch_requests');
  expect(batch).toMatchObject({
    batch_id: 'ID-00000002',
    accounting_log_attempts: 0,
    accounting_status: 'PENDING',
    remitting_account: 'SPONSOR0001',
    currency: 'USD',
    payments_total: 2,
    payments_booked: 0,
    amount_total: 23_333,
  });
  const [first, second] = test.rows('SELECT * FROM initiate_payment_requests ORDER BY id');
  expect(first).toEqual({
    id: 1,
    batch_id: 'ID-00000002',
    payment_reference_number: 'DISB-1',
    remitting_account: 'SPONSOR0001',
    remitting_account_currency: 'USD',
    payment_amount: 20_000,
    payment_date: '2026-11-20',
    funds_blocked_reference_number: 'ID-00000001',
    beneficiary_name: 'Abebe Bikila',
    beneficiary_account: 'BEN0001',
    beneficiary_account_currency: 'ETB',
    beneficiary_account_type: 'BANK_ACCOUNT',
    beneficiary_bank_code: 'OTHER',
    beneficiary_branch_code: 'BR-7',
    beneficiary_mobile_wallet_provider: 'MW',
    beneficiary_phone_no: '+251 911',
    beneficiary_email: 'a@example.org',
    beneficiary_email_wallet_provider: 'EW',
    narrative_1: 'one',
    narrative_2: 'two',
    narrative_3: 'three',
    narrative_4: 'four',
    narrative_5: 'five',
    narrative_6: 'six',
    booked_at: null,
    return_expected: null,
    returned_at: null,
    return_reason: null,
  });
  expect(second).toEqual({ ...first, id: 2, payment_reference_number: 'DISB-2', payment_amount: 3333 });
});

it('has nothing to do with an empty call', async () => {
  const test = await useTestBank();
  const before = rowCounts(test);
  expect(await deedsOf(test).initiate([])).toEqual(ok({ batchId: null }));
  expect(rowCounts(test)).toEqual(before);
});

it('sets aside within the block what payments of earlier calls will need', async () => {
  const test = await useTestBank();
  const { block, initiate, post } = deedsOf(test);
  const blockReference = 'ID-00000001';
  const eighty = (reference: string) => initiate([payment(blockReference, { reference, amount: 80 })]);
  const left = (available: string, reference: string) => ({
    ok: false,
    refusal: { code: 'block_exceeded', params: { payment: reference, block: blockReference, available } },
  });
  await walk(test, [
    ['block 200', () => block(200), ok({ blockReference }), { SPONSOR0001: '10000000.00 - 200.00' }],
    ['80 of it', () => eighty('A'), ok({ batchId: 'ID-00000002' }), {}],
    ['80 more', () => eighty('B'), ok({ batchId: 'ID-00000003' }), {}],
    ['80 too much', () => eighty('C'), left('USD 40.00', 'C'), { SPONSOR0001: '10000000.00 - 200.00' }],
    ['book both', post, 2, { SPONSOR0001: '9999840.00 - 40.00', BEN0001: '160.00' }],
    ['still 80 too much', () => eighty('C'), left('USD 40.00', 'C'), {}],
    [
      'the last 40',
      () => initiate([payment(blockReference, { reference: 'D', amount: 40 })]),
      ok({ batchId: 'ID-00000004' }),
      {},
    ],
    [
      'a cent more',
      () => initiate([payment(blockReference, { reference: 'E', amount: 0.01 })]),
      left('USD 0.00', 'E'),
      {},
    ],
    ['book it', post, 1, { SPONSOR0001: '9999800.00', BEN0001: '200.00' }],
  ]);
});

it('takes payments under several blocks, accounts and currencies in one call', async () => {
  const test = await useTestBank();
  const { open, blocked, initiate, post } = deedsOf(test);
  await open('SHILLING', '500.00', 'KES');
  const [dollars, more, shillings] = [
    await blocked(100),
    await blocked(50),
    await blocked(500, 'SHILLING', 'KES'),
  ];
  const call = [
    payment(dollars, { reference: 'A', amount: 100 }),
    payment(shillings, {
      reference: 'B',
      amount: 500,
      remittingAccount: 'SHILLING',
      currency: 'KES',
      beneficiary: { ...payment('').beneficiary, accountNumber: 'BEN-KES' },
    }),
    payment(more, { reference: 'C', amount: 50 }),
  ];
  await walk(test, [
    [
      'initiate',
      () => initiate(call),
      ok({ batchId: 'ID-00000004' }),
      { SPONSOR0001: '10000000.00 - 150.00', SHILLING: '500.00 - 500.00' },
    ],
    [
      'post',
      post,
      3,
      { SPONSOR0001: '9999850.00', BEN0001: '150.00', SHILLING: '0.00', 'BEN-KES': '500.00' },
    ],
  ]);
  expect(
    test.rows('SELECT currency, remitting_account, amount_total FROM initiate_payment_batch_requests'),
  ).toEqual([{ currency: null, remitting_account: 'SPONSOR0001', amount_total: 65_000 }]);
});

it('of a timestamp only the date counts, also for whether a repeated call says the same', async () => {
  const test = await useTestBank();
  const { blocked, initiate, post } = deedsOf(test);
  const blockReference = await blocked(10);
  const sent = (payment_date: string): PaymentMessage => ({
    payment_reference_number: 'A',
    remitting_account: 'SPONSOR0001',
    remitting_account_currency: 'USD',
    payment_amount: 10,
    funds_blocked_reference_number: blockReference,
    payment_date,
  });
  expect(await initiate([paymentOrder(sent('2026-11-22T23:59:59.999+05:30'))])).toEqual(
    ok({ batchId: 'ID-00000002' }),
  );
  expect(await initiate([paymentOrder(sent('2026-11-22'))])).toEqual(ok({ batchId: null }));
  expect(await initiate([paymentOrder(sent('2026-11-23T00:00:00Z'))])).toMatchObject({ ok: false });
  expect(await post()).toBe(0);
  test.clock.set('2026-11-22T00:00:00Z');
  expect(await post()).toBe(1);
});
