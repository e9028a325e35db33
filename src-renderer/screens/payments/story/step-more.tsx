import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';

/** Something more of a step, shown when it is asked for. */
export function StepMore({ label, children }: { label: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="group min-w-0 text-sm open:basis-full"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="inline-flex min-h-6 list-none items-center gap-0.5 rounded-sm pe-1 font-medium text-accent hover:underline print:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:rotate-90"
        />
        {label}
      </summary>
      {open && <div className="mt-1.5">{children()}</div>}
    </details>
  );
}
