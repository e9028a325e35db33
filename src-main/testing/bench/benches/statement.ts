import type { Figure } from '../figure.ts';
import { accept } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

const SIZES = [
  { entries: 20_000, seconds: 0.3 },
  { entries: 100_000, seconds: 1.5 },
] as const;

/** A statement, written, read back and stored, beside putting the same lines together as text. */
export async function statement(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { entries, seconds } of SIZES) figures.push(...(await ofSize(entries, seconds)));
  return figures;
}

async function ofSize(entries: number, seconds: number): Promise<Figure[]> {
  const [times, ceilings, stops, peaks]: [number[], number[], number[], number[]] = [[], [], [], []];
  await repeat(async () => {
    const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
    await accept(bank, 1, entries);
    await bank.run('posting');
    const { account_statement_id: id } = await bank.ask('generate_account_statement', {
      program_account_number: 'SPONSOR0001',
    });
    const { milliseconds, longestStopMs, peakMb } = await bank.watch(() => bank.run('statements'));
    const text = (await bank.operator('getStatement', { id: Number(id) }))!.text!;
    times.push(milliseconds / 1000);
    stops.push(longestStopMs);
    peaks.push(peakMb);
    ceilings.push(concatenation(text) / 1000);
    await bank.remove();
  });
  const count = entries.toLocaleString('en-GB');
  return [
    {
      name: `statement of ${count} entries, preflight included`,
      unit: 's',
      values: times,
      ceilings,
      bar: { kind: 'most', than: seconds },
    },
    { name: '… longest stop of the main loop', unit: 'ms', values: stops, bar: { kind: 'most', than: 30 } },
    { name: '… memory', unit: 'MB', values: peaks, bar: { kind: 'most', than: 200 } },
  ];
}

/** The milliseconds it takes to put the same bytes together, line by line. */
function concatenation(text: string): number {
  const lines = text.split('\n');
  const begun = performance.now();
  const bytes = Buffer.from(lines.join('\n'));
  const milliseconds = performance.now() - begun;
  if (bytes.length === 0) throw new Error('The statement is empty');
  return milliseconds;
}
