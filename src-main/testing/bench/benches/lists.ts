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
  for (const entries of SIZES) {
    const bank = await startProbedBank({ dataDir: await bigLedger(entries, say) });
    figures.push(...(await ofBank(bank, entries)));
    await bank.remove();
  }
  return figures;
}

async function ofBank(bank: ProbedBank, entries: number): Promise<Figure[]> {
  const reference = String(entries / 4).padStart(16, '0');
  const today = localDate(new Date());
  const first = await bank.operator('listEntries', {});
  const asked: readonly [string, OperatorInput<'listEntries'>, number][] = [
    ['first rows', {}, 300],
    ['page down', { cursor: first.nextCursor }, 50],
    ['jump to a date', { from: today, to: today }, 300],
    ['filter by account', { accountNumber: `BEN${reference}` }, 500],
    ['filter by a busy account', { accountNumber: 'SPONSOR0001' }, 500],
    ['filter by reference', { customerReferenceNo: reference }, 500],
    ['search by text', { search: reference }, 500],
    ['search by text that is nowhere', { search: 'no such text' }, 500],
  ];
  const figures: Figure[] = [];
  for (const [name, input, most] of asked) {
    const values: number[] = [];
    await repeat(async () => {
      const begun = performance.now();
      await bank.operator('listEntries', input);
      values.push(performance.now() - begun);
    });
    figures.push({
      name: `${entries.toLocaleString('en-GB')} entries: ${name}`,
      unit: 'ms',
      values,
      bar: { kind: 'most', than: most },
    });
  }
  return figures;
}
