import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../data-table/use-width.ts';
import { IconButton } from '../icon-button.tsx';
import { ErrorState, Skeleton } from '../states.tsx';
import { TitledCard } from '../titled-card.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { ActiveLine, ChartPoints } from './chart-points.tsx';
import { ChartTable } from './chart-table.tsx';
import { createPlot, type ChartPoint, type ChartSeries, type Plot } from './plot.ts';
import { useRightToLeft } from './use-reading-direction.ts';

/** What a chart shows, once it is there. */
export interface ChartContent {
  points: readonly ChartPoint[];
  /** What is drawn, in the order of the legend. */
  series: readonly ChartSeries[];
  /** What the table has besides. */
  moreColumns?: readonly ChartSeries[];
  /** What it shows now, in one sentence. */
  sentence: string;
}

export interface ChartFrameProps {
  title: string;
  /** Undefined while it is on its way. */
  content: ChartContent | undefined;
  /** Why it could not be loaded. */
  error?: Error;
  onRetry?: () => void;
  /** Said instead of a chart without anything in it; undefined while there is something. */
  empty?: string;
  /** Controls at the end of the title's line. */
  aside?: ReactNode;
  /** What one has to know to read it. */
  note?: string;
  layout: 'bands' | 'points';
  render: (plot: Plot, content: ChartContent) => ReactNode;
}

/**
 * The frame of every chart: its title, a sentence that says what it shows, its legend with the values of the point that is looked at,
 * and the same data as a table.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, content, empty, aside } = props;
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const hasData = content !== undefined && empty === undefined;
  return (
    <TitledCard
      title={title}
      text={hasData ? content.sentence : undefined}
      aside={
        <div className="flex items-center gap-2">
          {aside}
          {hasData && (
            <IconButton
              small
              icon={asTable ? ChartNoAxesColumn : Table2}
              label={t(asTable ? 'charts.asChartThis' : 'charts.asTableThis', { title })}
              onClick={() => setAsTable(!asTable)}
            />
          )}
        </div>
      }
    >
      <Body {...props} asTable={asTable} />
    </TitledCard>
  );
}

function Body(props: ChartFrameProps & { asTable: boolean }) {
  const { title, content, error, onRetry, empty, asTable, note } = props;
  if (content === undefined && error !== undefined) {
    return <ErrorState error={error} onRetry={onRetry ?? (() => undefined)} />;
  }
  if (content === undefined) return <Skeleton className="h-48" />;
  if (empty !== undefined) {
    return <p className="flex h-48 items-center justify-center text-sm text-ink-2">{empty}</p>;
  }
  if (asTable) {
    const columns = [
      ...content.series.filter(({ look }) => look !== 'limit'),
      ...(content.moreColumns ?? []),
    ];
    return <ChartTable title={title} points={content.points} series={columns} />;
  }
  return (
    <>
      <Picture {...props} content={content} />
      {note !== undefined && <p className="text-xs text-ink-2">{note}</p>}
    </>
  );
}

function Picture({ title, content, layout, render }: ChartFrameProps & { content: ChartContent }) {
  const { points, series } = content;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const rtl = useRightToLeft();
  const [wanted, setWanted] = useState<number | null>(null);
  // The points may have become fewer since it was looked at.
  const active = wanted === null || wanted >= points.length ? null : wanted;
  const plot = createPlot({ width, count: points.length, rtl, layout });
  return (
    <>
      <ChartLegend
        series={series}
        active={active === null ? null : { point: points[active]!, index: active }}
      />
      <div ref={box} className="relative h-42">
        {width > 0 && (
          <>
            <svg
              aria-hidden
              focusable="false"
              width={width}
              height={plot.height}
              className="block overflow-visible"
            >
              {render(plot, content)}
              {active !== null && <ActiveLine plot={plot} index={active} />}
            </svg>
            <ChartPoints
              title={title}
              plot={plot}
              points={points}
              series={series}
              active={active}
              onActive={setWanted}
            />
          </>
        )}
      </div>
    </>
  );
}
