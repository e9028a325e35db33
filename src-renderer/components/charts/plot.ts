import { scaleBand, scalePoint } from '@visx/scale';

/** A chart's series: its values in the order of the points; null where there is none. */
export interface ChartSeries {
  id: string;
  label: string;
  look: SeriesLook;
  values: readonly (number | null)[];
  /** A value as people read it. */
  format: (value: number) => string;
}

/** Told apart by pattern or line as well as by colour. */
export type SeriesLook = 'solid' | 'hatched' | 'dotted' | 'line' | 'dashed' | 'limit';

/** A point in time. */
export interface ChartPoint {
  /** ISO. */
  at: string;
  /** As an axis has room for it. */
  tick: string;
  /** In full, as it stands alone. */
  name: string;
  /** A full hour, or the beginning of a day: what an axis names where there is no room for all. */
  major?: boolean;
}

/** A series' value at a point as people read it; null where there is none. */
export function valueText({ values, format }: ChartSeries, index: number): string | null {
  const value = values[index] ?? null;
  return value === null ? null : format(value);
}

/** Where a chart draws: the axes stand around it. */
export interface Plot {
  /** Of the whole picture. */
  width: number;
  height: number;
  /** The room between the axes. */
  inner: { x: number; y: number; width: number; height: number };
  rtl: boolean;
  count: number;
  /** The middle of a point, from the inner room's edge. */
  x: (index: number) => number;
  /** How wide a bar is; 0 where points have no width. */
  band: number;
}

const HEIGHT = 168;
// As wide as the longest tick of any language (`100 ملي ث`).
const MARGIN = { top: 10, bottom: 22, start: 68, end: 20 };

/**
 * The room of a chart. Time runs along the reading direction, as in a table whose first column is the oldest: from left to right, and
 * from right to left in Arabic, where the values stand at the right, too.
 */
export function createPlot(options: {
  width: number;
  count: number;
  rtl: boolean;
  /** Bars have a band each; lines go from the first point at one edge to the last at the other. */
  layout: 'bands' | 'points';
}): Plot {
  const { width, count, rtl, layout } = options;
  const inner = {
    x: rtl ? MARGIN.end : MARGIN.start,
    y: MARGIN.top,
    width: Math.max(0, width - MARGIN.start - MARGIN.end),
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
  };
  const domain = Array.from({ length: count }, (_, index) => index);
  const range: [number, number] = rtl ? [inner.width, 0] : [0, inner.width];
  if (layout === 'points') {
    const scale = scalePoint({ domain, range });
    return { width, height: HEIGHT, inner, rtl, count, band: 0, x: (index) => scale(index) ?? 0 };
  }
  const scale = scaleBand({ domain, range, paddingInner: 0.3, paddingOuter: 0.15 });
  const band = scale.bandwidth();
  return { width, height: HEIGHT, inner, rtl, count, band, x: (index) => (scale(index) ?? 0) + band / 2 };
}

/** The point next to a place in the inner room. */
export function nearestPoint(plot: Plot, x: number): number {
  let nearest = 0;
  for (let index = 1; index < plot.count; index += 1) {
    if (Math.abs(plot.x(index) - x) < Math.abs(plot.x(nearest) - x)) nearest = index;
  }
  return nearest;
}
