import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildOnce, endBanks, startBank, type BankProcess } from '../testing/bank-process.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

/** What supervisors give a process before they kill it: ten seconds at Docker's. */
const PATIENCE_MS = 9000;

/** Ends the bank; it must go by itself, and in time. */
async function endInTime(bank: BankProcess): Promise<number> {
  const begun = performance.now();
  const { code, signal } = await bank.end('SIGTERM');
  expect([code, signal]).toEqual([0, null]);
  const took = performance.now() - begun;
  expect(took).toBeLessThan(PATIENCE_MS);
  return took;
}

describe('SIGTERM', () => {
  it('ends an idle bank at once, a console watching', async () => {
    const bank = await startBank();
    const { origin } = new URL(String(bank.ready['console']));
    await bank.operator('getOverview', {});
    const watching = connect(Number(new URL(origin).port), '127.0.0.1');
    await once(watching, 'connect');
    watching.on('error', () => undefined);
    expect(await endInTime(bank)).toBeLessThan(2000);
  });

  it('does not wait for ever: for a connection that says nothing, for an upload that nobody answers', async () => {
    let uploads = 0;
    const deaf = createServer((socket) => {
      uploads += 1;
      socket.on('error', () => undefined).resume();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void deaf.close());
    await once(deaf, 'listening');
    const url = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}/upload`;
    const bank = await startBank({
      flags: ['--mt940-statement-callback-url', url, '--statement-frequency', '1'],
    });
    // A browser opens such a connection to /docs, just in case.
    const silent = connect(Number(new URL(bank.bridge).port), '127.0.0.1');
    silent.on('error', () => undefined);
    await once(silent, 'connect');
    await bank.ask('generate_account_statement', { program_account_number: 'SPONSOR0001' });
    await expect.poll(() => uploads, { timeout: 15_000 }).toBe(1);
    await endInTime(bank);
    // It is sent after the next start.
    expect(bank.rows('SELECT delivery_state, attempts, fault FROM statement_deliveries')).toEqual([
      {
        delivery_state: 'failing',
        attempts: 1,
        fault: 'bank_closed',
      },
    ]);
  });

  it('twice is as good as once', async () => {
    const bank = await startBank();
    void bank.end('SIGTERM');
    await endInTime(bank);
  });
});
