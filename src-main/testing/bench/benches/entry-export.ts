import { setTimeout as pause } from 'node:timers/promises';
import type { OperatorInput } from '../../../../src-shared/operator/api.ts';
import type { Figure } from '../figure.ts';
import { bigLedger } from '../big-ledger.ts';
import { startProbedBank, type ProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';

const ENTRIES = 1_000_000;

/** The accounting log of 1,000,000 entries as a file, made and fetched. */
export async function entryExport(say: (text: string) => void): Promise<Figure[]> {
  const dataDir = await bigLedger(ENTRIES, say);
  const bank = await startProbedBank({ dataDir });
  await bank.operator('checkBooks', {});
  const took = { csv: [] as number[], jsonl: [] as number[], filtered: [] as number[] };
  const stops: number[] = [];
  const run = async (input: OperatorInput<'exportEntries'>, into: number[], rows: number): Promise<void> => {
    const { milliseconds, longestStopMs, value } = await bank.watch(() => exported(bank, input));
    if (value !== rows) throw new Error(`${value} rows were exported, not ${rows}`);
    into.push(milliseconds / 1000);
    stops.push(longestStopMs);
  };
  await repeat(async () => {
    await run({ format: 'csv' }, took.csv, ENTRIES);
    await run({ format: 'jsonl' }, took.jsonl, ENTRIES);
    await run({ format: 'csv', search: `${'0'.repeat(13)}777` }, took.filtered, 2);
  });
  await bank.remove();
  const most = (name: string, unit: string, values: number[], than: number): Figure => ({
    name,
    unit,
    values,
    bar: { kind: 'most', than },
  });
  return [
    most('export of 1,000,000 entries as CSV', 's', took.csv, 15),
    most('… as JSON Lines', 's', took.jsonl, 15),
    most('… of the two that a search shows', 's', took.filtered, 1),
    most('… longest stop of the main loop', 'ms', stops, 50),
  ];
}

/** Resolves when the file is there; gives how many rows it has. */
async function exported(bank: ProbedBank, input: OperatorInput<'exportEntries'>): Promise<number> {
  const outcome = await bank.operator('exportEntries', input);
  if (!outcome.ok) throw new Error(`No export: ${outcome.refusal.code}`);
  for (;;) {
    const { running, latest, fault } = await bank.operator('getEntryExport', {});
    if (fault !== null) throw new Error(`No export: ${fault.code}`);
    if (running === null) return latest!.rows;
    await pause(20);
  }
}
