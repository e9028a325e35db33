import type { ReactNode } from 'react';
import { useRowTabIndex } from './data-table/row-focus.ts';

/** References of one morning begin alike; when one must be cut, it is cut in the middle, and these many characters stay at its end. */
const TAIL = 8;
const LONG = 20;

/** A reference or number that people compare and copy: own font, kept together whatever the text around it does. */
export function Reference({ text }: { text: string }) {
  const cut = cutOf(text);
  return (
    <bdi className="reference inline-flex max-w-full min-w-0" title={text}>
      <span className="truncate">{text.slice(0, cut)}</span>
      {cut < text.length && <span className="shrink-0 overflow-hidden">{text.slice(cut)}</span>}
    </bdi>
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where a reference is cut: never inside a character, however many marks are stacked on it. What stays behind is no longer for that. */
export function cutOf(text: string): number {
  if (text.length <= LONG) return text.length;
  const cut = text.length - TAIL;
  if (/^[ -~]*$/.test(text)) return cut;
  const begin = graphemes.segment(text).containing(cut)!;
  return begin.index === cut ? cut : begin.index + begin.segment.length;
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
