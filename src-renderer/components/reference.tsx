import type { ReactNode } from 'react';
import { useRowTabIndex } from './data-table/row-focus.ts';

/** A reference or number that people compare and copy: own font, kept together whatever the text around it does. */
export function Reference({ text }: { text: string }) {
  return (
    <bdi className="reference truncate" title={text}>
      {text}
    </bdi>
  );
}

/** A link within the console. Inside a table row it can be reached by Tab only while its row has the focus. */
export function PlaceLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      href={to}
      tabIndex={useRowTabIndex()}
      onClick={(event) => event.stopPropagation()}
      className="min-w-0 truncate rounded-sm font-medium text-accent underline-offset-2 hover:underline"
    >
      {children}
    </a>
  );
}
