import type { ReactNode } from 'react';

/** A part of a page on its own ground. */
export function Card({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="shrink-0 rounded-card border border-line bg-surface px-4 py-3 shadow-card"
    >
      {children}
    </section>
  );
}
