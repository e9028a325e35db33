import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobName } from '../../../src-shared/operator/views.ts';
import { startBank, type BankProcess } from '../bank-process.ts';

/** A headless bank as its users run it, with a probe on its main loop. */
export interface ProbedBank extends BankProcess {
  /** Does the work; gives back its milliseconds, the longest stop of the bank's main loop and the growth of its memory's peak, in MB. */
  watch<T>(work: () => Promise<T>): Promise<Watched<T>>;
  /** Resident memory now, in MB. */
  memory(): number;
  /** Presses "run now" and waits until the run has ended. */
  run(name: JobName): Promise<void>;
  /** Stops the bank and removes its folder. */
  remove(): Promise<void>;
}

export interface Watched<T> {
  value: T;
  milliseconds: number;
  longestStopMs: number;
  peakMb: number;
}

/** Timers that never come by themselves: a benchmark presses the button. */
const STILL = [
  '--process-payment-frequency',
  '86400',
  '--statement-frequency',
  '86400',
  '--backup-frequency',
  '0',
];

/** Starts a bank in a folder of its own, or over the ledger in `dataDir`. */
export async function startProbedBank(
  options: { flags?: readonly string[]; dataDir?: string } = {},
): Promise<ProbedBank> {
  const folder = mkdtempSync(join(tmpdir(), 'example-bank-bench-'));
  const socket = join(folder, 'probe.sock');
  const bank = await startBank({
    dataDir: options.dataDir ?? join(folder, 'data'),
    flags: [...STILL, '--treasury-available-balance', '900000000000', ...(options.flags ?? [])],
    env: {
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'probe.mjs')}`,
      EXAMPLE_BANK_BENCH_PROBE: socket,
    },
  });
  const memory = (field: 'VmRSS' | 'VmHWM'): number => {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(
      readFileSync(`/proc/${bank.pid}/status`, 'utf8'),
    );
    return Number(found![1]) / 1024;
  };
  return {
    ...bank,
    memory: () => memory('VmRSS'),
    async watch(work) {
      await probe(socket, '/reset');
      // 5 makes the peak begin anew (proc(5), /proc/pid/clear_refs).
      writeFileSync(`/proc/${bank.pid}/clear_refs`, '5');
      const before = memory('VmRSS');
      const begun = performance.now();
      const value = await work();
      const milliseconds = performance.now() - begun;
      const { longestStopMs } = await probe(socket, '/read');
      return { value, milliseconds, longestStopMs, peakMb: Math.max(0, memory('VmHWM') - before) };
    },
    async run(name) {
      await bank.operator('runJob', { name });
    },
    async remove() {
      await bank.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
      await pause(100);
    },
  };
}

function probe(socketPath: string, path: string): Promise<{ longestStopMs: number }> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve(JSON.parse(text) as { longestStopMs: number }));
    })
      .on('error', reject)
      .end();
  });
}
