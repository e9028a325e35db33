import type { Figure } from '../figure.ts';
import { blockFor, paymentsBody } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';
import { rawInserts } from '../ceilings/raw-inserts.ts';
import { repeat } from '../repeat.ts';

const SIZES = [
  { payments: 10_000, longestStopMs: 30 },
  { payments: 100_000, longestStopMs: 60 },
] as const;

/** Payments accepted in one call: the whole call as its sender sees it, beside the bare inserts of its rows. */
export async function acceptance(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { payments, longestStopMs } of SIZES) figures.push(...(await ofSize(payments, longestStopMs)));
  return figures;
}

async function ofSize(payments: number, longestStop: number): Promise<Figure[]> {
  const [times, ceilings, stops, peaks]: [number[], number[], number[], number[]] = [[], [], [], []];
  await repeat(async () => {
    const bank = await startProbedBank({ flags: ['--max-body-size', '128'] });
    const block = await blockFor(bank, payments + 1000);
    await bank.send('initiate_payment', paymentsBody(block, 900_000_000, 1000));
    const body = paymentsBody(block, 1, payments);
    const { milliseconds, longestStopMs, peakMb } = await bank.watch(() =>
      bank.send('initiate_payment', body),
    );
    times.push(milliseconds);
    stops.push(longestStopMs);
    peaks.push((peakMb * 1024 * 1024) / Buffer.byteLength(body));
    ceilings.push(
      rawInserts(bank.dataDir, 'initiate_payment_requests', { last: payments, commitEvery: payments }),
    );
    await bank.remove();
  });
  const count = payments.toLocaleString('en-GB');
  return [
    {
      name: `accept ${count} payments in one call`,
      unit: 'ms',
      values: times,
      ceilings,
      bar: { kind: 'ratio-most', than: 2 },
    },
    {
      name: '… longest stop of the main loop',
      unit: 'ms',
      values: stops,
      bar: { kind: 'most', than: longestStop },
    },
    { name: '… memory peak', unit: 'x the body', values: peaks, bar: { kind: 'most', than: 10 } },
  ];
}
