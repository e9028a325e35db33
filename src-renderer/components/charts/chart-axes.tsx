import { AxisBottom, AxisLeft, AxisRight, type TickRendererProps } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import type { ChartPoint, Plot } from './plot.ts';

/** A scale of values: from the bottom of the plot to its top. */
export interface ValueScale {
  (value: number): number;
  ticks: readonly number[];
}

const LABEL_ROOM = 64;

/** The lines of the grid with their values, at the side where reading begins. */
export function ValueAxis({
  plot,
  scale,
  format,
}: {
  plot: Plot;
  scale: ValueScale;
  format: (value: number) => string;
}) {
  const { inner, rtl } = plot;
  const Axis = rtl ? AxisRight : AxisLeft;
  const pixels = scaleLinear({ domain: [0, inner.height], range: [0, inner.height] });
  return (
    <Group left={inner.x} top={inner.y}>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x2={inner.width}
          y1={scale(tick)}
          y2={scale(tick)}
          className={tick === scale.ticks[0] ? 'stroke-line-strong' : 'stroke-line'}
        />
      ))}
      <Axis
        left={rtl ? inner.width : 0}
        scale={pixels}
        tickValues={scale.ticks.map(scale)}
        tickFormat={(_, index) => format(scale.ticks[index]!)}
        hideAxisLine
        hideTicks
        tickComponent={rtl ? ValueAtTheRight : ValueAtTheLeft}
      />
    </Group>
  );
}

/** The moments below the plot, as many as there is room for. */
export function TimeAxis({ plot, points }: { plot: Plot; points: readonly ChartPoint[] }) {
  const { inner } = plot;
  const shown = named(points, Math.max(1, Math.floor(inner.width / LABEL_ROOM)));
  const pixels = scaleLinear({ domain: [0, inner.width], range: [0, inner.width] });
  return (
    <AxisBottom
      left={inner.x}
      top={inner.y + inner.height}
      scale={pixels}
      tickValues={shown.map(plot.x)}
      tickFormat={(_, index) => points[shown[index]!]!.tick}
      hideAxisLine
      hideTicks
      tickLength={2}
      tickComponent={Moment}
    />
  );
}

/** The points that are named, so many at most: among full hours or days where there are any, evenly apart, counted from the last. */
function named(points: readonly ChartPoint[], most: number): number[] {
  const all = points.map((_, index) => index);
  const majors = all.filter((index) => points[index]!.major === true);
  const candidates = majors.length > 1 ? majors : all;
  const step = Math.ceil(candidates.length / most);
  return candidates.filter((_, index) => (candidates.length - 1 - index) % step === 0);
}

function ValueAtTheLeft(label: TickRendererProps) {
  return <Label {...label} dx={-6} dy={4} anchor="end" />;
}

function ValueAtTheRight(label: TickRendererProps) {
  return <Label {...label} dx={6} dy={4} anchor="start" />;
}

function Moment(label: TickRendererProps) {
  return <Label {...label} dx={0} dy={3} anchor="middle" />;
}

// Without @visx/text: that measures with an element of its own at the end of the page. `direction` keeps "start" at the left in Arabic.
function Label(props: TickRendererProps & { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }) {
  return (
    <text
      x={props.x}
      y={props.y}
      dx={props.dx}
      dy={props.dy}
      textAnchor={props.anchor}
      direction="ltr"
      className="figures fill-ink-2 text-[0.6875rem]"
    >
      {props.formattedValue}
    </text>
  );
}
