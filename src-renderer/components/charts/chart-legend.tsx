import { useId } from 'react';
import { fillLook, lineLook, Mark, Patterns } from './chart-looks.tsx';
import { valueText, type ChartPoint, type ChartSeries, type SeriesLook } from './plot.ts';

export interface ChartLegendProps {
  series: readonly ChartSeries[];
  /** The point that is looked at, with its place in the series: its values are shown. */
  active: { point: ChartPoint; index: number } | null;
}

/** Which series looks how; with the values of the point that is looked at. */
export function ChartLegend({ series, active }: ChartLegendProps) {
  return (
    <div className="flex min-h-5 flex-wrap items-center gap-x-4 gap-y-0.5 text-xs text-ink-2">
      {series.map((one) => (
        <span key={one.id} className="inline-flex items-center gap-1.5">
          <Swatch look={one.look} />
          {one.label}
          {active !== null && (
            <bdi className="figures font-semibold text-ink">{valueText(one, active.index) ?? '–'}</bdi>
          )}
        </span>
      ))}
      {active !== null && <bdi className="figures ms-auto font-medium text-ink">{active.point.name}</bdi>}
    </div>
  );
}

function Swatch({ look }: { look: SeriesLook }) {
  const id = useId();
  const isLine = look === 'line' || look === 'dashed' || look === 'limit';
  return (
    <svg aria-hidden width={isLine ? 22 : 12} height={12} className="shrink-0">
      {isLine ? (
        <>
          <line x1={1} x2={21} y1={6} y2={6} data-part="line" {...lineLook(look)} />
          {look !== 'limit' && <Mark look={look} x={11} y={6} />}
        </>
      ) : (
        <>
          <Patterns id={id} />
          <rect width={12} height={12} rx={2} data-part="area" fill={fillLook(look, id)} />
        </>
      )}
    </svg>
  );
}
