import { cx } from '../theme/cx.ts';
import { Money } from './money.tsx';
import { PartMark, type PartsBarProps } from './parts-bar.tsx';

export interface Figure {
  label: string;
  minor: number;
  /** The part of the bar that shows it. */
  part?: PartsBarProps['parts'][number]['part'];
  /** What the label leaves open. */
  hint?: string;
  /** The figure one looks for first. */
  main?: boolean;
}

/** A few amounts of one currency side by side, each under its name. */
export function Figures({ currency, figures }: { currency: string; figures: readonly Figure[] }) {
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-3">
      {figures.map(({ label, minor, part, hint, main = false }) => (
        <div key={label} className="min-w-0">
          <dt className="flex items-center gap-1.5 text-xs text-ink-2" title={hint}>
            {part !== undefined && <PartMark part={part} />}
            {label}
          </dt>
          <dd className={cx('mt-0.5', main ? 'text-lg font-semibold' : 'text-base font-medium')}>
            <Money minor={minor} currency={currency} />
          </dd>
          {hint !== undefined && <dd className="text-xs text-ink-3">{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
