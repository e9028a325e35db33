import type { ReactNode } from 'react';
import { cx } from '../theme/cx.ts';

/** Names and values of one thing, as a description list. */
export function Fields({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <dl
      className={cx(
        // In the narrowest window each value stands below its name.
        'grid gap-y-2 text-sm max-sm:grid-cols-1 max-sm:gap-y-0.5 max-sm:[&>dd]:mb-1.5',
        narrow ? 'sm:grid-cols-[auto_1fr] sm:gap-x-4' : 'sm:grid-cols-[minmax(7rem,auto)_1fr] sm:gap-x-6',
      )}
    >
      {children}
    </dl>
  );
}

/** One line of {@link Fields}. */
export function FieldLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex min-w-0 items-center gap-1 text-ink">{children}</dd>
    </>
  );
}

export interface SectionProps {
  title: string;
  /** Stands at the end of the title's line: a link to all of it, for example. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a panel. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className="mb-7 last:mb-0">
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-sm font-semibold text-ink">{title}</h3>
        {aside !== undefined && <div className="text-sm">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
