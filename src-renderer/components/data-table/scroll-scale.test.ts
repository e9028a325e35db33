import { describe, expect, it } from 'vitest';
import {
  elementHeight,
  isStuck,
  MOST_PIXELS,
  scrolledTo,
  settled,
  type ScrollBounds,
} from './scroll-scale.ts';

const SHORT: ScrollBounds = { height: 100_000, view: 600 };
const LONG: ScrollBounds = { height: 200_000_000, view: 600 };

describe('the scale of a list that is longer than an element can be high', () => {
  it('is one to one while the list is short enough', () => {
    expect(elementHeight(SHORT)).toBe(100_000);
    expect(settled(4321, SHORT)).toEqual({ top: 4321, shift: 0, scrolled: 4321 });
    expect(scrolledTo(90_000, settled(0, SHORT), SHORT)).toEqual({ top: 90_000, shift: 0 });
    expect(settled(1e9, SHORT).top).toBe(99_400);
  });

  it('moves small steps to the pixel and leaps by their share', () => {
    const middle = settled(100_000_000, LONG);
    expect(middle.scrolled).toBeLessThan(MOST_PIXELS);
    expect(scrolledTo(middle.scrolled + 57, middle, LONG).top).toBe(100_000_057);
    const leap = scrolledTo(MOST_PIXELS / 4, middle, LONG).top;
    expect(Math.abs(leap / LONG.height - 0.25)).toBeLessThan(0.001);
  });

  it('reaches both ends', () => {
    const end = MOST_PIXELS - LONG.view;
    expect(scrolledTo(end, settled(100_000_000, LONG), LONG).top).toBe(LONG.height - LONG.view);
    expect(scrolledTo(0, settled(100_000_000, LONG), LONG).top).toBe(0);
    expect(settled(LONG.height, LONG)).toMatchObject({ top: LONG.height - LONG.view, scrolled: end });
  });

  it('skips nothing near an end: there the element is settled anew until the list is at its end', () => {
    let place = settled(8000, LONG);
    const seen = [place.top];
    for (let turn = 0; turn < 200 && place.top > 0; turn += 1) {
      const scrolled = Math.max(0, place.scrolled - 100);
      const next = scrolledTo(scrolled, place, LONG);
      seen.push(next.top);
      place = isStuck(next, scrolled, LONG) ? settled(next.top, LONG) : { ...next, scrolled };
    }
    expect(seen.at(-1)).toBe(0);
    expect(Math.max(...seen.slice(1).map((top, at) => seen[at]! - top))).toBeLessThanOrEqual(LONG.view + 100);
  });

  it('draws what is seen within the element, wherever one is', () => {
    for (let top = 0; top <= LONG.height; top += 7_777_777) {
      const { top: at, shift, scrolled } = settled(top, LONG);
      expect(at - shift).toBe(scrolled);
      expect(scrolled).toBeGreaterThanOrEqual(0);
      expect(scrolled + LONG.view).toBeLessThanOrEqual(MOST_PIXELS);
    }
  });
});
