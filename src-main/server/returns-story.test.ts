import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asBridgeSees } from '../../src-shared/mt940/bridge-view.ts';
import type { ParsedEntry } from '../../src-shared/mt940/parsed-statement.ts';
import { readStatements } from '../../src-shared/mt940/reader.ts';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { disbursement, type WirePayment } from '../testing/disbursement.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';

const SUCCESS = { status: 'success', error_message: '' };
const FLAGS = [
  '--process-payment-frequency 1 --statement-frequency 1',
  '--return-rate 100 --return-reasons ACCOUNT_CLOSED --return-bank-codes OTHER-BANK',
].flatMap((flags) => flags.split(' '));
const OPENING = 1_000_000_000;

let bank: BankProcess;
let receiver: Receiver;
let block: string;
let payments: WirePayment[];
beforeAll(async () => {
  buildOnce();
  receiver = await startReceiver();
  bank = await startBank({
    flags: [...FLAGS, '--mt940-statement-callback-url', receiver.url],
  });
}, 120_000);
afterAll(async () => {
  await endBanks();
  await receiver.close();
});

/** All entries that the bridge has been told of, statement by statement; each opens where the one before closed. */
function told(): ParsedEntry[] {
  let balance = OPENING;
  return receiver.uploads.flatMap(({ text }) => {
    const read = readStatements(text);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const [statement] = read.statements;
    expect(statement!.opening.minor).toBe(balance);
    balance = statement!.closing.minor;
    return statement!.entries;
  });
}
const toldWith = (mark: string): ParsedEntry[] => told().filter((entry) => entry.mark === mark);
const sponsor = (): unknown =>
  bank.rows(
    "SELECT book_balance AS book, blocked_amount AS blocked FROM accounts WHERE account_number = 'SPONSOR0001'",
  )[0];

// Each step builds on the one before.
describe('payments that come back', () => {
  it('begin like all others: blocked, initiated', async () => {
    const blocked = await bank.ask('block_funds', {
      account_number: 'SPONSOR0001',
      currency: 'USD',
      amount: 5000,
    });
    block = String(blocked['block_reference_no']);
    payments = disbursement(block, 25, 200);
    expect(await bank.ask('initiate_payment', payments)).toEqual(SUCCESS);
  });

  it('are told to the bridge, with disbursement, beneficiary and reason where it looks for them', async () => {
    await expect.poll(() => toldWith('RD').length, { timeout: 20_000 }).toBe(5);
    const back = payments.filter((payment) => payment['beneficiary_bank_code'] === 'OTHER-BANK');
    expect(toldWith('D')).toHaveLength(25);
    expect(toldWith('RD').map((entry) => ({ minor: entry.amountMinor, ...asBridgeSees(entry) }))).toEqual(
      back.map((payment) => ({
        minor: 20_000,
        reconciliationId: payment.payment_reference_number,
        beneficiary: payment['narrative_4'],
        reason: 'ACCOUNT_CLOSED',
      })),
    );
    expect(sponsor()).toEqual({ book: OPENING - 400_000, blocked: 100_000 });
    expect(brokenLaws(bank)).toEqual([]);
  });

  it('can be paid again under the same block, up to what came back', async () => {
    const again = payments.slice(0, 6).map((payment, index) => ({
      ...payment,
      payment_reference_number: `AGAIN-${index}`,
      narrative_5: `AGAIN-${index}`,
      beneficiary_account_type: 'MOBILE_WALLET',
      beneficiary_mobile_wallet_provider: 'M-MONEY',
    }));
    expect(await bank.ask('initiate_payment', again)).toEqual({
      status: 'failed',
      error_message: `Payments exceed what is left of the funds block: payment AGAIN-5, block ${block}, left USD 1,000.00`,
    });
    expect(await bank.ask('initiate_payment', again.slice(0, 3))).toEqual(SUCCESS);
    await expect.poll(() => toldWith('D').length, { timeout: 20_000 }).toBe(28);
    expect(toldWith('RD')).toHaveLength(5);
    expect(sponsor()).toEqual({ book: OPENING - 460_000, blocked: 40_000 });
  });

  it('one more by an operator’s hand, though it went to an account here', async () => {
    const reference = payments[0]!.payment_reference_number;
    const request = { paymentReferenceNumber: reference, reason: 'ACCOUNT_DECEASED' } as const;
    expect(await bank.operator('returnPayment', request)).toMatchObject({
      ok: true,
      value: { state: 'returned', returnReason: 'ACCOUNT_DECEASED' },
    });
    expect(await bank.operator('returnPayment', request)).toMatchObject({
      ok: false,
      refusal: { code: 'payment_already_returned' },
    });
    await expect.poll(() => toldWith('RD').length, { timeout: 20_000 }).toBe(6);
    expect(asBridgeSees(toldWith('RD')[5]!)).toMatchObject({
      reconciliationId: reference,
      reason: 'ACCOUNT_DECEASED',
    });
  });

  it('and what is not paid again is released, and available', async () => {
    const released = await bank.operator('releaseBlock', {
      blockReferenceNo: block,
      reason: 'Envelope is closed',
      freeMinor: 60_000,
    });
    expect(released).toMatchObject({
      ok: true,
      value: { freeMinor: 0, releases: [{ amountMinor: 60_000, reason: 'Envelope is closed' }] },
    });
    expect(sponsor()).toEqual({ book: OPENING - 440_000, blocked: 0 });
    const check = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 9_995_600 };
    expect(await bank.ask('check_funds', check)).toMatchObject({ has_sufficient_funds: true });
    expect(brokenLaws(bank)).toEqual([]);
    expect(bank.stderr()).not.toMatch(/"level":"(warn|error)"/);
  });
});
