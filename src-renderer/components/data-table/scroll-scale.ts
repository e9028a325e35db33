/**
 * Browsers draw no element of any height: Chromium ends at 33 million pixels, Firefox at 17 million; a million rows are 40. A longer list
 * is scrolled on a shorter element: `shift` is what lies between the two. Small steps move both alike, to the pixel; a leap (the
 * scrollbar is dragged) goes to the same share of both.
 */
export interface ScrollScale {
  /** The pixel of the list at the top of its view. */
  top: number;
  /** The list's pixels above the element's; its pixel `p` is drawn at `p - shift`. */
  shift: number;
}

/** The most that an element is made high. */
export const MOST_PIXELS = 8_000_000;

export interface ScrollBounds {
  /** The list's height. */
  height: number;
  /** The height of the part that is seen. */
  view: number;
}

/** The height of the element that stands for the list. */
export function elementHeight({ height }: ScrollBounds): number {
  return Math.min(height, MOST_PIXELS);
}

const furthest = (height: number, view: number): number => Math.max(0, height - view);

/** The list's place in its element when it is settled: the same share of the way, in both. */
export function settled(top: number, bounds: ScrollBounds): ScrollScale & { scrolled: number } {
  const { height, view } = bounds;
  const most = furthest(height, view);
  const at = Math.max(0, Math.min(most, top));
  const share = most === 0 ? 0 : at / most;
  const scrolled = height <= MOST_PIXELS ? at : Math.round(share * furthest(elementHeight(bounds), view));
  return { top: at, shift: at - scrolled, scrolled };
}

/** Where the list is once its element was scrolled from one pixel to another. */
export function scrolledTo(
  scrolled: number,
  before: ScrollScale & { scrolled: number },
  bounds: ScrollBounds,
): ScrollScale {
  const { height, view } = bounds;
  const most = furthest(height, view);
  if (height <= MOST_PIXELS) return { top: Math.min(most, scrolled), shift: 0 };
  const end = furthest(elementHeight(bounds), view);
  const step = scrolled - before.scrolled;
  const isLeap = Math.abs(step) > 2 * view;
  const top = isLeap ? (scrolled / end) * most : before.top + step;
  const at = Math.max(0, Math.min(most, top));
  // At its own end the element goes no further: the last bit of the list is taken at once.
  if (scrolled <= 0 && at < view) return { top: 0, shift: 0 };
  if (scrolled >= end && most - at < view) return { top: most, shift: most - end };
  return { top: at, shift: at - scrolled };
}

/** Whether the element is at an end of its own while the list goes on: they are to be settled before one can scroll on. */
export function isStuck({ top }: ScrollScale, scrolled: number, bounds: ScrollBounds): boolean {
  const end = furthest(elementHeight(bounds), bounds.view);
  const most = furthest(bounds.height, bounds.view);
  return (scrolled <= 0 && top > 0) || (scrolled >= end && top < most);
}
