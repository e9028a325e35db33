import type { ReactNode } from 'react';
import { CopyButton } from '../../../components/copy-button.tsx';

/** A message as it went over the wire: scrolls by itself, can be reached by keyboard and copied. */
export function RawText({ text, label, note }: { text: string; label: string; note?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="relative">
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls
          role="group"
          dir="ltr"
          className="max-h-80 overflow-auto rounded-control bg-sunken py-2 ps-3 pe-10 font-mono text-xs whitespace-pre text-ink print:max-h-none print:whitespace-pre-wrap"
        >
          {text}
        </pre>
        <div className="absolute end-1 top-1 print:hidden">
          <CopyButton text={text} what={label} />
        </div>
      </div>
      {note !== undefined && <p className="text-xs text-ink-2">{note}</p>}
    </div>
  );
}
