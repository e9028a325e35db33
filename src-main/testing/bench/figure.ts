/** One figure of a run: what was measured, beside its ceiling and its bar. */
export interface Figure {
  name: string;
  unit: string;
  /** One value a repetition. */
  values: number[];
  /** What the machine can do at best, measured in the same repetitions; absent where the bar is absolute. */
  ceilings?: number[];
  bar: Bar;
}

/** `ratio`: of the ceiling; `most` and `least`: in the figure's own unit. */
export type Bar =
  | { kind: 'ratio-least'; than: number }
  | { kind: 'ratio-most'; than: number }
  | { kind: 'most'; than: number }
  | { kind: 'least'; than: number }
  | { kind: 'none' };

/** A figure summed up: its median, how far its repetitions lie apart, and whether it meets its bar. */
export interface Summary {
  name: string;
  unit: string;
  median: number;
  /** (largest - smallest) / median. */
  spread: number;
  ceiling: number | null;
  ratio: number | null;
  bar: string;
  met: boolean | null;
}

export function summarise({ name, unit, values, ceilings, bar }: Figure): Summary {
  const middle = median(values);
  const ceiling = ceilings === undefined ? null : median(ceilings);
  // Repetition by repetition, so that a machine that slows down in between slows both.
  const ratio = ceilings === undefined ? null : median(values.map((value, at) => value / ceilings[at]!));
  return {
    name,
    unit,
    median: middle,
    spread: middle === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / middle,
    ceiling,
    ratio,
    bar: wordsOf(bar, unit),
    met: isMet(bar, middle, ratio),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function isMet(bar: Bar, value: number, ratio: number | null): boolean | null {
  switch (bar.kind) {
    case 'ratio-least':
      return ratio! >= bar.than;
    case 'ratio-most':
      return ratio! <= bar.than;
    case 'most':
      return value <= bar.than;
    case 'least':
      return value >= bar.than;
    case 'none':
      return null;
  }
}

function wordsOf(bar: Bar, unit: string): string {
  switch (bar.kind) {
    case 'ratio-least':
      return `>= ${bar.than} of ceiling`;
    case 'ratio-most':
      return `<= ${bar.than} x ceiling`;
    case 'most':
      return `<= ${bar.than} ${unit}`;
    case 'least':
      return `>= ${bar.than} ${unit}`;
    case 'none':
      return '';
  }
}
