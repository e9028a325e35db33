import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLaws } from '../../testing/ledger-laws.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
let block: string;
beforeEach(async () => {
  bank = await serveTestBank();
  block = await bank.block(1000);
});
afterEach(() => bank.close());

const pay = (reference: string, changes: Record<string, unknown> = {}): Record<string, unknown> =>
  wirePayment(block, { payment_reference_number: reference, ...changes });

/** The refusal's text; and the refused call has left no trace. */
async function refusal(payments: unknown[]): Promise<unknown> {
  const before = bank.counts();
  const answer = await bank.ask('/initiate_payment', payments);
  expect(answer['status']).toBe('failed');
  expect(Object.keys(answer)).toEqual(['status', 'error_message']);
  expect(bank.counts()).toEqual(before);
  expect(brokenLaws(bank)).toEqual([]);
  return answer['error_message'];
}

// spec/data-model.md, 3: refused as a whole, and the first offending payment is named.
describe('initiate_payment refuses', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown block', { funds_blocked_reference_number: 'NONE' }, 'NONE'],
    ['another account than the block has', { remitting_account: 'NOBODY' }, 'ID-00000001'],
    ['another currency than the block has', { remitting_account_currency: 'EUR' }, 'ID-00000001'],
  ])('%s', async (_, changes, named) => {
    expect(await refusal([pay('P-1'), pay('P-2', changes), pay('P-3', changes)])).toBe(
      `Invalid funds block reference or mismatch in details: payment P-2, block ${named}`,
    );
  });

  it.each<[unknown, string]>([
    [0, 'Amount must be greater than zero in payment P-2: 0'],
    [-200, 'Amount must be greater than zero in payment P-2: -200'],
    ['-0.00', 'Amount must be greater than zero in payment P-2: -0.00'],
    [0.005, 'Amount has more decimals than USD allows in payment P-2: 0.005'],
    [1e15, 'Amount is larger than the ledger can hold in payment P-2: 1000000000000000'],
  ])('the amount %j', async (amount, text) => {
    expect(await refusal([pay('P-1'), pay('P-2', { payment_amount: amount })])).toBe(text);
  });

  it.each([
    ['NaN', 'Amount is not a number in payment P-2: NaN'],
    ['"NaN"', 'Amount is not a number in payment P-2: NaN'],
    ['Infinity', 'Amount is larger than the ledger can hold in payment P-2: Infinity'],
    ['-Infinity', 'Amount is larger than the ledger can hold in payment P-2: -Infinity'],
    ['1e999', 'Amount is larger than the ledger can hold in payment P-2: Infinity'],
  ])('the number %s, which Python sends', async (literal, text) => {
    const body = JSON.stringify([pay('P-1'), pay('P-2', { payment_amount: 77 })]).replace('77', literal);
    const before = bank.counts();
    const answer = await bank.post('/initiate_payment', body);
    expect(answer).toMatchObject({
      status: 200,
      text: JSON.stringify({ status: 'failed', error_message: text }),
    });
    expect(bank.counts()).toEqual(before);
  });

  it('more than is left of the block: in one call', async () => {
    const payments = ['P-1', 'P-2', 'P-3'].map((reference) => pay(reference, { payment_amount: 400 }));
    expect(await refusal(payments)).toBe(
      `Payments exceed what is left of the funds block: payment P-3, block ${block}, left USD 1,000.00`,
    );
  });

  it('more than is left of the block: together with what was accepted earlier, booked or not', async () => {
    await bank.ask('/initiate_payment', [pay('P-1', { payment_amount: 600 })]);
    expect(await refusal([pay('P-2', { payment_amount: 400.01 })])).toBe(
      `Payments exceed what is left of the funds block: payment P-2, block ${block}, left USD 400.00`,
    );
    await bank.bank.jobs.posting.runNow();
    expect(await refusal([pay('P-2', { payment_amount: 400.01 })])).toContain('left USD 400.00');
    expect(await bank.ask('/initiate_payment', [pay('P-2', { payment_amount: 400 })])).toMatchObject({
      status: 'success',
    });
  });

  it('a reference that is used twice in the call', async () => {
    expect(await refusal([pay('P-1'), pay('P-2'), pay('P-1')])).toBe(
      'Payment reference is used twice in this call: P-1',
    );
  });

  it('a reference that is registered with other content, and says nothing of that content', async () => {
    await bank.ask('/initiate_payment', [pay('P-1', { beneficiary_name: 'Abebe' }), pay('P-2')]);
    const text = 'Payment reference is already registered: P-1';
    expect(await refusal([pay('P-1', { beneficiary_name: 'Kebede' })])).toBe(text);
    expect(await refusal([pay('P-1')])).toBe(text);
    expect(await refusal([pay('P-3'), pay('P-1', { beneficiary_name: 'Abebe' })])).toBe(text);
  });
});
