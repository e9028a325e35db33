import type { ReactNode } from 'react';
import { useRowTabIndex } from './data-table/row-focus.ts';

/** References of one morning begin alike; when one must be cut, it is cut in the middle, and these many characters stay at its end. */
const TAIL = 8;
const LONG = 20;

/** A reference or number that people compare and copy: own font, kept together whatever the text around it does. */
export function Reference({ text }: { text: string }) {
  const cut = text.length > LONG ? text.length - TAIL : text.length;
  return (
    <bdi className="reference inline-flex max-w-full min-w-0" title={text}>
      <span className="truncate">{text.slice(0, cut)}</span>
      {cut < text.length && <span className="shrink-0">{text.slice(cut)}</span>}
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
