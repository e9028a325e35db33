import { writeSync } from 'node:fs';

/*
 * Tests that take chances have two forms: a short one in `npm test`, and a long one for the night, `npm run test:long`, which sets
 * LONG=1. Whatever happened in one of them can be done again: SEED repeats its chances, RUNS says how many.
 */

/** Whether this is the night's form. */
export const LONG = process.env['LONG'] === '1';

/** How often to take a chance. */
export function runs(short: number, long: number): number {
  return Number(process.env['RUNS']) || (LONG ? long : short);
}

/** The seed to begin with, of SEED or a new one, and what stood behind it after a `/`: where in the run to look. */
export function seedOfRun(): { seed: number; path: string | undefined } {
  const [seed, path] = (process.env['SEED'] ?? '').split('/');
  return { seed: seed ? Number(seed) : Math.floor(Math.random() * 2 ** 31), path };
}

/** How to do a run again, to be pasted into a shell. */
export function again(file: string, seed: number | string, runs?: number): string {
  const few = runs === undefined ? '' : ` RUNS=${runs}`;
  return `SEED=${seed}${few} npx vitest run ${file}`;
}

/** A line for whoever watches, past the runner, which would keep it back until the test has ended. */
export function say(line: string): void {
  writeSync(2, `${line}\n`);
}
