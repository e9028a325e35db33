import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { initiatePaymentRequest } from '../../src-shared/wire/messages.ts';
import { paymentOrder } from '../../src-shared/wire/payment-order.ts';
import { systemClock } from '../core/ports/clock.ts';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { disbursement } from '../testing/disbursement.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import type { TestBank } from '../testing/test-bank.ts';
import { useFolder } from '../testing/use-folder.ts';
import { useTestBank } from '../testing/use-test-bank.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const PAYMENTS = 20_000;
const QUICK = ['--process-payment-frequency', '1', '--statement-frequency', '1'];
const SLOW = ['--process-payment-frequency', '3600', '--statement-frequency', '3600'];
const blockCall = (amount: number): Record<string, unknown> => ({
  account_number: 'SPONSOR0001',
  currency: 'USD',
  amount,
});

/** Everything that must be the same however often the bank was killed: all but times and the references of blocks and batches. */
function endState({ rows }: Pick<TestBank, 'rows'>): Record<string, unknown[]> {
  return {
    accounts: rows(
      'SELECT account_number, account_holder_name, account_currency, account_kind, book_balance, blocked_amount FROM accounts ORDER BY 1',
    ),
    blocks: rows('SELECT amount, amount_released, amount_pending FROM fund_blocks'),
    batches: rows(
      'SELECT accounting_status, payments_total, payments_booked FROM initiate_payment_batch_requests',
    ),
    entries: rows(
      'SELECT reference_no, customer_reference_no, debit_credit, account_number, transaction_amount, transaction_date, contra_account_number, statement_id FROM accounting_logs ORDER BY id',
    ),
    statements: rows(
      'SELECT id, account_number, statement_state, opening_balance, closing_balance, entry_count, account_statement_lob FROM account_statements',
    ),
  };
}

/** The same payments through a bank that nobody kills. */
async function undisturbed(): Promise<Record<string, unknown[]>> {
  const test = await useTestBank({ ports: { clock: systemClock } });
  const { operations, jobs } = test.bank;
  const block = await operations.blockFunds({
    accountNumber: 'SPONSOR0001',
    currency: 'USD',
    amount: PAYMENTS,
  });
  if (!block.ok) throw new Error(block.refusal.code);
  const messages = initiatePaymentRequest.parse(disbursement(block.value.blockReference, PAYMENTS, 1));
  await operations.initiatePayment(messages.map(paymentOrder));
  await jobs.posting.runNow();
  await jobs.statements.runNow();
  return endState(test);
}

const count = (bank: BankProcess, sql: string): number =>
  bank.rows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)[0]!.n;
const booked = (bank: BankProcess): number =>
  count(bank, 'initiate_payment_requests WHERE booked_at IS NOT NULL');

describe('kill -9', () => {
  it('loses nothing that was acknowledged', async () => {
    const dataDir = useFolder();
    const bank = await startBank({ dataDir, flags: SLOW });
    const acknowledged: unknown[] = [];
    const caller = async (): Promise<void> => {
      for (;;) acknowledged.push((await bank.ask('block_funds', blockCall(1)))['block_reference_no']);
    };
    const callers = Promise.allSettled(Array.from({ length: 8 }, caller));
    await expect.poll(() => acknowledged.length, { interval: 5, timeout: 10_000 }).toBeGreaterThan(300);
    expect((await bank.end('SIGKILL')).signal).toBe('SIGKILL');
    await callers;

    const again = await startBank({ dataDir, flags: SLOW });
    const kept = again.rows<{ block_reference_no: string }>('SELECT block_reference_no FROM fund_blocks');
    const references = new Set(kept.map((row) => row.block_reference_no));
    expect(acknowledged.filter((reference) => !references.has(String(reference)))).toEqual([]);
    // A call whose answer was cut off may have been committed: one at most for each caller.
    expect(references.size - acknowledged.length).toBeLessThanOrEqual(8);
    expect(brokenLaws(again)).toEqual([]);
  });

  it(`again and again while ${PAYMENTS} payments are posted leads to the same end as none`, async () => {
    const dataDir = useFolder();
    let bank = await startBank({ dataDir, flags: SLOW });
    const block = String((await bank.ask('block_funds', blockCall(PAYMENTS)))['block_reference_no']);
    const payments = disbursement(block, PAYMENTS, 1);
    expect(await bank.ask('initiate_payment', payments)).toMatchObject({ status: 'success' });
    await bank.end('SIGKILL');

    const stops: number[] = [];
    for (const share of [0.1, 0.5]) {
      bank = await startBank({ dataDir, flags: QUICK });
      await expect
        .poll(() => booked(bank), { interval: 2, timeout: 10_000 })
        .toBeGreaterThan(share * PAYMENTS);
      await bank.end('SIGKILL');
      stops.push(booked(bank));
      expect(brokenLaws(bank)).toEqual([]);
    }
    // The kills came while the posting ran: the first one always does.
    expect(stops[0]).toBeLessThan(PAYMENTS);

    bank = await startBank({ dataDir, flags: QUICK });
    const generated = "account_statements WHERE statement_state = 'generated'";
    await expect.poll(() => count(bank, generated), { timeout: 20_000 }).toBe(1);
    expect(await bank.ask('initiate_payment', payments)).toMatchObject({ status: 'success' });
    await bank.end('SIGTERM');
    expect(brokenLaws(bank)).toEqual([]);
    const [state, expected] = [endState(bank), await undisturbed()];
    for (const [part, rows] of Object.entries(expected)) {
      expect([part, state[part]!.length]).toEqual([part, rows.length]);
      expect(rows.findIndex((row, at) => JSON.stringify(row) !== JSON.stringify(state[part]![at]))).toBe(-1);
    }
    expect(expected['entries']).toHaveLength(2 * PAYMENTS);
  }, 90_000);
});
