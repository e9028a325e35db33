import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from './bank-process.ts';
import { disbursement } from './disbursement.ts';
import { brokenLaws } from './ledger-laws.ts';

/*
 * What the Example Bank 1.0.2 got wrong when several came at once (spec/bridge-contract.md), put to the headless bank as its users run
 * it: a process of its own, a socket for each call, and all the while the posting job at work on a batch of thousands.
 */
beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const LOAD = 8000;

let bank: BankProcess;
beforeEach(async () => {
  const flags = ['--process-payment-frequency', '1', '--statement-frequency', '1'];
  bank = await startBank({ flags });
  const opening = { holderName: 'Small', currency: 'USD', openingFunds: '100' };
  expect(await bank.operator('openAccount', { accountNumber: 'SMALL', ...opening })).toMatchObject({
    ok: true,
  });
});

const times = <T>(count: number, call: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => call(n)));
const blockOn = (account: string, amount: number): Promise<Record<string, unknown>> =>
  bank.ask('block_funds', { account_number: account, currency: 'USD', amount });
const number = (sql: string): number => bank.rows<{ n: number }>(sql)[0]!.n;
const open = (): number =>
  number('SELECT count(*) AS n FROM initiate_payment_requests WHERE booked_at IS NULL');
const booked = (): number =>
  number('SELECT count(*) AS n FROM initiate_payment_requests WHERE booked_at IS NOT NULL');

/** Gives the posting job work for the time that `deed` takes, proves that it was at it, and waits until all is booked. */
async function whilePosting<T>(deed: () => Promise<T>): Promise<T> {
  const block = String((await blockOn('SPONSOR0001', LOAD))['block_reference_no']);
  const payments = disbursement(block, LOAD, 1);
  expect(await bank.ask('initiate_payment', payments)).toMatchObject({ status: 'success' });
  await expect.poll(booked, { interval: 2, timeout: 10_000 }).toBeGreaterThan(0);
  expect(open()).toBeGreaterThan(0);
  const before = booked();
  const result = await deed();
  expect(booked(), 'payments booked meanwhile').toBeGreaterThan(before);
  await expect.poll(open, { timeout: 20_000 }).toBe(0);
  return result;
}

/** What every test ends with: the load is booked once, and the laws hold. */
function expectAllInOrder(otherPayments: number): void {
  expect(number("SELECT count(*) AS n FROM accounting_logs WHERE transaction_code = 'DBT'")).toBe(
    2 * (LOAD + otherPayments),
  );
  expect(brokenLaws(bank)).toEqual([]);
}

describe('over real sockets, while thousands of payments are posted', () => {
  it('of 200 blocks of 1 on an account with 100, exactly 100 succeed', async () => {
    const answers = await whilePosting(() => times(200, () => blockOn('SMALL', 1)));
    const taken = answers.filter(({ status }) => status === 'success');
    expect(new Set(taken.map((answer) => answer['block_reference_no'])).size).toBe(100);
    const refused = { status: 'failed', block_reference_no: '', error_message: 'Insufficient funds' };
    expect(answers.filter(({ status }) => status !== 'success')).toEqual(
      Array.from({ length: 100 }, () => refused),
    );
    expect(
      bank.rows(
        "SELECT book_balance, blocked_amount, available_balance FROM accounts WHERE account_number = 'SMALL'",
      ),
    ).toEqual([{ book_balance: 10_000, blocked_amount: 10_000, available_balance: 0 }]);
    expectAllInOrder(0);
  });

  it('100 copies of one call are one batch, each payment booked once', async () => {
    const block = String((await blockOn('SMALL', 50))['block_reference_no']);
    const call = disbursement(block, 50, 1).map((payment) => ({
      ...payment,
      payment_reference_number: `COPY-${payment.payment_reference_number}`,
      remitting_account: 'SMALL',
    }));
    const answers = await whilePosting(() => times(100, () => bank.ask('initiate_payment', call)));
    expect(answers).toEqual(Array.from({ length: 100 }, () => ({ status: 'success', error_message: '' })));
    expect(number('SELECT count(*) AS n FROM initiate_payment_batch_requests')).toBe(2);
    expect(
      bank.rows("SELECT book_balance, blocked_amount FROM accounts WHERE account_number = 'SMALL'"),
    ).toEqual([{ book_balance: 5_000, blocked_amount: 0 }]);
    expectAllInOrder(50);
  });

  it('blocks, payments, questions and statements at once lose nothing of each other', async () => {
    const done = { blocks: 0, payments: 0, statements: 0 };
    await whilePosting(() =>
      times(120, async (n) => {
        const account = n % 3 === 0 ? 'SMALL' : 'SPONSOR0001';
        const asked = bank.ask('check_funds', {
          account_number: account,
          account_currency: 'USD',
          total_funds_needed: 0.5,
        });
        const block = (await blockOn(account, 0.5))['block_reference_no'] as string;
        expect(await asked).toMatchObject({ status: 'success', has_sufficient_funds: true });
        expect(block).not.toBe('');
        const payments = disbursement(block, 5, 0.1).map((payment, at) => ({
          ...payment,
          payment_reference_number: `MIXED-${n}-${at}`,
          remitting_account: account,
        }));
        const answers = await Promise.all([
          bank.ask('initiate_payment', payments),
          bank.ask('generate_account_statement', { program_account_number: account }),
          bank.ask('initiate_payment', payments),
        ]);
        expect(answers.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
        done.blocks += 1;
        done.payments += payments.length;
        done.statements += 1;
      }),
    );
    expect(done).toEqual({ blocks: 120, payments: 600, statements: 120 });
    expect(number('SELECT count(*) AS n FROM initiate_payment_batch_requests')).toBe(1 + 120);
    // 40 of them on the small account, all paid.
    expect(
      bank.rows(
        'SELECT account_number, book_balance, blocked_amount FROM accounts WHERE account_kind = ? ORDER BY 1',
        'programme',
      ),
    ).toEqual([
      { account_number: 'SMALL', book_balance: 10_000 - 40 * 50, blocked_amount: 0 },
      { account_number: 'SPONSOR0001', book_balance: 1_000_000_000 - (LOAD + 40) * 100, blocked_amount: 0 },
    ]);
    await expect
      .poll(
        () => number("SELECT count(*) AS n FROM account_statements WHERE statement_state = 'requested'"),
        { timeout: 20_000 },
      )
      .toBe(0);
    expectAllInOrder(600);
    // Statements asked for all at once share the entries among them: each is in one of them, none in two.
    expect(
      number(
        "SELECT count(*) AS n FROM accounting_logs WHERE debit_credit = 'D' AND statement_id IS NULL AND account_number IN ('SMALL', 'SPONSOR0001')",
      ),
    ).toBe(0);
  });
});
