import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { brokenLaws } from '../ledger-laws.ts';
import { deedsOf } from '../deeds.ts';
import { misfits, type Json } from '../json-schema.ts';
import { payment } from '../payments.ts';
import { serveTestBank, wirePayment, type ServedBank } from '../served-bank.ts';
import { useFolder } from '../use-folder.ts';
import { useTestBank } from '../use-test-bank.ts';

const FUNDS = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 1 };
const BLOCK = { account_number: 'SPONSOR0001', currency: 'USD', amount: 1 };
const STATEMENT = { program_account_number: 'SPONSOR0001' };
const SIDES = ['', '-wal', '-shm'];
const pathOf = ({ dataDir }: { dataDir: string }): string => join(dataDir, 'bank.sqlite');

async function useServedBank(): Promise<ServedBank> {
  const bank = await serveTestBank();
  onTestFinished(() => bank.close());
  return bank;
}

function moveAway(bank: { dataDir: string }): () => void {
  const path = pathOf(bank);
  for (const side of SIDES) renameSync(path + side, `${path}.moved${side}`);
  return () => {
    for (const side of SIDES) renameSync(`${path}.moved${side}`, path + side);
  };
}

it('a file that was moved takes no row with it: 503 as documented, until it is back', async () => {
  const bank = await useServedBank();
  const block = await bank.block(400);
  const before = bank.counts();
  const document = JSON.parse((await bank.call('/openapi.json')).text) as Json;
  const putBack = moveAway(bank);
  for (const [path, message] of [
    ['/block_funds', BLOCK],
    ['/check_funds', FUNDS],
    ['/initiate_payment', [wirePayment(block)]],
    ['/generate_account_statement', STATEMENT],
  ] as const) {
    const answer = await bank.post(path, message);
    expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '5']);
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          code: 'G2P-REQ-503',
          message:
            "Service Unavailable: the ledger's file was removed, moved or replaced while the bank was at work. Nothing was stored; repeat the call later.",
        },
      ],
    });
    expect(misfits(document, documented503(document, path), JSON.parse(answer.text))).toEqual([]);
  }
  expect((await bank.call('/ping')).text).toBe('"pong"');
  expect(bank.bank.ledgerHealth().trouble).toMatchObject({ kind: 'moved' });
  const told = bank.logger.lines.filter(({ level }) => level === 'error');
  expect(told.map(({ message }) => message)).toEqual([
    "The ledger is not available: the ledger's file was removed, moved or replaced while the bank was at work. Put the file back where it was, or end the bank and start it again.",
  ]);

  putBack();
  expect(bank.counts()).toEqual(before);
  expect(await bank.ask('/block_funds', BLOCK)).toMatchObject({ status: 'success' });
  expect(await bank.ask('/check_funds', FUNDS)).toMatchObject({ status: 'success' });
  expect(await bank.ask('/initiate_payment', [wirePayment(block)])).toMatchObject({ status: 'success' });
  expect(bank.bank.ledgerHealth().trouble).toBeNull();
  expect(brokenLaws(bank)).toEqual([]);
});

function documented503(document: Json, path: string): Json {
  const operation = ((document['paths'] as Json)[path] as Json)['post'] as Json;
  const response = (operation['responses'] as Json)['503'] as Json;
  return ((response['content'] as Json)['application/json'] as Json)['schema'] as Json;
}

it.each<[string, (path: string) => void]>([
  ['deleted', (path) => rmSync(path)],
  ['deleted, its WAL only', (path) => rmSync(`${path}-wal`)],
  ['deleted, its shared memory only', (path) => rmSync(`${path}-shm`)],
  [
    'replaced by a copy of itself',
    (path) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  ],
])('nothing is written into a file that was %s', async (_, change) => {
  const bank = await useServedBank();
  await bank.block(1);
  change(pathOf(bank));
  const answer = await bank.post('/block_funds', BLOCK);
  expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('removed, moved or replaced')]);
  const outcome = await bank.bank.settings
    .update({ statementFrequency: 60 })
    .catch((fault: Error) => fault.name);
  expect(outcome).toBe('LedgerUnavailable');
});

it('posting ends its run without an attempt, and books everything once the file is back', async () => {
  const test = await useTestBank();
  const { blocked, batch, post } = deedsOf(test);
  const block = await blocked(600);
  const orders = Array.from({ length: 600 }, (_, at) => payment(block, { reference: `P-${at}`, amount: 1 }));
  const batchId = await batch(orders);
  const putBack = moveAway(test);
  for (let run = 0; run < 5; run += 1) await test.bank.jobs.posting.runNow();
  expect(test.bank.jobs.posting.view().lastError).toMatch(/^The ledger's file was removed/);
  putBack();
  expect(test.bank.queries.batch(batchId)).toMatchObject({
    state: 'waiting',
    attempts: 0,
    paymentsBooked: 0,
  });
  // The next write that goes through ends the trouble; timers make one every second.
  await blocked(1);
  expect(await post()).toBe(600);
  expect(test.bank.queries.batch(batchId)).toMatchObject({ state: 'processed', attempts: 1 });
  expect(brokenLaws(test)).toEqual([]);
  expect(test.logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
});

it('the file is missed without a call, and its return is seen', async () => {
  const test = await useTestBank({ settings: { processPaymentFrequency: 60, statementFrequency: 60 } });
  const topics: string[] = [];
  test.bank.events.subscribe((event) => topics.push(...event.topics));
  test.bank.startJobs();
  const putBack = moveAway(test);
  await expect
    .poll(() => test.bank.ledgerHealth().trouble, { timeout: 4000 })
    .toMatchObject({ kind: 'moved' });
  expect(topics).toContain('ledger');
  putBack();
  await expect.poll(() => test.bank.ledgerHealth().trouble, { timeout: 4000 }).toBeNull();
});

it('a ledger that was moved away in the middle is whole where it is now', async () => {
  const bank = await serveTestBank();
  await bank.block(7);
  const elsewhere = useFolder();
  for (const side of SIDES) copyFileSync(pathOf(bank) + side, join(elsewhere, `bank.sqlite${side}`));
  const other = await useTestBank({ dataDir: elsewhere });
  expect(other.rows('SELECT amount FROM fund_blocks')).toEqual([{ amount: 700 }]);
  await bank.close();
});
