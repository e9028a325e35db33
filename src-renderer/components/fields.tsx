import type { ReactNode } from 'react';

/** Names and values of one thing, as a description list. */
export function Fields({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-2 text-sm">{children}</dl>;
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
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h3 className="text-sm font-semibold text-ink">{title}</h3>
        {aside !== undefined && <div className="text-sm">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
