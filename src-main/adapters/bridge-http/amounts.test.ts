import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
beforeAll(async () => {
  bank = await serveTestBank();
  const yen = { holderName: 'Yen', currency: 'JPY', openingFunds: '1000', phone: '', email: '' };
  await bank.bank.operations.openAccount({ accountNumber: 'YEN1', ...yen });
  const dinar = { holderName: 'Dinar', currency: 'KWD', openingFunds: '1000', phone: '', email: '' };
  await bank.bank.operations.openAccount({ accountNumber: 'DINAR1', ...dinar });
});
afterAll(() => bank.close());

const ACCOUNTS: Record<string, string> = { USD: 'SPONSOR0001', JPY: 'YEN1', KWD: 'DINAR1' };

/** Blocks an amount written exactly so in the JSON text. */
async function block(literal: string, currency = 'USD'): Promise<Record<string, unknown>> {
  const body = `{"account_number":"${ACCOUNTS[currency]}","currency":"${currency}","amount":${literal}}`;
  const { status, text } = await bank.post('/block_funds', body);
  expect(status).toBe(200);
  return JSON.parse(text) as Record<string, unknown>;
}

const minorOf = (reference: unknown): unknown =>
  bank.rows<{ amount: number }>('SELECT amount FROM fund_blocks WHERE block_reference_no = ?', reference)[0]
    ?.amount;

describe('an amount', () => {
  it.each<[string, number, string?]>([
    ['1000', 100_000],
    ['1000.0', 100_000],
    ['33.33', 3333],
    ['0.01', 1],
    ['1e2', 10_000],
    ['100.10000000000001', 10_010],
    ['0.30000000000000004', 30],
    ['1.005e2', 10_050],
    ['"33.33"', 3333],
    ['" 1000 "', 100_000],
    ['"1e3"', 100_000],
    ['"+7.5"', 750],
    ['900', 900, 'JPY'],
    ['7.0', 7, 'JPY'],
    ['1.001', 1001, 'KWD'],
    ['0.1', 100, 'KWD'],
  ])('%s is blocked as %i minor units', async (literal, minor, currency = 'USD') => {
    const answer = await block(literal, currency);
    expect(answer['status']).toBe('success');
    expect(minorOf(answer['block_reference_no'])).toBe(minor);
  });

  it.each<[string, string, string?]>([
    ['0', 'Amount must be greater than zero: 0'],
    ['-0.0', 'Amount must be greater than zero: 0'],
    ['-5', 'Amount must be greater than zero: -5'],
    ['1e-9', 'Amount must be greater than zero: 1e-9'],
    ['"-5.00"', 'Amount must be greater than zero: -5.00'],
    ['NaN', 'Amount is not a number: NaN'],
    ['"nan"', 'Amount is not a number: nan'],
    ['Infinity', 'Amount is larger than the ledger can hold: Infinity'],
    ['-Infinity', 'Amount is larger than the ledger can hold: -Infinity'],
    ['1e999', 'Amount is larger than the ledger can hold: Infinity'],
    ['1e15', 'Amount is larger than the ledger can hold: 1000000000000000'],
    ['"999999999999.995"', 'Amount is larger than the ledger can hold: 999999999999.995'],
    ['1.005', 'Amount has more decimals than USD allows: 1.005'],
    ['0.009', 'Amount has more decimals than USD allows: 0.009'],
    ['100.0001', 'Amount has more decimals than USD allows: 100.0001'],
    ['0.5', 'Amount has more decimals than JPY allows: 0.5', 'JPY'],
    ['1.0005', 'Amount has more decimals than KWD allows: 1.0005', 'KWD'],
    ['10000000.01', 'Insufficient funds'],
    ['999999999999.99', 'Insufficient funds'],
  ])('%s is refused', async (literal, text, currency = 'USD') => {
    const before = bank.counts();
    expect(await block(literal, currency)).toEqual({
      status: 'failed',
      block_reference_no: '',
      error_message: text,
    });
    expect(bank.counts()).toEqual(before);
  });

  it('is read in check_funds by the same rules', async () => {
    const check = async (literal: string): Promise<unknown> => {
      const body = `{"account_number":"SPONSOR0001","account_currency":"USD","total_funds_needed":${literal}}`;
      return JSON.parse((await bank.post('/check_funds', body)).text);
    };
    const refused = { status: 'failed', account_number: 'SPONSOR0001', has_sufficient_funds: false };
    expect(await check('100.10000000000001')).toMatchObject({ has_sufficient_funds: true });
    expect(await check('0')).toEqual({ ...refused, error_message: 'Amount must be greater than zero: 0' });
    expect(await check('NaN')).toEqual({ ...refused, error_message: 'Amount is not a number: NaN' });
    expect(await check('1e999')).toMatchObject({
      error_message: 'Amount is larger than the ledger can hold: Infinity',
    });
  });

  it('of an account that is not there is not the point', async () => {
    const call = { account_number: 'NOBODY', currency: 'USD', amount: -1 };
    expect(await bank.ask('/block_funds', call)).toMatchObject({ error_message: 'Account not found' });
  });
});
