import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  accountStatementRequest,
  blockFundsRequest,
  checkFundsRequest,
  initiatePaymentRequest,
  ussdRequest,
} from './messages.ts';

const CHECK = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 100 };
const PAYMENT = {
  payment_reference_number: 'DISB-1',
  remitting_account: 'SPONSOR0001',
  remitting_account_currency: 'USD',
  payment_amount: 200,
  funds_blocked_reference_number: 'BLOCK-1',
  payment_date: '2026-11-21',
};
const USSD = { sessionId: 'S1', serviceCode: '*384#', phoneNumber: '+254700000001', networkCode: '63902' };

/** `path: message` of each fault. */
function faults(schema: z.ZodType, input: unknown): string[] {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the messages of the bridge', () => {
  it.each<[string, z.ZodType, Record<string, unknown>]>([
    ['check_funds', checkFundsRequest, CHECK],
    ['block_funds', blockFundsRequest, { account_number: 'A', currency: 'USD', amount: 1 }],
    ['generate_account_statement', accountStatementRequest, { program_account_number: 'A' }],
    ['ussd', ussdRequest, USSD],
  ])(
    '%s names every required field that is missing or null, and ignores extra ones',
    (_, schema, message) => {
      expect(faults(schema, { ...message, extra: { any: 'thing' } })).toEqual([]);
      expect(faults(schema, {})).toEqual(Object.keys(message).map((field) => `${field}: Field required`));
      for (const field of Object.keys(message)) {
        expect(faults(schema, { ...message, [field]: undefined })).toEqual([`${field}: Field required`]);
        expect(faults(schema, { ...message, [field]: null })).toEqual([
          expect.stringMatching(`^${field}: Input should be a valid (string|number)$`),
        ]);
      }
    },
  );

  it('names each field of each payment', () => {
    const { payment_date: _, ...undated } = PAYMENT;
    expect(faults(initiatePaymentRequest, [PAYMENT, undated, { ...PAYMENT, payment_amount: true }])).toEqual([
      '1.payment_date: Field required',
      '2.payment_amount: Input should be a valid number',
    ]);
    expect(faults(initiatePaymentRequest, [{}])).toHaveLength(Object.keys(PAYMENT).length);
    expect(faults(initiatePaymentRequest, [])).toEqual([]);
  });

  it.each([[[]], [null], [1], ['{}'], [true]])('wants an object, not %j', (body) => {
    expect(faults(checkFundsRequest, body)).toEqual([': Input should be a valid dictionary']);
    expect(faults(initiatePaymentRequest, [body])).toEqual(['0: Input should be a valid dictionary']);
  });

  it.each([[{}], [null], [1], ['[]']])('wants a list of payments, not %j', (body) => {
    expect(faults(initiatePaymentRequest, body)).toEqual([': Input should be a valid list']);
  });

  it.each([
    1000,
    0,
    -1,
    1e300,
    NaN,
    Infinity,
    '1000',
    ' 33.33 ',
    '+5',
    '.5',
    '5.',
    '1e3',
    '-2',
    'NaN',
    'inf',
  ])('leaves the amount %j to the bank', (amount) => {
    expect(faults(checkFundsRequest, { ...CHECK, total_funds_needed: amount })).toEqual([]);
  });

  it.each([
    [''],
    [' '],
    ['ten'],
    ['0x10'],
    ['1,000'],
    ['1 000'],
    ['1e'],
    ['--1'],
    ['٣'],
    [true],
    [[1]],
    [{}],
  ])('does not take %j for a number', (amount) => {
    expect(faults(checkFundsRequest, { ...CHECK, total_funds_needed: amount })).toEqual([
      'total_funds_needed: Input should be a valid number',
    ]);
  });

  it.each([
    [''],
    ['21.11.2026'],
    ['2026-02-30'],
    ['2026-11-21T'],
    ['2026-11-21Tnoon'],
    ['2026-1-1'],
    [20261121],
  ])('does not take %j for a date', (date) => {
    const fault = 'Input should be a valid date';
    expect(faults(initiatePaymentRequest, [{ ...PAYMENT, payment_date: date }])).toEqual([
      `0.payment_date: ${fault}`,
    ]);
    const statement = { program_account_number: 'A', account_statement_date: date };
    expect(faults(accountStatementRequest, statement)).toEqual([`account_statement_date: ${fault}`]);
  });

  it('tells a long text from a number at once: one call must not stop the bank', () => {
    for (const text of [
      '9'.repeat(60_000),
      `${'9'.repeat(60_000)}.${'9'.repeat(60_000)}`,
      ' '.repeat(60_000),
    ]) {
      const begun = performance.now();
      expect(faults(checkFundsRequest, { ...CHECK, total_funds_needed: `${text}x` })).toHaveLength(1);
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });

  it('takes a statement date that is missing or null', () => {
    expect(
      faults(accountStatementRequest, { program_account_number: 'A', account_statement_date: null }),
    ).toEqual([]);
  });

  it('wants texts where texts belong, and one of the three kinds of account', () => {
    const payment = {
      ...PAYMENT,
      narrative_1: 5,
      beneficiary_phone_no: 254,
      beneficiary_account_type: 'CASH',
    };
    expect(faults(initiatePaymentRequest, [payment]).sort()).toEqual([
      "0.beneficiary_account_type: Input should be 'BANK_ACCOUNT', 'MOBILE_WALLET' or 'EMAIL_WALLET'",
      '0.beneficiary_phone_no: Input should be a valid string',
      '0.narrative_1: Input should be a valid string',
    ]);
  });

  it('starts a USSD dialogue when no text came', () => {
    expect(ussdRequest.parse(USSD)).toMatchObject({ text: '' });
  });
});
