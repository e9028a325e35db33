import {
  Building2,
  Check,
  CircleDashed,
  CircleHelp,
  Clock,
  LoaderCircle,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryState } from '../../../../src-shared/operator/story-views.ts';
import { DateTime } from '../../../components/date-time.tsx';
import { cx } from '../../../theme/cx.ts';

/** Mark and line of each state: icon, word and colour. What has not happened yet is drawn broken. */
const LOOKS: Record<StoryState, { icon: LucideIcon; mark: string; word: string }> = {
  done: { icon: Check, mark: 'border-transparent bg-good-soft text-good', word: 'text-good' },
  now: { icon: Clock, mark: 'border-info bg-info-soft text-info', word: 'text-info' },
  coming: {
    icon: CircleDashed,
    mark: 'border-dashed border-line-strong bg-surface text-ink-3',
    word: 'text-ink-2',
  },
  waiting: { icon: Clock, mark: 'border-warn bg-warn-soft text-warn', word: 'text-warn' },
  failed: { icon: X, mark: 'border-bad bg-bad-soft text-bad', word: 'text-bad' },
  bridge: {
    icon: Building2,
    mark: 'border-dashed border-accent bg-surface text-accent',
    word: 'text-accent',
  },
  unknown: {
    icon: CircleHelp,
    mark: 'border-dashed border-line-strong bg-surface text-ink-3',
    word: 'text-ink-2',
  },
};

export interface StoryLineProps {
  state: StoryState;
  title: string;
  at: string | null;
  /** The bank is at it at this very moment. */
  underWay?: boolean;
  last: boolean;
  /** What can be looked at beside: rows and messages. */
  more?: ReactNode;
  children: ReactNode;
}

/** One step on the line of the story. */
export function StoryLine({ state, title, at, underWay = false, last, more, children }: StoryLineProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { icon, mark, word } = LOOKS[state];
  const Icon = underWay ? LoaderCircle : icon;
  const elsewhere = state === 'bridge';
  return (
    <li
      aria-labelledby={heading}
      data-step={state}
      className="relative flex gap-4 pb-6 last:pb-0 print:break-inside-avoid"
    >
      {!last && (
        <span
          aria-hidden
          className={cx(
            'absolute start-3.5 top-8 bottom-1 -ms-px border-s-2',
            state === 'done' ? 'border-line-strong' : 'border-dashed border-line',
          )}
        />
      )}
      <span
        aria-hidden
        data-status={state}
        className={cx('z-1 flex size-7 shrink-0 items-center justify-center rounded-full border', mark)}
      >
        <Icon className={cx('size-4', underWay && 'animate-spin')} />
      </span>
      <div
        className={cx(
          'min-w-0 flex-1',
          elsewhere && 'rounded-card border border-dashed border-line-strong bg-surface px-4 py-3',
        )}
      >
        <div className="flex min-h-7 flex-wrap items-center gap-x-3">
          <h3
            id={heading}
            className={cx('text-sm font-semibold', state === 'coming' ? 'text-ink-2' : 'text-ink')}
          >
            {title}
          </h3>
          <span className={cx('text-xs font-medium', word)}>{t(`paymentStory.states.${state}`)}</span>
          {at !== null && (
            <span className="ms-auto text-sm text-ink-2">
              <DateTime iso={at} />
            </span>
          )}
        </div>
        <div className="flex flex-col gap-1.5 text-sm text-ink-2">{children}</div>
        {more !== undefined && (
          <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1 empty:hidden">{more}</div>
        )}
      </div>
    </li>
  );
}
