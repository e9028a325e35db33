import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { bigLedger, copyLedger } from '../big-ledger.ts';
import { accept, CALL_SIZE } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';

const PAYMENTS = 1_000_000;
/** The references in the big ledger end below. */
const FIRST = 10_000_000;

/** Posting 1,000,000 payments in batches of 10,000: into an empty ledger, and into one that holds 5,000,000 entries. */
export async function bigPosting(say: (text: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-bench-big-'));
  try {
    const empty = await microsecondsAPayment();
    const big = await microsecondsAPayment(copyLedger(await bigLedger(5_000_000, say), folder));
    return [
      {
        name: 'posting 1,000,000 payments into 5,000,000 entries (ceiling: into none)',
        unit: 'µs a payment',
        values: [big],
        ceilings: [empty],
        bar: { kind: 'ratio-most', than: 1.25 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function microsecondsAPayment(dataDir?: string): Promise<number> {
  const bank = await startProbedBank({
    flags: ['--statement-after-batch', 'off'],
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  let milliseconds = 0;
  for (let sent = 0; sent < PAYMENTS; sent += 10 * CALL_SIZE) {
    await accept(bank, FIRST + sent, 10 * CALL_SIZE);
    milliseconds += (await bank.watch(() => bank.run('posting'))).milliseconds;
  }
  await bank.remove();
  return (milliseconds * 1000) / PAYMENTS;
}
