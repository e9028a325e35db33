import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStatements } from '../../src-shared/mt940/reader.ts';
import { localDate } from '../core/ports/clock.ts';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { disbursement, type WirePayment } from '../testing/disbursement.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';

const SUCCESS = { status: 'success', error_message: '' };
const OPENING = 1_000_000_000;
const CLOSING = OPENING - 500_000;

let bank: BankProcess;
let receiver: Receiver;
let block: string;
let payments: WirePayment[];
beforeAll(async () => {
  buildOnce();
  receiver = await startReceiver();
  const seconds = ['--process-payment-frequency', '1', '--statement-frequency', '1'];
  bank = await startBank({ flags: [...seconds, '--mt940-statement-callback-url', receiver.url] });
}, 120_000);
afterAll(async () => {
  await endBanks();
  await receiver.close();
});

const check = (account: string, amount: number): Promise<Record<string, unknown>> =>
  bank.ask('check_funds', { account_number: account, account_currency: 'USD', total_funds_needed: amount });
/** What the ledger holds, but for what runs by itself. */
const ledger = (): unknown[] =>
  [
    'accounts',
    'fund_blocks',
    'initiate_payment_batch_requests',
    'initiate_payment_requests',
    'accounting_logs',
  ].map((table) => bank.rows(`SELECT * FROM ${table}`));

