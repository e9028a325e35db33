import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startReceiver } from '../../receiver.ts';
import { median, type Figure } from '../figure.ts';
import { blockFor, paymentsBody } from '../payments.ts';
import { startProbedBank, type ProbedBank } from '../probed-bank.ts';

const CALLS_A_SECOND = 20;
/** Of each second's calls, one brings a batch. */
const BATCH = 100;
const SAMPLE_MS = 2000;
const JOBS = ['--process-payment-frequency', '5', '--statement-frequency', '5'];

const CHECK = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 100 };
const BLOCK = { account_number: 'SPONSOR0001', currency: 'USD', amount: 1 };

let minutes = 30;

/** How long the bank is called without a pause. */
export function setSoakMinutes(count: number): void {
  minutes = count;
}

interface Sample {
  /** Of the run that is over, 0 to 1. */
  part: number;
  memoryMb: number;
  fileBytes: number;
  payments: number;
}

interface Answered {
  part: number;
  milliseconds: number;
}

/** A working day on end: checks, blocks and batches, 20 calls a second, with the timers at work, statements written and delivered. */
export async function soak(say: (text: string) => void): Promise<Figure[]> {
  const receiver = await startReceiver();
  const bank = await startProbedBank({ flags: [...JOBS, '--mt940-statement-callback-url', receiver.url] });
  const begun = performance.now();
  const part = (): number => (performance.now() - begun) / (minutes * 60_000);
  const [samples, answered]: [Sample[], Answered[]] = [[], []];
  const take = (): void => {
    samples.push({ part: part(), memoryMb: bank.memory(), fileBytes: bytesOf(bank), payments });
    // A statement of many megabytes must not be what grows here.
    receiver.uploads.length = 0;
  };
  let payments = 0;
  let failed = 0;
  let delivered = 0;
  receiver.onUpload = () => (delivered += 1) > 0;

  async function second(block: string): Promise<void> {
    const first = payments + 1;
    payments += BATCH;
    const calls = Array.from({ length: CALLS_A_SECOND }, (_, at): [string, string] => {
      if (at === 0) return ['initiate_payment', paymentsBody(block, first, BATCH)];
      return at % 4 === 1 ? ['block_funds', JSON.stringify(BLOCK)] : ['check_funds', JSON.stringify(CHECK)];
    });
    await Promise.all(
      calls.map(async ([operation, body], at) => {
        await pause((at * 1000) / CALLS_A_SECOND);
        const asked = performance.now();
        const answer = await bank.send(operation, body).catch(() => ({ status: 'lost' }));
        if (answer.status !== 'success') failed += 1;
        answered.push({ part: part(), milliseconds: performance.now() - asked });
      }),
    );
  }

  const sampler = setInterval(take, SAMPLE_MS);
  while (part() < 1) {
    const asked = performance.now();
    await second(await blockFor(bank, BATCH));
    await pause(Math.max(0, 1000 - (performance.now() - asked)));
  }
  clearInterval(sampler);
  say(`${payments} payments, ${answered.length} calls, ${failed} failed, ${delivered} statements delivered`);
  await bank.remove();
  await receiver.close();
  if (failed > 0 || delivered === 0) throw new Error('The bank did not do its work');
  return figuresOf(samples, answered);
}

/** Each figure of the last third, beside that of the middle one: in the first the bank warms up. */
function figuresOf(samples: readonly Sample[], answered: readonly Answered[]): Figure[] {
  const name = `soak, ${minutes} minutes`;
  const figure = (what: string, unit: string, of: (third: Third) => number, most: number): Figure => ({
    name: `${what} in the last third (ceiling: in the middle third)`,
    unit,
    values: [of('last')],
    ceilings: [of('middle')],
    bar: { kind: 'ratio-most', than: most },
  });
  const growth = (third: Third): number => {
    const within = samples.filter(isIn(third));
    const [from, to] = [within[0]!, within.at(-1)!];
    return (to.fileBytes - from.fileBytes) / (to.payments - from.payments);
  };
  const waits = (third: Third): number[] => answered.filter(isIn(third)).map((call) => call.milliseconds);
  return [
    figure(
      `${name}: memory`,
      'MB',
      (third) => median(samples.filter(isIn(third)).map((s) => s.memoryMb)),
      1.1,
    ),
    figure('… the file grows a payment', 'bytes', growth, 1.1),
    figure('… a call takes', 'ms', (third) => median(waits(third)), 1.25),
    {
      name: '… 99 of 100 calls take at most',
      unit: 'ms',
      values: [percentile(waits('last'), 0.99)],
      bar: { kind: 'most', than: 50 },
    },
  ];
}

const THIRDS = { middle: [1 / 3, 2 / 3], last: [2 / 3, 1] } as const;
type Third = keyof typeof THIRDS;

const isIn = (third: Third) => {
  const [from, to] = THIRDS[third];
  return ({ part }: { part: number }): boolean => part >= from && part < to;
};

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

/** The ledger, as far as it is written; the WAL goes up and down. */
function bytesOf({ dataDir }: ProbedBank): number {
  return statSync(join(dataDir, 'bank.sqlite')).size;
}
