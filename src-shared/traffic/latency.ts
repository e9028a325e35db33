/*
 * Latencies are counted in steps that grow by 12 %, from 0.01 ms to more than a minute: a month of them stays small, any two counts can be
 * added, and a percentile read from them is at most 6 % off.
 */
const LEAST_MS = 0.01;
const GROWTH = 1.12;
const LOG_GROWTH = Math.log(GROWTH);
/** The last step holds whatever is longer. */
export const LATENCY_STEPS = 144;

/** How many calls fell into each step. */
export type Latencies = Uint32Array;

export const noLatencies = (): Latencies => new Uint32Array(LATENCY_STEPS);

export function countLatency(latencies: Latencies, ms: number): void {
  const step = ms <= LEAST_MS ? 0 : Math.ceil(Math.log(ms / LEAST_MS) / LOG_GROWTH);
  latencies[Math.min(step, LATENCY_STEPS - 1)]! += 1;
}

export function addLatencies(sum: Latencies, more: Latencies): void {
  for (let step = 0; step < LATENCY_STEPS; step += 1) sum[step]! += more[step]!;
}

/** The time within which this share of the calls (0 to 1) was answered: the nearest-rank percentile; null without a call. */
export function percentileOf(latencies: Latencies, share: number): number | null {
  let calls = 0;
  for (const count of latencies) calls += count;
  if (calls === 0) return null;
  const rank = Math.max(1, Math.ceil(calls * share));
  let seen = 0;
  for (let step = 0; step < LATENCY_STEPS; step += 1) {
    seen += latencies[step]!;
    if (seen >= rank) return middleOf(step);
  }
  return middleOf(LATENCY_STEPS - 1);
}

/** The geometric middle of a step, to three figures. */
function middleOf(step: number): number {
  return Number((LEAST_MS * GROWTH ** (step - 0.5)).toPrecision(3));
}

/** Only the steps that hold something, for storing: `12:3,13:1`. */
export function latenciesText(latencies: Latencies): string {
  const parts: string[] = [];
  for (let step = 0; step < LATENCY_STEPS; step += 1)
    if (latencies[step] !== 0) parts.push(`${step}:${latencies[step]}`);
  return parts.join(',');
}

/** Adds what {@link latenciesText} wrote. */
export function addLatenciesText(sum: Latencies, text: string): void {
  if (text === '') return;
  for (const part of text.split(',')) {
    const [step = 0, count = 0] = part.split(':').map(Number);
    if (step < LATENCY_STEPS) sum[step]! += count;
  }
}
