import { useEffect, useState } from 'react';
import type { FindHit } from '../../src-shared/operator/find-views.ts';
import { useBank } from '../operator-client/bank-context.tsx';

/** One letter begins too much to be meant. */
const LEAST_LETTERS = 2;
const PAUSE_MS = 80;

export interface Found {
  hits: readonly FindHit[];
  /** The answer to what is typed now is not there yet. */
  looking: boolean;
  failed: boolean;
}

interface Answer {
  text: string;
  hits: readonly FindHit[];
  failed: boolean;
}

const NONE: Answer = { text: '', hits: [], failed: false };

/** Looks in the ledger for what is typed, once typing pauses; an answer that comes late for an older text is let go. */
export function useFound(typed: string): Found {
  const { client } = useBank().connection;
  const text = typed.trim();
  const wanted = text.length >= LEAST_LETTERS;
  const [answer, setAnswer] = useState(NONE);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const take = (hits: readonly FindHit[], failed: boolean): void => {
      if (current) setAnswer({ text, hits, failed });
    };
    const timer = setTimeout(() => {
      client.findAnything({ text }).then(
        (hits) => take(hits, false),
        () => take([], true),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text, wanted]);
  if (!wanted) return { hits: [], looking: false, failed: false };
  const looking = answer.text !== text;
  // What was found for the letters before stays in sight until the new answer, as far as it still fits.
  const still = looking
    ? answer.hits.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()))
    : answer.hits;
  return { hits: still, looking, failed: !looking && answer.failed };
}
