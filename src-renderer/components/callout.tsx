import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../theme/cx.ts';

const LOOKS = {
  bad: ['bg-bad-soft', 'text-bad', CircleAlert],
  warn: ['bg-warn-soft', 'text-warn', TriangleAlert],
  info: ['bg-info-soft', 'text-info', Info],
} as const;

export interface CalloutProps {
  tone: keyof typeof LOOKS;
  title: string;
  /** The whole of it, and what can be done. */
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out at once when it appears. */
  urgent?: boolean;
}

/** Something that the operator should not overlook, where it matters. */
export function Callout({ tone, title, children, actions, urgent = false }: CalloutProps) {
  const [ground, ink, Icon] = LOOKS[tone];
  return (
    <div
      data-status={tone}
      role={urgent ? 'alert' : undefined}
      className={cx('flex gap-2.5 rounded-card px-4 py-3', ground)}
    >
      <Icon aria-hidden className={cx('mt-0.5 size-4 shrink-0', ink)} />
      <div className="min-w-0 flex-1 text-sm">
        <p className={cx('font-semibold', ink)}>{title}</p>
        {children !== undefined && <div className="mt-0.5 wrap-anywhere text-ink">{children}</div>}
        {actions !== undefined && <div className="mt-2.5 flex flex-wrap items-center gap-4">{actions}</div>}
      </div>
    </div>
  );
}
