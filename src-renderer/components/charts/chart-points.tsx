import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestPoint, valueText, type ChartPoint, type ChartSeries, type Plot } from './plot.ts';

export interface ChartPointsProps {
  title: string;
  plot: Plot;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  active: number | null;
  onActive: (index: number | null) => void;
}

/**
 * Lies over the plot: one stop of the Tab key, in which the arrows go from point to point, as in a slider, so that screen
 * readers say each with its values. The mouse points, too.
 */
export function ChartPoints({ title, plot, points, series, active, onActive }: ChartPointsProps) {
  const { t } = useTranslation();
  const { inner } = plot;
  const last = points.length - 1;
  const shown = active ?? last;
  const values = series
    .filter(({ look }) => look !== 'limit')
    .map((one) => t('charts.value', { label: one.label, value: valueText(one, shown) ?? t('charts.none') }));
  const move = (event: KeyboardEvent): void => {
    const next = moved(event.key, shown, last, plot.rtl);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
  };
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <input> cannot be pointed at without being pressed
      role="slider"
      tabIndex={0}
      aria-label={t('charts.points', { title })}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={shown + 1}
      aria-valuetext={t('charts.point', { when: points[shown]!.name, values: values.join(', ') })}
      onFocus={() => onActive(shown)}
      onBlur={() => onActive(null)}
      onKeyDown={move}
      onPointerMove={(event) => {
        const left = event.currentTarget.getBoundingClientRect().left;
        onActive(nearestPoint(plot, event.clientX - left));
      }}
      onPointerLeave={(event) => {
        if (document.activeElement !== event.currentTarget) onActive(null);
      }}
      style={{
        insetInlineStart: plot.rtl ? plot.width - inner.x - inner.width : inner.x,
        top: inner.y,
        width: inner.width,
        height: inner.height,
      }}
      className="absolute cursor-crosshair rounded-xs"
    />
  );
}

/** Left and right go where they point; what time does there depends on the reading direction. */
function moved(key: string, at: number, last: number, rtl: boolean): number | null {
  const later = rtl ? 'ArrowLeft' : 'ArrowRight';
  const earlier = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === later || key === 'ArrowUp') return Math.min(last, at + 1);
  if (key === earlier || key === 'ArrowDown') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** The line at the point that is looked at. */
export function ActiveLine({ plot, index }: { plot: Plot; index: number }) {
  const x = plot.inner.x + plot.x(index);
  return (
    <line
      x1={x}
      x2={x}
      y1={plot.inner.y}
      y2={plot.inner.y + plot.inner.height}
      className="stroke-ink-2"
      strokeDasharray="2 2"
    />
  );
}
