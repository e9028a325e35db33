import type { Figure } from '../figure.ts';
import { accept } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';
import { rawInserts } from '../ceilings/raw-inserts.ts';
import { repeat } from '../repeat.ts';

const PAYMENTS = 100_000;
const ENTRIES = 2 * PAYMENTS;

/** Posting, double entry, to 100,000 beneficiaries: paid for the first time, which opens an account for each, and then again. */
export async function posting(): Promise<Figure[]> {
  const [firstTime, again] = [measured(), measured()];
  const stops: number[] = [];
  await repeat(async () => {
    const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
    const run = async ({ rates, ceilings }: Measured, rawMs: () => number): Promise<void> => {
      const { milliseconds, longestStopMs } = await bank.watch(() => bank.run('posting'));
      rates.push(perSecond(milliseconds));
      ceilings.push(perSecond(rawMs()));
      stops.push(longestStopMs);
    };
    const raw = (table: 'accounting_logs' | 'accounts', last: number): number =>
      rawInserts(bank.dataDir, table, { last });
    await accept(bank, 1, PAYMENTS);
    await run(firstTime, () => raw('accounting_logs', ENTRIES) + raw('accounts', PAYMENTS));
    await accept(bank, PAYMENTS + 1, PAYMENTS, 1);
    await run(again, () => raw('accounting_logs', ENTRIES));
    await bank.remove();
  });
  const figure = (name: string, { rates, ceilings }: Measured): Figure => ({
    name,
    unit: 'entries/s',
    values: rates,
    ceilings,
    bar: { kind: 'ratio-least', than: 0.7 },
  });
  return [
    figure('posting, double entry, 100,000 payments (ceiling: the same entries and accounts)', firstTime),
    figure('… to beneficiaries who were paid before (ceiling: the same entries)', again),
    { name: '… longest stop of the main loop', unit: 'ms', values: stops, bar: { kind: 'most', than: 30 } },
  ];
}

interface Measured {
  rates: number[];
  ceilings: number[];
}

const measured = (): Measured => ({ rates: [], ceilings: [] });
const perSecond = (milliseconds: number): number => (ENTRIES / milliseconds) * 1000;
