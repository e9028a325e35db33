import { useEffect, useRef } from 'react';
import { remembersHere, rememberHere } from '../../router/entry-memory.ts';
import { useRoute } from '../../router/route.ts';
import type { RowKeys } from './use-row-keys.ts';
import type { RowWindow } from './use-row-window.ts';

interface ListPlace {
  scrolled: number;
  active: number;
}

/** Back and forward find a list as it was left: how far it was scrolled, and the row that Tab reaches. */
export function useListPlace(
  name: string,
  { place, goTo, first }: Pick<RowWindow, 'place' | 'goTo' | 'first'>,
  { active, setActive }: Pick<RowKeys, 'active' | 'setActive'>,
  hasRows: boolean,
): void {
  const route = useRoute();
  const restored = useRef(false);
  const key = `list ${name}`;
  useEffect(() => {
    if (!hasRows || restored.current) return;
    restored.current = true;
    const left = remembersHere(key) as ListPlace | undefined;
    if (left === undefined) return;
    goTo(left.scrolled);
    setActive(left.active);
  }, [hasRows, key, goTo, setActive]);
  // Also for the new step of the history that an opened row is.
  useEffect(() => {
    if (hasRows && restored.current) rememberHere(key, { scrolled: place(), active } satisfies ListPlace);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each row that one scrolls by, and each step of the history, is a new place to remember
  }, [key, place, first, active, hasRows, route]);
}
