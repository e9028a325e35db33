import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { accept, CALL_SIZE } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';

const PAYMENTS = 1_000_000;

/** The start's proof of the books is over, and what it took given back (server/quiet-memory.ts). */
const IDLE_AFTER_MS = 45_000;
/** Also the threads for big calls have ended, a minute after the last. */
const AT_REST_AFTER_MS = 120_000;

/** Resident memory of the headless bank: idle, and at rest after it has taken and posted 1,000,000 payments in batches of 10,000. */
export async function memory(): Promise<Figure[]> {
  const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
  await pause(IDLE_AFTER_MS);
  const idle = bank.memory();
  for (let first = 1; first <= PAYMENTS; first += 10 * CALL_SIZE) {
    await accept(bank, first, 10 * CALL_SIZE);
    await bank.run('posting');
  }
  await pause(AT_REST_AFTER_MS);
  const after = bank.memory();
  await bank.remove();
  return [
    { name: 'memory, headless, idle', unit: 'MB', values: [idle], bar: { kind: 'most', than: 120 } },
    { name: '… after 1,000,000 payments', unit: 'MB', values: [after], bar: { kind: 'most', than: 250 } },
  ];
}
