import type { ReactNode } from 'react';
import { TitledCard } from '../../components/titled-card.tsx';

/** Parts of one kind, under their heading. */
export function SpecimenGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <TitledCard title={title}>
      <div className="flex flex-col gap-5">{children}</div>
    </TitledCard>
  );
}

/** One part in its states, side by side; `of` is the name of its component. */
export function Specimen({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-2 md:grid-cols-[9rem_1fr]">
      <code className="reference pt-1 text-ink-2">{of}</code>
      <div className="flex min-w-0 flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}
