import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { disbursement } from '../testing/disbursement.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { useFolder } from '../testing/use-folder.ts';

const PAYMENTS = 3000;
const KILLS = 2;
// No timer runs by itself: what is under way is what the test began.
const FLAGS =
  '--process-payment-frequency 3600 --statement-frequency 3600 --return-rate 60 --return-seed kill'.split(
    ' ',
  );

beforeAll(buildOnce, 120_000);
afterAll(endBanks);

const returned = (bank: BankProcess): string[] =>
  bank
    .rows<{ line: string }>(
      `SELECT customer_reference_no || ' ' || narrative_6 AS line FROM accounting_logs WHERE debit_credit = 'RD' ORDER BY 1`,
    )
    .map(({ line }) => line);

async function bankWithBookedPayments(dataDir: string): Promise<BankProcess> {
  const bank = await startBank({ dataDir, flags: FLAGS });
  const call = { account_number: 'SPONSOR0001', currency: 'USD', amount: PAYMENTS };
  const { block_reference_no: block } = await bank.ask('block_funds', call);
  const payments = disbursement(String(block), PAYMENTS, 1).map((payment) => ({
    ...payment,
    beneficiary_account_type: 'BANK_ACCOUNT',
    beneficiary_bank_code: 'OTHER-BANK',
  }));
  expect(await bank.ask('initiate_payment', payments)).toMatchObject({ status: 'success' });
  await bank.operator('runJob', { name: 'posting' });
  return bank;
}

it('killed again and again while payments come back, the bank ends where it would have ended', async () => {
  const calm = await bankWithBookedPayments(useFolder());
  await calm.operator('runJob', { name: 'returns' });
  const all = returned(calm);
  expect(all.length).toBeGreaterThan(PAYMENTS / 2);
  await calm.end('SIGTERM');

  const dataDir = useFolder();
  let bank = await bankWithBookedPayments(dataDir);
  const seen: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = returned(bank).length;
    void bank.operator('runJob', { name: 'returns' }).catch(() => undefined);
    for (const end = performance.now() + 10_000; performance.now() < end; await delay(0))
      if (returned(bank).length > before) break;
    await bank.end('SIGKILL');
    expect(brokenLaws(bank)).toEqual([]);
    bank = await startBank({ dataDir, flags: FLAGS });
    seen.push(returned(bank).length);
  }
  expect(seen[0]).toBeLessThan(all.length);
  expect(seen.toSorted((one, two) => one - two)).toEqual(seen);
  await bank.operator('runJob', { name: 'returns' });
  // Each once, the same ones, for the same reasons.
  expect(returned(bank)).toEqual(all);
  expect(brokenLaws(bank)).toEqual([]);
  await bank.end('SIGTERM');
}, 60_000);
