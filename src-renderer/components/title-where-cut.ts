import type { PointerEvent } from 'react';

/** For `onPointerEnter` of a text that may be cut at its end: then, and only then, the tooltip has the whole of it. */
export function titleWhereCut({ currentTarget }: PointerEvent<HTMLElement>): void {
  const cut = currentTarget.scrollWidth > currentTarget.clientWidth;
  currentTarget.title = cut ? (currentTarget.textContent ?? '') : '';
}
