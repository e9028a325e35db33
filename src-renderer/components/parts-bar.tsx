import { cx } from '../theme/cx.ts';

const PARTS = { free: 'bg-part-free', held: 'bg-part-held hatched', done: 'bg-part-done' } as const;

export interface PartsBarProps {
  /** Says the same in words. */
  label: string;
  parts: readonly { part: keyof typeof PARTS; value: number }[];
  small?: boolean;
}

/** A whole and its parts as a bar. The figures stand beside it; the bar only lets one see them. */
export function PartsBar({ label, parts, small = false }: PartsBarProps) {
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <div className="w-full min-w-0">
      <span className="sr-only">{label}</span>
      <div
        aria-hidden
        data-whole
        className={cx(
          'flex w-full gap-px overflow-hidden rounded-full bg-calm-soft',
          small ? 'h-1.5' : 'h-2.5',
        )}
      >
        {shown.map(({ part, value }) => (
          // flex-grow takes the amounts as they are: no share is computed, and a sliver stays visible.
          <div
            key={part}
            data-part={part}
            style={{ flexGrow: value, flexBasis: 0 }}
            className={cx('min-w-0.5', PARTS[part])}
          />
        ))}
      </div>
    </div>
  );
}

/** The square that ties a figure to its part of the bar. */
export function PartMark({ part }: { part: keyof typeof PARTS }) {
  return (
    <span
      aria-hidden
      data-part={part}
      className={cx('inline-block size-2.5 shrink-0 rounded-xs', PARTS[part])}
    />
  );
}
