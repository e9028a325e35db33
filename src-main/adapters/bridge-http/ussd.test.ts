import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../testing/http-call.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
beforeEach(async () => {
  bank = await serveTestBank();
  const opened = await bank.bank.operations.openAccount({
    accountNumber: 'KENYA0001',
    holderName: 'Wanjiru',
    currency: 'KES',
    openingFunds: '1234567.80',
    phone: '+254 700-000001',
    email: '',
  });
  expect(opened.ok).toBe(true);
});
afterEach(() => bank.close());

const FORM = 'application/x-www-form-urlencoded';

function dial(text: string, changes: Record<string, string> = {}, path = '/ussd'): Promise<HttpAnswer> {
  const fields = {
    sessionId: 'S1',
    serviceCode: '*384#',
    phoneNumber: '+254700000001',
    networkCode: '63902',
  };
  const body = new URLSearchParams({ ...fields, text, ...changes }).toString();
  return bank.call(path, { method: 'POST', headers: { 'content-type': FORM }, body });
}

describe('ussd', () => {
  it.each(['/ussd', '/api/example-bank/ussd'])('welcomes at %s with a menu in plain text', async (path) => {
    const { status, headers, text } = await dial('', {}, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toMatch(/^CON Welcome to Example Bank\. /);
    expect(text).toContain('\n1. ');
    expect(text).toContain('\n3. ');
  });

  it('tells the balance in the currency of the account, with or without the +', async () => {
    const balance = 'END Available balance in account ending with 0001 is KES 1,234,567.80';
    expect((await dial('1')).text).toBe(balance);
    expect((await dial('1', { phoneNumber: '254700000001' })).text).toBe(balance);
    expect((await dial('1', { phoneNumber: '254 700 000 001' })).text).toBe(balance);
  });

  it('tells the last three entries, newest first', async () => {
    const call = { account_number: 'KENYA0001', currency: 'KES', amount: 1000 };
    const block = String((await bank.ask('/block_funds', call))['block_reference_no']);
    const payments = [1, 2, 3, 4].map((n) =>
      wirePayment(block, {
        payment_reference_number: `P-${n}`,
        remitting_account: 'KENYA0001',
        remitting_account_currency: 'KES',
        payment_amount: n * 10.5,
        narrative_3: 'NOV-2026',
        narrative_4: `ተረጂ-${n}`,
      }),
    );
    await bank.ask('/initiate_payment', payments);
    await bank.bank.jobs.posting.runNow();
    await bank.bank.operations.depositFunds({ accountNumber: 'KENYA0001', amount: '5', narrative: 'Gift' });
    expect((await dial('3')).text).toBe(
      'END CR - KES 5.00 - 21/NOV -  - KENYA0001\n' +
        'DR - KES 42.00 - 21/NOV - NOV-2026 - ተረጂ-4\n' +
        'DR - KES 31.50 - 21/NOV - NOV-2026 - ተረጂ-3',
    );
  });

  it('says when there are none', async () => {
    expect((await dial('3')).text).toBe('END No transactions yet');
  });

  it.each(['2', '4', '1*1', 'x', '0'])('does not know the choice %s', async (choice) => {
    const { status, text } = await dial(choice);
    expect([status, text]).toEqual([200, 'END Invalid choice selected!']);
  });

  it.each(['+254799999999', 'x', '\u0000'])('knows no account for the phone %j', async (phone) => {
    for (const choice of ['1', '3'])
      expect((await dial(choice, { phoneNumber: phone })).text).toBe(
        `END Account not found for this phone number: ${phone}`,
      );
  });

  it('wants its form, and says which field is missing', async () => {
    const json = await bank.post('/ussd', { sessionId: 'S1' });
    expect(json).toMatchObject({ status: 415, headers: { 'content-type': 'application/json' } });
    const short = await bank.call('/ussd', {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: 'sessionId=S1&phoneNumber=1&phoneNumber=2&networkCode=N',
    });
    expect(short.status).toBe(400);
    expect(JSON.parse(short.text)).toEqual({
      errors: [
        { code: 'G2P-REQ-102', message: 'Invalid Input. Field required: serviceCode' },
        { code: 'G2P-REQ-102', message: 'Invalid Input. Input should be a valid string: phoneNumber' },
      ],
    });
    const bare = new URLSearchParams({
      sessionId: 'S',
      serviceCode: 'C',
      phoneNumber: '1',
      networkCode: 'N',
    });
    const begun = await bank.call('/ussd', {
      method: 'POST',
      headers: { 'content-type': `${FORM}; charset=utf-8` },
      body: bare.toString(),
    });
    expect(begun.text).toMatch(/^CON /);
  });
});
