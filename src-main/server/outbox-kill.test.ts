import { afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { useFolder } from '../testing/use-folder.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

interface Row {
  statement_id: number;
  delivery_state: string;
  attempts: number;
}
const deliveriesOf = (bank: BankProcess): Row[] =>
  bank.rows('SELECT statement_id, delivery_state, attempts FROM statement_deliveries ORDER BY statement_id');
const isDelivered = (bank: BankProcess): boolean =>
  deliveriesOf(bank).every(({ delivery_state }) => delivery_state === 'delivered');
const idsOf = (receiver: Receiver): number[] =>
  receiver.uploads.map(({ text }) => Number(/^:20:STMT0*(\d+)/.exec(text)![1]));

/** A receiver, and how to start a bank that uploads to it; its timers are too slow to come in between. */
async function scene(): Promise<{ receiver: Receiver; start(): Promise<BankProcess> }> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const dataDir = useFolder();
  const flags = ['--mt940-statement-callback-url', receiver.url, '--statement-frequency', '3600'];
  return { receiver, start: () => startBank({ dataDir, flags }) };
}

async function write(bank: BankProcess, ...accounts: string[]): Promise<void> {
  for (const account of accounts)
    await bank.ask('generate_account_statement', { program_account_number: account });
  await bank.operator('runJob', { name: 'statements' });
}
const run = (bank: BankProcess): Promise<unknown> =>
  bank.operator('runJob', { name: 'delivery' }).catch(() => 'the bank is gone');

it('killed before an upload, it is sent after the next start, once', async () => {
  const { receiver, start } = await scene();
  let bank = await start();
  await write(bank, 'SPONSOR0001', 'SPONSOR0001');
  await bank.end('SIGKILL');
  const before = receiver.uploads.length;
  bank = await start();
  await run(bank);
  await expect.poll(() => isDelivered(bank), { timeout: 10_000 }).toBe(true);
  expect(idsOf(receiver).slice(before)).toEqual([1, 2].slice(before));
});

it('killed during an upload, it is sent again, the attempt says why, and the account’s order holds', async () => {
  const { receiver, start } = await scene();
  let bank = await start();
  receiver.onUpload = () => process.kill(bank.pid, 'SIGKILL');
  await write(bank, 'SPONSOR0001', 'SPONSOR0001', 'SPONSOR0001');
  void run(bank);
  await bank.exited;
  expect(deliveriesOf(bank)[0]).toMatchObject({ delivery_state: 'sending', attempts: 1 });
  receiver.onUpload = () => true;
  bank = await start();
  await run(bank);
  await expect.poll(() => isDelivered(bank), { timeout: 10_000 }).toBe(true);
  expect(idsOf(receiver)).toEqual([1, 1, 2, 3]);
  expect(receiver.uploads[1]!.text).toBe(receiver.uploads[0]!.text);
  const attempts = await bank.operator('getDeliveryAttempts', { id: 1 });
  expect(attempts).toMatchObject([
    { number: 2, fault: null, responseStatus: 200 },
    { number: 1, fault: 'bank_stopped', finishedAt: null, responseStatus: null },
  ]);
});

it('killed at any moment round the answer: what is down as delivered is never sent again, nothing is lost', async () => {
  const { receiver, start } = await scene();
  let bank = await start();
  const recorded = new Set<number>();
  const cameAtRecord = new Map<number, number>();
  const times = (id: number): number => idsOf(receiver).filter((one) => one === id).length;
  await bank.operator('openAccount', {
    accountNumber: 'PROG-A',
    holderName: 'A',
    currency: 'USD',
    openingFunds: '5',
  });
  for (const afterMs of [0, 1, 2, 4, 8, 16]) {
    const { promise: dead, resolve } = Promise.withResolvers<void>();
    receiver.onUpload = () => {
      setTimeout(() => {
        void bank.end('SIGKILL');
        resolve();
      }, afterMs);
      return true;
    };
    await write(bank, 'SPONSOR0001', 'PROG-A');
    void run(bank);
    await dead;
    await bank.exited;
    for (const { statement_id: id, delivery_state } of deliveriesOf(bank)) {
      if (recorded.has(id)) expect([id, times(id)]).toEqual([id, cameAtRecord.get(id)]);
      else if (delivery_state === 'delivered') {
        recorded.add(id);
        cameAtRecord.set(id, times(id));
      }
    }
    receiver.onUpload = () => true;
    bank = await start();
  }
  await run(bank);
  await expect.poll(() => isDelivered(bank), { timeout: 10_000 }).toBe(true);
  for (const id of recorded) expect([id, times(id)]).toEqual([id, cameAtRecord.get(id)]);
  const firsts = [...new Set(idsOf(receiver))];
  expect(firsts).toHaveLength(12);
  const accountOf = new Map(
    bank
      .rows<{ id: number; account_number: string }>('SELECT id, account_number FROM account_statements')
      .map((row) => [row.id, row.account_number]),
  );
  for (const account of ['SPONSOR0001', 'PROG-A']) {
    // Also what came twice came in order: an account's uploads never go back to an earlier statement.
    const ids = idsOf(receiver).filter((id) => accountOf.get(id) === account);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  }
}, 60_000);

it('killed after the answer is written down, it is not sent again', async () => {
  const { receiver, start } = await scene();
  let bank = await start();
  await write(bank, 'SPONSOR0001');
  await run(bank);
  expect(isDelivered(bank)).toBe(true);
  await bank.end('SIGKILL');
  bank = await start();
  await run(bank);
  await run(bank);
  expect(idsOf(receiver)).toEqual([1]);
});
