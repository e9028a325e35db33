import { Group } from '@visx/group';
import { Area, LinePath } from '@visx/shape';
import { useId } from 'react';
import { TimeAxis, ValueAxis } from './chart-axes.tsx';
import { fillLook, lineLook, Patterns } from './chart-looks.tsx';
import type { ChartPoint, ChartSeries, Plot } from './plot.ts';
import { fromZero } from './scales.ts';

export interface StackedAreasProps {
  plot: Plot;
  points: readonly ChartPoint[];
  /** From the foot up. */
  series: readonly ChartSeries[];
  formatAxis: (value: number) => string;
}

/** Parts of a whole over time, with a line around the whole. */
export function StackedAreas({ plot, points, series, formatAxis }: StackedAreasProps) {
  const patterns = useId();
  const upTo = series.map((_, last) =>
    points.map((__, index) =>
      series.slice(0, last + 1).reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
    ),
  );
  const whole = upTo.at(-1) ?? [];
  const scale = fromZero(plot, whole);
  const indices = points.map((_, index) => index);
  return (
    <>
      <Patterns id={patterns} />
      <ValueAxis plot={plot} scale={scale} format={formatAxis} />
      <TimeAxis plot={plot} points={points} />
      <Group left={plot.inner.x} top={plot.inner.y}>
        {series.map(({ id, look }, at) => (
          <Area
            key={id}
            data-part={id}
            data={indices}
            x={plot.x}
            y0={(index) => scale(at === 0 ? 0 : upTo[at - 1]![index]!)}
            y1={(index) => scale(upTo[at]![index]!)}
            fill={fillLook(look, patterns)}
            fillOpacity={look === 'solid' ? 0.28 : 0.85}
          />
        ))}
        <LinePath
          data={indices}
          x={plot.x}
          y={(index) => scale(whole[index]!)}
          {...lineLook('line')}
          data-part="whole"
        />
      </Group>
    </>
  );
}
