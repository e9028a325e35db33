import { useLayoutEffect, useRef } from 'react';
import { replaceParams, useRoute } from '../../router/route.ts';
import { KEPT_PARAMS, keepParams, keptParams, type KeptParams } from './table-memory.ts';

/**
 * A list that is come back to by the menu is sorted and filtered as it was left on this machine. An address that says something itself
 * goes first, and is not remembered: only what one chooses on the screen is.
 */
export function useKeptParams(): void {
  const { screen, id, params } = useRoute();
  const arrived = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (arrived.current === screen) {
      keepParams(screen, chosen(params));
      return;
    }
    arrived.current = screen;
    const kept = keptParams(screen);
    if (id === null && Object.keys(params).length === 0 && Object.keys(kept).length > 0) replaceParams(kept);
  }, [screen, id, params]);
}

function chosen(params: Readonly<Record<string, string>>): KeptParams {
  return Object.fromEntries(
    KEPT_PARAMS.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])),
  );
}
