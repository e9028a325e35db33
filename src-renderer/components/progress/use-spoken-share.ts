import { useState } from 'react';
import type { WorkProgress } from '../../../src-shared/operator/progress-views.ts';

const STEP = 25;

/**
 * What a screen reader is told by itself: the share in percent, at every quarter and no more often; null before it can be told.
 * A progress changes four times a second.
 */
export function useSpokenShare({ done, total }: Pick<WorkProgress, 'done' | 'total'>): number | null {
  const share =
    total === null || total === 0 ? null : Math.floor((Math.min(done, total) * 100) / total / STEP) * STEP;
  const [spoken, setSpoken] = useState(share);
  // It never goes back: a total that grows is not worth a word.
  if (share !== null && (spoken === null || share > spoken)) setSpoken(share);
  return spoken;
}
