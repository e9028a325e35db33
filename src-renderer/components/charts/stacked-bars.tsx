import { Group } from '@visx/group';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { formatShort } from '../../i18n/formats.ts';
import { TimeAxis, ValueAxis } from './chart-axes.tsx';
import { fillLook, Patterns } from './chart-looks.tsx';
import type { ChartPoint, ChartSeries, Plot } from './plot.ts';
import { fromZero } from './scales.ts';

/** A bar for each point, the first series at its foot. */
export function StackedBars(props: {
  plot: Plot;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
}) {
  const { plot, points, series } = props;
  const patterns = useId();
  const totals = points.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const scale = fromZero(plot, totals, true);
  return (
    <>
      <Patterns id={patterns} />
      <ValueAxis plot={plot} scale={scale} format={formatShort} />
      <TimeAxis plot={plot} points={points} />
      <Group left={plot.inner.x} top={plot.inner.y}>
        {points.map(({ at }, index) => {
          let below = 0;
          return series.map(({ id, look, values }) => {
            const value = values[index] ?? 0;
            if (value === 0) return null;
            const foot = scale(below);
            below += value;
            // A sliver stays visible; a gap parts it from what stands above.
            const height = Math.max(2, foot - scale(below) - 1);
            return (
              <Bar
                key={`${at} ${id}`}
                data-part={id}
                x={plot.x(index) - plot.band / 2}
                y={foot - height}
                width={plot.band}
                height={height}
                rx={1}
                fill={fillLook(look, patterns)}
              />
            );
          });
        })}
      </Group>
    </>
  );
}
