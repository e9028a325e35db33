import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { bigLedger, copyLedger } from '../big-ledger.ts';
import { startProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

/** From the command to the ready line: an empty ledger, and one of 5,000,000 entries. */
export async function start(say: (text: string) => void): Promise<Figure[]> {
  const [empty, big]: [number[], number[]] = [[], []];
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-bench-start-'));
  try {
    const ledger = copyLedger(await bigLedger(5_000_000, say), folder);
    await repeat(async () => {
      empty.push(await readyAfter());
      big.push(await readyAfter(ledger));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    { name: 'start to ready: empty', unit: 's', values: empty, bar: { kind: 'most', than: 1 } },
    { name: 'start to ready: 5,000,000 entries', unit: 's', values: big, bar: { kind: 'most', than: 2 } },
  ];
}

async function readyAfter(dataDir?: string): Promise<number> {
  const bank = await startProbedBank(dataDir === undefined ? {} : { dataDir });
  await bank.remove();
  return bank.readyAfter / 1000;
}
