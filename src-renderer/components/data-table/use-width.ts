import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner width of an element, followed; 0 until it is there. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  return useMeasure(ref, widthOf);
}

/** Its inner height. */
export function useHeight(ref: RefObject<HTMLElement | null>): number {
  return useMeasure(ref, heightOf);
}

const widthOf = (element: HTMLElement): number => element.clientWidth;
const heightOf = (element: HTMLElement): number => element.clientHeight;

function useMeasure(ref: RefObject<HTMLElement | null>, measure: (element: HTMLElement) => number): number {
  const [size, setSize] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    setSize(measure(element));
    const observer = new ResizeObserver(() => setSize(measure(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, measure]);
  return size;
}