// The "Done when", 2 and 3, with nothing but the listener and a receiver: each step builds on the one before.
describe('a disbursement', () => {
  it('begins: funds are checked, blocked, payments initiated', async () => {
    expect(await check('SPONSOR0001', 5000)).toMatchObject({ has_sufficient_funds: true });
    const call = { account_number: 'SPONSOR0001', currency: 'USD', amount: 5000 };
    const blocked = await bank.ask('block_funds', call);
    expect(blocked).toMatchObject(SUCCESS);
    block = String(blocked['block_reference_no']);
    expect(await check('SPONSOR0001', 9_995_000.01)).toMatchObject({ error_message: 'Insufficient funds' });
    payments = disbursement(block, 25, 200);
    expect(await bank.ask('initiate_payment', payments)).toEqual(SUCCESS);
  });

  it('is booked by the timer: 25 debits, 25 credits, the block released', async () => {
    const processed = "SELECT * FROM initiate_payment_batch_requests WHERE accounting_status = 'PROCESSED'";
    await expect.poll(() => bank.rows(processed), { timeout: 10_000 }).toHaveLength(1);
    expect(bank.rows(processed)).toMatchObject([{ payments_booked: 25 }]);
    const marks =
      'SELECT debit_credit, count(*) AS n, sum(transaction_amount) AS sum FROM accounting_logs GROUP BY 1';
    expect(bank.rows(marks)).toEqual([
      { debit_credit: 'C', n: 25, sum: 500_000 },
      { debit_credit: 'D', n: 25, sum: 500_000 },
    ]);
    expect(bank.rows("SELECT * FROM accounts WHERE account_number = 'SPONSOR0001'")).toMatchObject([
      { book_balance: CLOSING, blocked_amount: 0, available_balance: CLOSING },
    ]);
    expect(bank.rows('SELECT * FROM fund_blocks')).toMatchObject([
      { block_reference_no: block, amount: 500_000, amount_released: 500_000 },
    ]);
    expect(brokenLaws(bank)).toEqual([]);
  });

  it('reaches everybody: accounts here by check_funds, the others through clearing', async () => {
    const here = payments.filter((payment) => payment['beneficiary_bank_code'] === 'EXAMPLE-BANK');
    expect(here).toHaveLength(10);
    for (const { beneficiary_account: account } of here) {
      expect(await check(String(account), 200)).toMatchObject({ has_sufficient_funds: true });
      expect(await check(String(account), 200.01)).toMatchObject({ error_message: 'Insufficient funds' });
    }
    const clearing =
      "SELECT account_number, book_balance FROM accounts WHERE account_kind = 'clearing' ORDER BY 1";
    expect(bank.rows(clearing)).toEqual(
      ['M-MONEY', 'MAIL-PAY', 'OTHER-BANK'].map((partner) => ({
        account_number: `CLEARING - ${partner}`,
        book_balance: 100_000,
      })),
    );
  });

  it('is told to the bridge: an MT940 with every payment where the bridge looks for it', async () => {
    await expect.poll(() => receiver.uploads.length, { timeout: 15_000 }).toBe(1);
    const [upload] = receiver.uploads;
    expect(upload).toMatchObject({
      partName: 'statement_file',
      fileName: 'statement.mt940',
      partType: 'text/plain',
    });
    const read = readStatements(upload!.text);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.statements).toHaveLength(1);
    const [statement] = read.statements;
    const today = localDate(new Date());
    expect(statement).toMatchObject({
      accountNumber: 'SPONSOR0001',
      statementNumber: 1,
      opening: { currency: 'USD', minor: OPENING, mark: 'C' },
      closing: { currency: 'USD', minor: CLOSING, mark: 'C', date: today },
      available: { minor: CLOSING },
    });
    expect(
      statement!.entries.map(({ mark, amountMinor, valueDate, customerReference, narrativeLines }) => ({
        mark,
        amountMinor,
        valueDate,
        customerReference,
        beneficiary: narrativeLines[3],
        reconciliation: narrativeLines[4],
      })),
    ).toEqual(
      payments.map((payment) => ({
        mark: 'D',
        amountMinor: 20_000,
        valueDate: today,
        customerReference: payment.payment_reference_number.slice(0, 16),
        beneficiary: payment['narrative_4'],
        reconciliation: payment.payment_reference_number,
      })),
    );
    expect(new Set(statement!.entries.map(({ bankReference }) => bankReference)).size).toBe(25);
    expect(bank.rows('SELECT account_statement_lob FROM account_statements')).toEqual([
      { account_statement_lob: upload!.text },
    ]);
    await expect
      .poll(async () => (await bank.operator('listStatements', {})).rows[0]?.delivery, { timeout: 10_000 })
      .toMatchObject({
        state: 'delivered',
        attempts: 1,
        responseStatus: 200,
        responseBody: '{"status":"success"}',
      });
  });

  it('sent again is a success, and nothing of it happens twice', async () => {
    const before = ledger();
    expect(await bank.ask('initiate_payment', payments)).toEqual(SUCCESS);
    expect(await bank.ask('api/example-bank/initiate_payment', payments.slice(0, 7))).toEqual(SUCCESS);
    // The timer has come round again.
    const runs = async (): Promise<string | null> =>
      (await bank.operator('getOverview', {})).jobs.find(({ name }) => name === 'posting')!.lastStartedAt;
    const last = await runs();
    await expect.poll(runs, { timeout: 5000 }).not.toBe(last);
    expect(ledger()).toEqual(before);
    expect(receiver.uploads).toHaveLength(1);
  });

  it('is followed by a statement on request, which opens where the first one closed', async () => {
    const asked = await bank.ask('generate_account_statement', { program_account_number: 'SPONSOR0001' });
    expect(asked).toEqual({ status: 'success', account_statement_id: '2', error_message: null });
    await expect.poll(() => receiver.uploads.length, { timeout: 15_000 }).toBe(2);
    const read = readStatements(receiver.uploads[1]!.text);
    expect(read).toMatchObject({
      ok: true,
      statements: [
        { statementNumber: 2, opening: { minor: CLOSING }, closing: { minor: CLOSING }, entries: [] },
      ],
    });
  });

  it('leaves a clean end', async () => {
    expect(await bank.end('SIGTERM')).toMatchObject({ code: 0, signal: null });
    expect(bank.stderr()).not.toMatch(/"level":"(warn|error)"/);
    expect(brokenLaws(bank)).toEqual([]);
  });
});
