import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, startBank } from '../bank-process.ts';
import { brokenLaws } from '../ledger-laws.ts';
import { runs, seedOfRun } from '../long-mode.ts';
import { runCampaign } from './campaign.ts';

/** FUZZ=100000 asks for so many; the night's form does. */
const REQUESTS = Number(process.env['FUZZ']) || runs(3000, 100_000);
const { seed: SEED } = seedOfRun();
const TOKEN = 'the-token.of_the~fuzzer';
/** What the bank may hold on to beside what it held when it was ready, in megabytes: after 100,000 requests it was 176. */
const MOST_GROWTH = 400;

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

/** The memory that a process has now, in megabytes; none where the system does not say. */
function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  return Math.round(
    Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024,
  );
}

it(
  `the listener stands ${REQUESTS} requests of any kind (seed ${SEED}; again: FUZZ=${REQUESTS} SEED=${SEED} vitest run src-main/testing/fuzz)`,
  async () => {
    const jobs = ['--process-payment-frequency', '1', '--statement-frequency', '1'];
    const bank = await startBank({ flags: [...jobs, '--bridge-token', TOKEN] });
    const before = memoryOf(bank.pid);
    const begun = performance.now();

    const { sent, nonsense, statuses, promises, findings } = await runCampaign({
      bridge: bank.bridge,
      token: TOKEN,
      seed: SEED,
      requests: REQUESTS,
    });

    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const grown = memoryOf(bank.pid) - before;
    const told = { nonsense, statuses, promises, grown };
    console.log(`${sent} requests in ${seconds} s, seed ${SEED}:`, JSON.stringify(told));
    expect(findings.join('\n\n')).toBe('');
    expect(sent).toBeGreaterThanOrEqual(REQUESTS);
    // The campaign got everywhere: taken, malformed, at the door, nowhere, with another method, of another type.
    for (const status of [200, 400, 401, 403, 404, 405, 415, 421])
      expect(statuses).toHaveProperty(String(status));
    expect(promises.ok).toBeGreaterThan(REQUESTS / 20);
    expect(promises.malformed).toBeGreaterThan(REQUESTS / 20);
    expect(nonsense.answered).toBeGreaterThan(nonsense.said / 2);

    // It is still itself: it answers, has not grown, ends cleanly and has nothing to complain of.
    expect(grown).toBeLessThan(MOST_GROWTH);
    const paid = bank.rows<{ n: number }>('SELECT count(*) AS n FROM initiate_payment_requests')[0]!.n;
    expect(paid).toBeGreaterThan(5);
    const { code, stderr } = await bank.end('SIGTERM');
    expect(code).toBe(0);
    const complaints = stderr
      .split('\n')
      .filter((line) => line !== '' && !/"level":"(?:info|warn)"/.test(line));
    expect(complaints).toEqual([]);
    expect(stderr).not.toContain(TOKEN);
    expect(brokenLaws(bank)).toEqual([]);
  },
  REQUESTS > 3000 ? 30 * 60_000 : 60_000,
);
