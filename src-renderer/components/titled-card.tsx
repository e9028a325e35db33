import { useId, type ReactNode } from 'react';

export interface TitledCardProps {
  title: string;
  /** What the title leaves open, below it. */
  text?: string;
  /** Stands at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a screen, on its own ground. */
export function TitledCard({ title, text, aside, children }: TitledCardProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className="min-w-0 rounded-card border border-line bg-surface px-4 pt-3 pb-4 shadow-card"
    >
      <header className="mb-2.5">
        <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <h2 id={heading} className="text-sm font-semibold text-ink">
            {title}
          </h2>
          {aside !== undefined && <div className="text-sm">{aside}</div>}
        </div>
        {text !== undefined && <p className="max-w-160 text-sm text-ink-2">{text}</p>}
      </header>
      {children}
    </section>
  );
}
