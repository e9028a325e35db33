import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../bank/refusals.ts';
import { WIRE_REFUSALS, wireText, type WireRefusalCode } from './refusal-texts.ts';

const WORDS = {
  date: '2030-01-01',
  today: '2026-11-21',
  payment: 'P-1',
  block: 'B-1',
  amount: '1.005',
  currency: 'USD',
  available: 'USD 5.00',
};

/** Each text with all of its words, and as it reads for a call that is about no single payment. */
const TEXTS: Record<WireRefusalCode, [withPayment: string, without?: string]> = {
  account_not_found: ['Account not found', 'Account not found'],
  insufficient_funds: ['Insufficient funds', 'Insufficient funds'],
  amount_not_a_number: ['Amount is not a number in payment P-1: 1.005', 'Amount is not a number: 1.005'],
  amount_not_positive: [
    'Amount must be greater than zero in payment P-1: 1.005',
    'Amount must be greater than zero: 1.005',
  ],
  amount_too_precise: [
    'Amount has more decimals than USD allows in payment P-1: 1.005',
    'Amount has more decimals than USD allows: 1.005',
  ],
  amount_too_large: [
    'Amount is larger than the ledger can hold in payment P-1: 1.005',
    'Amount is larger than the ledger can hold: 1.005',
  ],
  invalid_block: ['Invalid funds block reference or mismatch in details: payment P-1, block B-1'],
  block_exceeded: ['Payments exceed what is left of the funds block: payment P-1, block B-1, left USD 5.00'],
  reference_repeated_in_call: ['Payment reference is used twice in this call: P-1'],
  reference_already_registered: ['Payment reference is already registered: P-1'],
  statement_date_in_future: ['Statement date is in the future: 2030-01-01, today is 2026-11-21'],
};

describe('wireText', () => {
  it.each(Object.entries(TEXTS))('%s', (code, [withPayment, without]) => {
    const { payment: _, ...others } = WORDS;
    expect(wireText({ code: code as WireRefusalCode, params: WORDS })).toBe(withPayment);
    if (without !== undefined)
      expect(wireText({ code: code as WireRefusalCode, params: others })).toBe(without);
  });

  it('knows every refusal that the bridge can meet, and only refusals of the closed list', () => {
    expect(Object.keys(TEXTS)).toEqual([...WIRE_REFUSALS]);
    expect(WIRE_REFUSALS.filter((code) => !REFUSAL_CODES.includes(code))).toEqual([]);
  });
});
