import { Group } from '@visx/group';
import { LinePath } from '@visx/shape';
import { TimeAxis, ValueAxis, type ValueScale } from './chart-axes.tsx';
import { lineLook, Mark } from './chart-looks.tsx';
import type { ChartPoint, ChartSeries, Plot } from './plot.ts';

export interface LinesProps {
  plot: Plot;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  scale: ValueScale;
  formatAxis: (value: number) => string;
}

/** A line for each series, broken where there is no value. A value without neighbours is seen by its mark. */
export function Lines({ plot, points, series, scale, formatAxis }: LinesProps) {
  const indices = points.map((_, index) => index);
  return (
    <>
      <ValueAxis plot={plot} scale={scale} format={formatAxis} />
      <TimeAxis plot={plot} points={points} />
      <Group left={plot.inner.x} top={plot.inner.y}>
        {series.map(({ id, look, values }) => (
          <g key={id} data-part={id}>
            <LinePath
              data={indices}
              defined={(index) => (values[index] ?? null) !== null}
              x={plot.x}
              y={(index) => scale(values[index] ?? 0)}
              {...lineLook(look)}
            />
            {look !== 'limit' &&
              values.map(
                (value, index) =>
                  value !== null && (
                    <Mark key={points[index]!.at} look={look} x={plot.x(index)} y={scale(value)} />
                  ),
              )}
          </g>
        ))}
      </Group>
    </>
  );
}
