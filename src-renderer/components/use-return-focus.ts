import { useLayoutEffect, useRef } from 'react';

/**
 * Where the focus goes when what is `open` closes: to the very element that had it, also one that Tab does not reach, such as a heading. (By
 * itself it would go to the first button nearby, whose tooltip then takes the next Escape.)
 */
export function useReturnFocus(open: boolean): () => HTMLElement | true {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  return () => {
    const element = before.current;
    return element instanceof HTMLElement && element.isConnected && element !== document.body
      ? element
      : true;
  };
}
