import { describe, expect, it } from 'vitest';
import { ERROR_CODES, errorBody, faultMessages } from './errors.ts';
import { errorResponse } from './messages.ts';

describe('errorBody', () => {
  it('has the codes of the contract', () => {
    expect(ERROR_CODES).toEqual({
      400: 'G2P-REQ-102',
      401: 'G2P-REQ-401',
      403: 'G2P-REQ-403',
      404: 'G2P-REQ-404',
      405: 'G2P-REQ-405',
      408: 'G2P-REQ-408',
      413: 'G2P-REQ-413',
      415: 'G2P-REQ-415',
      421: 'G2P-REQ-421',
      431: 'G2P-REQ-431',
      500: 'G2P-REQ-500',
      503: 'G2P-REQ-503',
    });
  });

  it('has one entry for each message, the code first', () => {
    const body = errorBody(400, ['one', 'two']);
    expect(JSON.stringify(body)).toBe(
      '{"errors":[{"code":"G2P-REQ-102","message":"one"},{"code":"G2P-REQ-102","message":"two"}]}',
    );
    expect(errorResponse.parse(body)).toEqual(body);
  });
});

describe('faultMessages', () => {
  it('says what is wrong, and where', () => {
    expect(
      faultMessages([
        { path: [0, 'payment_amount'], message: 'Input should be a valid number' },
        { path: ['account_number'], message: 'Field required' },
        { path: [], message: 'Input should be a valid list' },
      ]),
    ).toEqual([
      'Invalid Input. Input should be a valid number: 0.payment_amount',
      'Invalid Input. Field required: account_number',
      'Invalid Input. Input should be a valid list',
    ]);
  });
});
