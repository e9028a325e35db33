import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useHeight } from './use-width.ts';
import { elementHeight, isStuck, scrolledTo, settled, type ScrollScale } from './scroll-scale.ts';

/** So many rows above and below what is seen are there, too. */
const OVERSCAN = 8;
/** When scrolling has stopped for so long, the list's place and its element's are brought together again. */
const SETTLE_MS = 150;

export interface RowWindow {
  /** The rows that are seen, in whole or in part. */
  first: number;
  last: number;
  /** The rows to draw, ascending: those that are seen, some around them, and the one that must not go. */
  drawn: number[];
  /** Where a row is drawn in its element. */
  topOf: (index: number) => number;
  /** The height of the element that holds the rows. */
  height: number;
  /** Scrolls as little as can be to show a row. */
  scrollTo: (index: number) => void;
  /** The pixel of the list that is at the top of the view, read and set. */
  place: () => number;
  goTo: (top: number) => void;
}

interface RowWindowOptions {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  headHeight: number;
  /** Is drawn wherever one has scrolled to: the focus would be lost with it. */
  alwaysDrawn: number;
}

/** Draws, of rows of one height, those that are seen. */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { scroller, count, rowHeight, headHeight, alwaysDrawn } = options;
  const [scale, setScale] = useState<ScrollScale>({ top: 0, shift: 0 });
  const view = Math.max(0, useHeight(scroller) - headHeight);
  const height = count * rowHeight;
  const bounds = { height, view };
  const now = useRef({ ...scale, scrolled: 0, bounds });
  useLayoutEffect(() => {
    now.current.bounds = bounds;
  });

  const take = useCallback((next: ScrollScale, scrolled: number): void => {
    now.current = { ...now.current, ...next, scrolled };
    setScale(({ top, shift }) =>
      top === next.top && shift === next.shift ? { top, shift } : { top: next.top, shift: next.shift },
    );
  }, []);

  const goTo = useCallback(
    (top: number): void => {
      const element = scroller.current;
      if (element === null) return;
      const { scrolled, ...next } = settled(top, now.current.bounds);
      // oxlint-disable-next-line react/immutability -- an element is scrolled by setting it; the console is built without the React Compiler
      element.scrollTop = scrolled;
      // What is not there yet cannot be scrolled to: the browser has the last word.
      take({ ...next, shift: next.top - element.scrollTop }, element.scrollTop);
    },
    // oxlint-disable-next-line react/preserve-manual-memoization -- the console is built without the React Compiler
    [scroller, take],
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      const { scrollTop } = element;
      if (scrollTop === now.current.scrolled) return;
      const next = scrolledTo(scrollTop, now.current, now.current.bounds);
      take(next, scrollTop);
      clearTimeout(settling);
      if (isStuck(next, scrollTop, now.current.bounds)) goTo(next.top);
      settling = setTimeout(() => {
        if (now.current.shift !== 0) goTo(now.current.top);
      }, SETTLE_MS);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(settling);
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, take, goTo]);

  const place = useCallback(() => now.current.top, []);
  const first = Math.max(0, Math.min(count - 1, Math.floor(scale.top / rowHeight)));
  const last = Math.max(first, Math.min(count - 1, Math.ceil((scale.top + view) / rowHeight) - 1));
  return {
    first,
    last,
    drawn: count === 0 || view === 0 ? [] : rowsAround(first, last, count, alwaysDrawn),
    topOf: (index) => index * rowHeight - scale.shift,
    height: elementHeight(bounds),
    scrollTo(index) {
      const { top } = now.current;
      const above = index * rowHeight;
      const below = above + rowHeight - view;
      if (above < top) goTo(above);
      else if (below > top) goTo(below);
    },
    place,
    goTo,
  };
}

function rowsAround(first: number, last: number, count: number, always: number): number[] {
  const from = Math.max(0, first - OVERSCAN);
  const to = Math.min(count - 1, last + OVERSCAN);
  const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (always < from) return [always, ...rows];
  return always > to && always < count ? [...rows, always] : rows;
}
