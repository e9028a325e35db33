import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let block: string;
beforeEach(async () => {
  bank = await serveTestBank();
  block = await bank.block(1000);
});
afterEach(() => bank.close());

const SUCCESS = { status: 'success', error_message: '' };
const registered = (): Record<string, unknown>[] =>
  bank.rows('SELECT * FROM initiate_payment_requests ORDER BY id');

const OPTIONAL = [
  'beneficiary_name',
  'beneficiary_account',
  'beneficiary_account_currency',
  'beneficiary_account_type',
  'beneficiary_bank_code',
  'beneficiary_branch_code',
  'beneficiary_mobile_wallet_provider',
  'beneficiary_phone_no',
  'beneficiary_email',
  'beneficiary_email_wallet_provider',
  ...[1, 2, 3, 4, 5, 6].map((n) => `narrative_${n}`),
];
const filled = Object.fromEntries(
  OPTIONAL.map((field) => [field, field === 'beneficiary_account_type' ? 'MOBILE_WALLET' : `${field} ሰላም`]),
);

describe('initiate_payment', () => {
  it('registers every field as it came', async () => {
    const sent = wirePayment(block, { ...filled, payment_amount: 100.10000000000001 });
    expect(await bank.ask('/initiate_payment', [sent])).toEqual(SUCCESS);
    const [{ id: _, batch_id: __, booked_at, ...row }] = registered() as [Record<string, unknown>];
    const nothingYet = { return_expected: null, returned_at: null, return_reason: null };
    expect(row).toEqual({ ...sent, ...nothingYet, payment_amount: 10_010 });
    expect(booked_at).toBeNull();
  });

  it('takes null and missing for the same, and ignores what it does not know', async () => {
    const nulls = Object.fromEntries(OPTIONAL.map((field) => [field, null]));
    const payments = [
      wirePayment(block, { payment_reference_number: 'P-1', disbursement_cycle_id: { any: ['thing'] } }),
      wirePayment(block, { payment_reference_number: 'P-2', ...nulls, payment_amount: 200 }),
    ];
    expect(await bank.ask('/initiate_payment', payments)).toEqual(SUCCESS);
    for (const row of registered()) for (const field of OPTIONAL) expect(row[field]).toBeNull();
  });

  it('keeps only the date of a timestamp', async () => {
    const dates = [
      '2026-11-20',
      '2026-11-20T23:59:59',
      '2026-11-20T10:00:00.123456+03:00',
      '2026-11-20 10:00',
    ];
    const payments = dates.map((payment_date, at) =>
      wirePayment(block, { payment_date, payment_reference_number: `P-${at}` }),
    );
    expect(await bank.ask('/initiate_payment', payments)).toEqual(SUCCESS);
    expect(registered().map((row) => row['payment_date'])).toEqual(dates.map(() => '2026-11-20'));
  });

  it('takes a reference of any length, in any script', async () => {
    const references = ['1234567890123456', 'd'.repeat(43), 'ክፍያ/2026//11', 'x'.repeat(5000), ' padded '];
    const payments = references.map((reference) =>
      wirePayment(block, { payment_reference_number: reference, payment_amount: 1 }),
    );
    expect(await bank.ask('/initiate_payment', payments)).toEqual(SUCCESS);
    expect(registered().map((row) => row['payment_reference_number'])).toEqual(references);
  });

  it('makes no batch of an empty list', async () => {
    const before = bank.counts();
    expect(await bank.ask('/initiate_payment', [])).toEqual(SUCCESS);
    expect(bank.counts()).toEqual(before);
  });
});

describe('a call that is repeated', () => {
  it('with the same content is a success and stores nothing, before and after the posting', async () => {
    const payments = ['P-1', 'P-2', 'P-3'].map((reference) =>
      wirePayment(block, { ...filled, payment_reference_number: reference }),
    );
    expect(await bank.ask('/initiate_payment', payments)).toEqual(SUCCESS);
    const before = bank.counts();
    expect(await bank.ask('/initiate_payment', payments)).toEqual(SUCCESS);
    expect(await bank.ask('/initiate_payment', payments.toReversed())).toEqual(SUCCESS);
    expect(await bank.ask('/initiate_payment', payments.slice(1))).toEqual(SUCCESS);
    expect(bank.counts()).toEqual(before);

    await bank.bank.jobs.posting.runNow();
    const booked = bank.counts();
    expect(await bank.ask('/initiate_payment', payments)).toEqual(SUCCESS);
    await bank.bank.jobs.posting.runNow();
    expect(bank.counts()).toEqual(booked);
    expect(booked['accounting_logs']).toBe(6);
  });

  it('may say the same in other words', async () => {
    await bank.ask('/initiate_payment', [wirePayment(block, { payment_amount: 200.5 })]);
    const before = bank.counts();
    const sameAgain = {
      payment_amount: '200.50',
      payment_date: '2026-11-20T08:00:00Z',
      narrative_6: null,
      x: 1,
    };
    expect(await bank.ask('/initiate_payment', [wirePayment(block, sameAgain)])).toEqual(SUCCESS);
    expect(bank.counts()).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['payment_amount', 200.01],
    ['payment_date', '2026-11-19'],
    ['beneficiary_account_type', 'EMAIL_WALLET'],
    ...OPTIONAL.filter((field) => field !== 'beneficiary_account_type').map((field): [string, unknown] => [
      field,
      'other',
    ]),
    ['narrative_1', null],
  ])('with another %s is refused', async (field, value) => {
    await bank.ask('/initiate_payment', [wirePayment(block, filled)]);
    const before = bank.counts();
    expect(await bank.ask('/initiate_payment', [wirePayment(block, { ...filled, [field]: value })])).toEqual({
      status: 'failed',
      error_message: 'Payment reference is already registered: DISB-1',
    });
    expect(bank.counts()).toEqual(before);
  });

  it('with another block is refused', async () => {
    await bank.ask('/initiate_payment', [wirePayment(block)]);
    const second = await bank.block(1000);
    expect(await bank.ask('/initiate_payment', [wirePayment(second)])).toMatchObject({
      error_message: 'Payment reference is already registered: DISB-1',
    });
  });
});
