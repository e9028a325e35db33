import type { Figure } from '../figure.ts';
import { accept } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';
import { rawInserts } from '../ceilings/raw-inserts.ts';
import { repeat } from '../repeat.ts';

const PAYMENTS = 100_000;
const ENTRIES = 2 * PAYMENTS;

/** Posting, double entry, to 100,000 beneficiaries who are paid for the first time. */
export async function posting(): Promise<Figure[]> {
  const rates: number[] = [];
  const ceilings: number[] = [];
  const stops: number[] = [];
  await repeat(async () => {
    const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
    await accept(bank, 1, PAYMENTS);
    const { milliseconds, longestStopMs } = await bank.watch(() => bank.run('posting'));
    rates.push((ENTRIES / milliseconds) * 1000);
    stops.push(longestStopMs);
    ceilings.push((ENTRIES / rawInserts(bank.dataDir, 'accounting_logs', { last: ENTRIES })) * 1000);
    await bank.remove();
  });
  return [
    {
      name: 'posting, double entry, 100,000 payments',
      unit: 'entries/s',
      values: rates,
      ceilings,
      bar: { kind: 'ratio-least', than: 0.7 },
    },
    { name: '… longest stop of the main loop', unit: 'ms', values: stops, bar: { kind: 'most', than: 30 } },
  ];
}
