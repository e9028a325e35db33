import { Button as BaseButton } from '@base-ui/react/button';
import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '../theme/cx.ts';

export interface IconButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'children'> {
  icon: LucideIcon;
  /** What it does, in words: its name and its tooltip. */
  label: string;
  small?: boolean;
}

/** A button that is an icon; its words are in the tooltip and for screen readers. */
export function IconButton({ icon: Icon, label, small = false, ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={<BaseButton type="button" {...rest} />}
        aria-label={label}
        className={cx(
          'inline-flex shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors hover:bg-hover hover:text-ink',
          small ? 'size-6' : 'size-8',
        )}
      >
        <Icon aria-hidden className={small ? 'size-3.5' : 'size-4'} />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup className="rounded-control bg-ink px-2 py-1 text-xs text-canvas shadow-float">
            {label}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
