import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { cx } from '../theme/cx.ts';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> {
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Names it where no visible label does. */
  label?: string;
  /** `field` fills its column, `filter` sits in a toolbar and says its label in front of the value. */
  look?: 'field' | 'filter';
}

/** One of a closed list; typing the first letters jumps there. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { choices, value, onChange, label, look = 'field' } = props;
  return (
    <BaseSelect.Root
      items={choices}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      modal={false}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className={cx(
          'inline-flex items-center gap-2 rounded-control border bg-surface text-sm text-ink transition-colors',
          look === 'field'
            ? 'h-9 w-full justify-between border-control px-2.5 hover:border-ink-2'
            : 'h-8 border-line-strong px-2.5 hover:bg-hover',
        )}
      >
        {look === 'filter' && <span className="text-ink-3">{label}</span>}
        <BaseSelect.Value className="truncate font-medium" />
        <BaseSelect.Icon>
          <ChevronDown aria-hidden className="size-4 text-ink-3" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <BaseSelect.Popup className="max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-control border border-line bg-raised py-1 text-sm shadow-float">
            <BaseSelect.List className="max-h-72">
              {choices.map((choice) => (
                <BaseSelect.Item
                  key={choice.value}
                  value={choice.value}
                  className="flex h-8 items-center gap-2 ps-2 pe-4 text-ink outline-none select-none data-highlighted:bg-selected"
                >
                  <span className="size-4">
                    <BaseSelect.ItemIndicator>
                      <Check aria-hidden className="size-4 text-accent" />
                    </BaseSelect.ItemIndicator>
                  </span>
                  <BaseSelect.ItemText>{choice.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
