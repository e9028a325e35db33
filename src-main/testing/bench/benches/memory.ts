import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { accept, CALL_SIZE } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';

const PAYMENTS = 1_000_000;

/** Resident memory of the headless bank: idle, and after it has taken and posted 1,000,000 payments in batches of 10,000. */
export async function memory(): Promise<Figure[]> {
  const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
  await pause(5000);
  const idle = bank.memory();
  for (let first = 1; first <= PAYMENTS; first += 10 * CALL_SIZE) {
    await accept(bank, first, 10 * CALL_SIZE);
    await bank.run('posting');
  }
  await pause(10_000);
  const after = bank.memory();
  await bank.remove();
  return [
    { name: 'memory, headless, idle', unit: 'MB', values: [idle], bar: { kind: 'most', than: 120 } },
    { name: '… after 1,000,000 payments', unit: 'MB', values: [after], bar: { kind: 'most', than: 250 } },
  ];
}
