import type { Figure } from '../figure.ts';
import { bigLedger } from '../big-ledger.ts';
import { startProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

/** The laws re-proved over 1,000,000 entries, in the worker. */
export async function books(say: (text: string) => void): Promise<Figure[]> {
  const bank = await startProbedBank({ dataDir: await bigLedger(1_000_000, say) });
  await bank.operator('checkBooks', {});
  const [times, stops]: [number[], number[]] = [[], []];
  await repeat(async () => {
    const { value, longestStopMs } = await bank.watch(() => bank.operator('checkBooks', {}));
    if (value.proof?.ok !== true) throw new Error(`The books do not balance: ${JSON.stringify(value)}`);
    times.push(value.proof.milliseconds / 1000);
    stops.push(longestStopMs);
  });
  await bank.remove();
  return [
    {
      name: 'laws re-proved over 1,000,000 entries',
      unit: 's',
      values: times,
      bar: { kind: 'most', than: 3 },
    },
    { name: '… longest stop of the main loop', unit: 'ms', values: stops, bar: { kind: 'most', than: 30 } },
  ];
}
