import type { LucideIcon } from 'lucide-react';
import { cx } from '../theme/cx.ts';
import { titleWhereCut } from './title-where-cut.ts';

const TONES = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  calm: 'bg-calm-soft text-calm',
} as const;

export type Tone = keyof typeof TONES;

export interface StatusBadgeProps {
  tone: Tone;
  icon: LucideIcon;
  /** The word; a status is never colour or icon alone. */
  label: string;
}

/** A status: icon, word and colour. Which status looks how is in statuses.tsx. */
export function StatusBadge({ tone, icon: Icon, label }: StatusBadgeProps) {
  return (
    <span
      data-status={tone}
      className={cx(
        'inline-flex h-5.5 max-w-full min-w-0 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate" onPointerEnter={titleWhereCut}>
        {label}
      </span>
    </span>
  );
}
