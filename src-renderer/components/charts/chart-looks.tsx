import type { SeriesLook } from './plot.ts';

const COLOURS: Readonly<Record<SeriesLook, string>> = {
  solid: 'var(--color-part-free)',
  hatched: 'var(--color-part-held)',
  dotted: 'var(--color-bad)',
  line: 'var(--color-part-free)',
  dashed: 'var(--color-info)',
  limit: 'var(--color-bad)',
};

const DASHES: Readonly<Partial<Record<SeriesLook, string>>> = { dashed: '5 3', limit: '1.5 3' };

/** How the line of a series is drawn. */
export function lineLook(look: SeriesLook) {
  return {
    stroke: COLOURS[look],
    strokeWidth: 2,
    strokeDasharray: DASHES[look],
    strokeLinejoin: 'round',
    strokeLinecap: look === 'limit' ? 'butt' : 'round',
    fill: 'none',
  } as const;
}

/** How the area of a series is filled; `patterns` are the ids of {@link Patterns} of the same picture. */
export function fillLook(look: SeriesLook, patterns: string): string {
  return look === 'hatched' || look === 'dotted' ? `url(#${patterns}-${look})` : COLOURS[look];
}

/** The patterns that tell series apart without their colours. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatched`}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} fill={COLOURS.hatched} />
        <rect width={2} height={6} fill="var(--color-surface)" fillOpacity={0.6} />
      </pattern>
      <pattern id={`${id}-dotted`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} fill={COLOURS.dotted} />
        <circle cx={3} cy={3} r={1.4} fill="var(--color-surface)" />
      </pattern>
    </defs>
  );
}

/** Marks a value on a line: a circle, or a square on a dashed line. */
export function Mark({ look, x, y, size = 2.5 }: { look: SeriesLook; x: number; y: number; size?: number }) {
  const fill = COLOURS[look];
  return look === 'dashed' ? (
    <rect data-part="mark" x={x - size} y={y - size} width={size * 2} height={size * 2} fill={fill} />
  ) : (
    <circle data-part="mark" cx={x} cy={y} r={size} fill={fill} />
  );
}
