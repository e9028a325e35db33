import { scaleLinear, scaleLog } from '@visx/scale';
import type { ValueScale } from './chart-axes.tsx';
import type { Plot } from './plot.ts';

/** From nothing to a round value above the greatest. */
export function fromZero(plot: Plot, values: readonly number[], whole = false): ValueScale {
  const greatest = Math.max(whole ? 4 : 1, ...values);
  const scale = scaleLinear({ domain: [0, greatest], range: [plot.inner.height, 0], nice: 4 });
  return Object.assign((value: number) => scale(value), { ticks: scale.ticks(4) });
}

/** Each line of the grid is ten times the one below: what is a thousand times smaller can still be seen. */
export function byTens(plot: Plot, least: number, greatest: number): ValueScale {
  const scale = scaleLog({ domain: [least, greatest], range: [plot.inner.height, 0], clamp: true });
  const ticks: number[] = [];
  for (let tick = least; tick <= greatest; tick *= 10) ticks.push(tick);
  return Object.assign((value: number) => scale(value), { ticks });
}
