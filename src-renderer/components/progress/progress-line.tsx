import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunningWork, WorkProgress } from '../../../src-shared/operator/progress-views.ts';
import { Button } from '../button.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { timeLeft } from './time-left.ts';
import { useSpokenShare } from './use-spoken-share.ts';

export interface ProgressLineProps {
  kind: RunningWork['kind'];
  progress: WorkProgress;
  /** Ends it; where that is not safe, {@link ProgressLineProps.why} says so. */
  onCancel?: () => void;
  cancelling?: boolean;
  /** Why it cannot be cancelled. */
  why?: string;
  /** What it is about, behind the name. */
  about?: ReactNode;
}

/**
 * How far a piece of work is: a bar, and in words what is done, how fast it goes and how long it still takes. A screen reader has it
 * all as the bar's value, and is told of it by itself only at every quarter.
 */
export function ProgressLine(props: ProgressLineProps) {
  const { kind, progress, onCancel, cancelling = false, why, about } = props;
  const { t } = useTranslation();
  const words = useProgressWords()(progress);
  const name = t(`progress.names.${kind}`);
  const spoken = useSpokenShare(progress);
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium text-ink">{name}</span>
        {about}
        <span aria-hidden className="figures min-w-0 flex-1 text-ink-2">
          {words}
        </span>
        {onCancel !== undefined && (
          <Button
            aria-label={t('progress.cancelThis', { work: name })}
            pending={cancelling}
            onClick={onCancel}
          >
            {t('progress.cancel')}
          </Button>
        )}
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <progress> takes no colours of the theme in every browser
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={progress.total ?? undefined}
        aria-valuenow={progress.total === null ? undefined : Math.min(progress.done, progress.total)}
        aria-valuetext={words}
      >
        {progress.total === null ? (
          <Indeterminate />
        ) : (
          <ProgressBar small done={progress.done} total={progress.total} />
        )}
      </div>
      <output className="sr-only">
        {spoken !== null && t('progress.share', { work: name, share: spoken })}
      </output>
      {why !== undefined && <p className="text-xs text-ink-2">{why}</p>}
    </div>
  );
}

/** What a progress says in words: how much of how much, how fast, how long. */
export function useProgressWords(): (progress: WorkProgress) => string {
  const { t } = useTranslation();
  return (progress) => {
    const { unit, done, total, rate } = progress;
    if (total === null || total === 0) return t('progress.begun');
    const parts = [t(`progress.of.${unit}`, { done, count: total })];
    if (rate !== null && rate >= 1) parts.push(t('progress.rate', { rate: rounded(rate) }));
    const left = timeLeft(progress);
    if (left !== null) {
      parts.push(
        left.unit === 'soon'
          ? t('progress.left.soon')
          : t(`progress.left.${left.unit}`, { count: left.count }),
      );
    }
    return parts.join(' · ');
  };
}

/** Two digits that mean something: the rest would only flicker. */
function rounded(rate: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / step) * step;
}

function Indeterminate() {
  return (
    <div aria-hidden data-whole className="h-1.5 w-full overflow-hidden rounded-full bg-calm-soft">
      <div data-part="free" className="h-full w-1/3 animate-pulse rounded-full bg-part-free" />
    </div>
  );
}
