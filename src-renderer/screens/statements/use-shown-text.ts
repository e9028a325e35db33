import { useEffect, useMemo, useState } from 'react';
import { showInSteps, type ShownText } from './shown-text.ts';

/** A text that is taken apart: done, or which share of it is. */
export type TextReading = { shown: ShownText } | { shown: null; share: number };

/** What is done at once, and between two turns of the page: it draws and answers keys sixty times a second. */
const TURN_MS = 10;

/** To say how far it is draws the whole page. */
const TOLD_EVERY_MS = 100;

interface Work {
  steps: Generator<number, ShownText>;
  now: TextReading;
}

/** Takes a statement's text apart without stopping the page: at once where it is short, in turns with the page where it is long. */
export function useShownText(text: string | null): TextReading | null {
  const work = useMemo(() => (text === null ? null : begin(text)), [text]);
  const [, setTurn] = useState<TextReading | null>(null);
  useEffect(() => {
    if (work === null || work.now.shown !== null) return;
    let timer = setTimeout(turn);
    let told = performance.now();
    function turn(): void {
      if (work === null) return;
      goOn(work);
      const isDone = work.now.shown !== null;
      if (isDone || performance.now() - told > TOLD_EVERY_MS) {
        told = performance.now();
        setTurn(work.now);
      }
      if (!isDone) timer = setTimeout(turn);
    }
    return () => clearTimeout(timer);
  }, [work]);
  return work?.now ?? null;
}

function begin(text: string): Work {
  const work: Work = { steps: showInSteps(text), now: { shown: null, share: 0 } };
  goOn(work);
  return work;
}

function goOn(work: Work): void {
  const end = performance.now() + TURN_MS;
  do {
    const step = work.steps.next();
    work.now = step.done ? { shown: step.value } : { shown: null, share: step.value };
  } while (work.now.shown === null && performance.now() < end);
}
