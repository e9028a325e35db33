import { Button as BaseButton } from '@base-ui/react/button';
import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '../theme/cx.ts';

const LOOKS = {
  primary:
    'bg-accent text-on-accent border-transparent shadow-card hover:bg-accent-strong data-disabled:opacity-60 font-semibold',
  secondary:
    'bg-raised text-ink border-line-strong shadow-card hover:bg-hover data-disabled:text-ink-3 font-medium',
  quiet:
    'bg-transparent text-ink-2 border-transparent hover:bg-hover hover:text-ink data-disabled:text-ink-3 font-medium',
} as const;

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'> {
  look?: keyof typeof LOOKS;
  icon?: LucideIcon;
  /** At work: keeps its width and focus, shows a spinner and takes no second press. */
  pending?: boolean;
}

/** A button with words. */
export function Button({
  look = 'secondary',
  icon,
  pending = false,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  const Icon = pending ? LoaderCircle : icon;
  return (
    <BaseButton
      type="button"
      {...rest}
      disabled={disabled === true || pending}
      focusableWhenDisabled={pending}
      aria-busy={pending || undefined}
      className={cx(
        'inline-flex min-h-8 max-w-full shrink-0 items-center justify-center gap-1.5 rounded-control border px-3 text-sm transition-colors sm:whitespace-nowrap data-disabled:cursor-default',
        LOOKS[look],
      )}
    >
      {Icon !== undefined && (
        <Icon aria-hidden className={cx('size-4 shrink-0', pending && 'animate-spin')} />
      )}
      {children}
    </BaseButton>
  );
}
