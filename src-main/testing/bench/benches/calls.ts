import type { Figure } from '../figure.ts';
import { callFor, callUntil, type Call } from '../load.ts';
import { accept } from '../payments.ts';
import { startProbedBank } from '../probed-bank.ts';
import { withBareBank } from '../ceilings/bare-bank.ts';
import { repeat } from '../repeat.ts';

const SECONDS = 5;
const CHECK = {
  operation: 'check_funds',
  connections: 16,
  body: JSON.stringify({ account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 100 }),
};
const BLOCK = {
  operation: 'block_funds',
  connections: 64,
  body: JSON.stringify({ account_number: 'SPONSOR0001', currency: 'USD', amount: 1 }),
};

/** check_funds on 16 connections, beside bare node:http with a prepared statement. */
export const checkFunds = (): Promise<Figure[]> => besideBare(CHECK, 0.5);

/** block_funds, durable, on 64 connections, beside bare node:http with group commit; then while 100,000 payments post. */
export async function blockFunds(): Promise<Figure[]> {
  const waits: number[] = [];
  await repeat(async () => {
    const bank = await startProbedBank({ flags: ['--statement-after-batch', 'off'] });
    await accept(bank, 1, 100_000);
    const load = await callUntil(at(bank.bridge, BLOCK), bank.run('posting'));
    if (load.failed > 0) throw new Error(`${load.failed} blocks failed`);
    waits.push(load.p99Ms);
    await bank.remove();
  });
  return [
    ...(await besideBare(BLOCK, 0.6)),
    { name: '… p99 while 100,000 payments post', unit: 'ms', values: waits, bar: { kind: 'most', than: 50 } },
  ];
}

type Load = typeof CHECK;

function at(url: string, { operation, body, connections }: Load): Call {
  return { url: `${url}/${operation}`, body, connections };
}

async function besideBare(load: Load, ratio: number): Promise<Figure[]> {
  const [values, ceilings]: [number[], number[]] = [[], []];
  const bank = await startProbedBank();
  await callFor(at(bank.bridge, load), 1);
  await repeat(async () => {
    const own = await callFor(at(bank.bridge, load), SECONDS);
    const bare = await withBareBank(async (url) => {
      await callFor(at(url, load), 1);
      return callFor(at(url, load), SECONDS);
    });
    if (own.failed + bare.failed > 0) throw new Error(`${own.failed} and ${bare.failed} calls failed`);
    values.push(own.perSecond);
    ceilings.push(bare.perSecond);
  });
  await bank.remove();
  const name = `${load.operation}, ${load.connections} connections`;
  return [{ name, unit: 'calls/s', values, ceilings, bar: { kind: 'ratio-least', than: ratio } }];
}
