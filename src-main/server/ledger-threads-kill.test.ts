import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { disbursement } from '../testing/disbursement.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { useFolder } from '../testing/use-folder.ts';

/** So many that they are read, written and reported in threads of their own, and that their commit takes a while. */
const PAYMENTS = 6000;
/** How far the journal has grown as the bank is killed: before the commit, as it begins, in the midst of it. */
const GROWN = { payments: [0, 1, 1_500_000], statement: [0, 1] };
// No timer runs by itself: what is under way is what the test began.
const FLAGS = '--process-payment-frequency 3600 --statement-frequency 3600 --statement-after-batch off'.split(
  ' ',
);

beforeAll(buildOnce, 120_000);
afterAll(endBanks);

const count = (bank: BankProcess, what: string): number =>
  bank.rows<{ n: number }>(`SELECT count(*) AS n FROM ${what}`)[0]!.n;
const start = (dataDir: string): Promise<BankProcess> => startBank({ dataDir, flags: FLAGS });

function journalBytes({ dataDir }: BankProcess): number {
  return statSync(join(dataDir, 'bank.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0;
}

/** Begins something, kills the bank once its journal has grown by so much, and gives it back, started anew. */
async function killed(bank: BankProcess, begin: () => Promise<unknown>, grown: number): Promise<BankProcess> {
  const before = journalBytes(bank);
  const answer = { came: false };
  void begin().then(
    () => (answer.came = true),
    () => undefined,
  );
  await delay(grown === 0 ? 40 : 0);
  for (const end = performance.now() + 10_000; performance.now() < end && !answer.came; await delay(0))
    if (journalBytes(bank) >= before + grown) break;
  await bank.end('SIGKILL');
  const next = await start(bank.dataDir);
  expect(brokenLaws(next)).toEqual([]);
  return next;
}

/** Closed and opened again, a ledger has an empty journal, whose growth tells what is being written. */
async function reopened(bank: BankProcess): Promise<BankProcess> {
  await bank.end('SIGTERM');
  return start(bank.dataDir);
}

it('killed while a thread writes payments or a statement, the bank has all of it or nothing', async () => {
  let bank = await start(useFolder());
  const block = await bank.ask('block_funds', {
    account_number: 'SPONSOR0001',
    currency: 'USD',
    amount: PAYMENTS,
  });
  const body = JSON.stringify(disbursement(String(block['block_reference_no']), PAYMENTS, 1));
  for (const grown of GROWN.payments) {
    bank = await killed(await reopened(bank), () => bank.send('initiate_payment', body), grown);
    expect([0, PAYMENTS]).toContain(count(bank, 'initiate_payment_requests'));
  }
  // Nobody knows whether it was taken, so it is sent again, as the bridge does.
  expect(await bank.send('initiate_payment', body)).toMatchObject({ status: 'success' });
  expect(count(bank, 'initiate_payment_requests')).toBe(PAYMENTS);
  expect(count(bank, 'initiate_payment_batch_requests')).toBe(1);
  await bank.operator('runJob', { name: 'posting' });

  await bank.ask('generate_account_statement', { program_account_number: 'SPONSOR0001' });
  const reported = 'accounting_logs WHERE statement_id IS NOT NULL';
  const generated = "account_statements WHERE statement_state = 'generated'";
  for (const grown of GROWN.statement) {
    bank = await killed(await reopened(bank), () => bank.operator('runJob', { name: 'statements' }), grown);
    expect([count(bank, reported), count(bank, generated)]).toEqual(
      count(bank, generated) === 0 ? [0, 0] : [PAYMENTS, 1],
    );
  }
  await bank.operator('runJob', { name: 'statements' });
  expect([count(bank, reported), count(bank, generated)]).toEqual([PAYMENTS, 1]);
  expect(brokenLaws(bank)).toEqual([]);
  const [row] = bank.rows<{ text: string }>('SELECT account_statement_lob AS text FROM account_statements');
  expect(row!.text.match(/^:61:/gm)).toHaveLength(PAYMENTS);
  expect((await bank.end('SIGTERM')).code).toBe(0);
}, 120_000);
