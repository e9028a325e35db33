import type { WorkProgress } from '../../../src-shared/operator/progress-views.ts';

/** How long work still takes, in words' steps: nobody needs to know that it is 43 minutes and 12 seconds. */
export type TimeLeft = { unit: 'soon' } | { unit: 'seconds' | 'minutes' | 'hours'; count: number };

/** Null while it cannot be told. */
export function timeLeft({
  done,
  total,
  rate,
}: Pick<WorkProgress, 'done' | 'total' | 'rate'>): TimeLeft | null {
  if (total === null || rate === null || rate <= 0) return null;
  const seconds = Math.max(0, total - done) / rate;
  if (seconds < 1.5) return { unit: 'soon' };
  // In steps of five a countdown does not stutter while the rate goes up and down a little.
  if (seconds < 20) return { unit: 'seconds', count: Math.ceil(seconds) };
  if (seconds < 90) return { unit: 'seconds', count: Math.ceil(seconds / 5) * 5 };
  if (seconds < 90 * 60) return { unit: 'minutes', count: Math.round(seconds / 60) };
  return { unit: 'hours', count: Math.round(seconds / 3600) };
}
