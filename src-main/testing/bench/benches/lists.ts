import type { OperatorInput } from '../../../../src-shared/operator/api.ts';
import type { Figure } from '../figure.ts';
import { bigLedger } from '../big-ledger.ts';
import { startProbedBank, type ProbedBank } from '../probed-bank.ts';
import { repeat } from '../repeat.ts';
import { localDate } from '../../../core/ports/clock.ts';

const SIZES = [1_000_000, 5_000_000] as const;

/** What the console's accounting log asks for, as the browser sees it: over HTTP, the rows parsed. */
export async function lists(say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const entries of SIZES) figures.push(...(await ofSize(entries, await bigLedger(entries, say))));
  return figures;
}

type Measure = (bank: ProbedBank) => Promise<unknown>;

const rows =
  (input: OperatorInput<'getEntryWindow'> = {}): Measure =>
  (bank) =>
    bank.operator('getEntryWindow', input);

/** The first screenful, however long the search must go on for it. */
const firstRows =
  (input: OperatorInput<'getEntryWindow'>): Measure =>
  async (bank) => {
    for (;;) {
      const { rows: found, progress } = await bank.operator('getEntryWindow', input);
      if (found.length === 100 || progress === null) return;
    }
  };

const totals =
  (input: OperatorInput<'getEntryTotals'>): Measure =>
  async (bank) => {
    while ((await bank.operator('getEntryTotals', input)).progress !== null);
  };

const place =
  (target: OperatorInput<'getEntryPlace'>['target'], input: object = {}): Measure =>
  async (bank) => {
    while ((await bank.operator('getEntryPlace', { ...input, target })).progress !== null);
  };

async function ofSize(entries: number, dataDir: string): Promise<Figure[]> {
  const reference = String(entries / 4).padStart(16, '0');
  const today = localDate(new Date());
  const asked: readonly [string, Measure, number][] = [
    ['first rows', rows(), 300],
    ['page down', rows({ first: 100 }), 50],
    ['any row', rows({ first: Math.floor(entries / 3) }), 50],
    ['totals of all', totals({}), 1000],
    ['jump to a date', place({ kind: 'date', date: today }), 300],
    ['jump to a reference', place({ kind: 'reference', reference }), 300],
    ['filter by account', firstRows({ accountNumber: `BEN${reference}` }), 500],
    ['filter by a busy account', firstRows({ accountNumber: 'SPONSOR0001' }), 500],
    ['… its totals', totals({ accountNumber: 'SPONSOR0001' }), 1000],
    ['… a row in the middle of it', rows({ accountNumber: 'SPONSOR0001', first: entries / 4 }), 300],
    ['filter by reference', firstRows({ customerReferenceNo: reference }), 500],
    ['filter by mark, totals', totals({ mark: 'D' }), 1000],
    ['search by a reference', firstRows({ search: reference }), 500],
    ['search by a text that many have', firstRows({ search: 'pension' }), 500],
    ['search by a text that is nowhere', firstRows({ search: 'no such text' }), 500],
    ['sorted by amount', firstRows({ sort: 'amountMinor' }), 5000],
  ];
  const values = asked.map((): number[] => []);
  const stops: number[] = [];
  await repeat(async () => {
    // What the bank has learnt of the log would answer the next turn.
    const bank = await startProbedBank({ dataDir });
    // The proof of the books at the start takes both cores.
    await bank.operator('checkBooks', {});
    for (const [at, [, measure]] of asked.entries()) {
      const { milliseconds, longestStopMs } = await bank.watch(() => measure(bank));
      values[at]!.push(milliseconds);
      stops.push(longestStopMs);
    }
    await bank.remove();
  });
  const of = entries.toLocaleString('en-GB');
  return [
    ...asked.map(([name, , than], at): Figure => ({
      name: `${of} entries: ${name}`,
      unit: 'ms',
      values: values[at]!,
      bar: { kind: 'most', than },
    })),
    {
      name: `${of} entries: longest stop of the main loop in all of this`,
      unit: 'ms',
      values: [Math.max(...stops)],
      bar: { kind: 'most', than: 50 },
    },
  ];
}
