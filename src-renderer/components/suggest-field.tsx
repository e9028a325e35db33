import { Autocomplete } from '@base-ui/react/autocomplete';
import { cx } from '../theme/cx.ts';
import { CONTROL, FieldShell } from './text-field.tsx';

export interface Suggestion {
  value: string;
  /** What helps to tell it from others. */
  more: string;
}

export interface SuggestFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** What fits the value so far; finding it is the caller's. */
  suggestions: readonly Suggestion[];
  /** Said where nothing fits. */
  none: string;
}

/** A line of text with suggestions below it; anything else may be typed as well. */
export function SuggestField(props: SuggestFieldProps) {
  const { name, label, hint, value, onChange, suggestions, none } = props;
  return (
    <FieldShell name={name} label={label} hint={hint}>
      <Autocomplete.Root
        items={suggestions}
        mode="none"
        openOnInputClick
        value={value}
        onValueChange={onChange}
        itemToStringValue={(item: Suggestion) => item.value}
      >
        <Autocomplete.Input
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          className={cx(CONTROL, 'figures')}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner sideOffset={4} className="z-50">
            <Autocomplete.Popup className="max-h-(--available-height) w-(--anchor-width) overflow-y-auto rounded-control border border-line bg-raised py-1 text-sm shadow-float">
              <Autocomplete.Empty className="px-3 py-1.5 text-ink-2 empty:hidden">{none}</Autocomplete.Empty>
              <Autocomplete.List className="max-h-60">
                {(item: Suggestion) => (
                  <Autocomplete.Item
                    key={item.value}
                    value={item}
                    className="flex h-9 items-center gap-3 px-3 text-ink outline-none select-none data-highlighted:bg-selected"
                  >
                    <bdi className="reference shrink-0">{item.value}</bdi>
                    <bdi className="min-w-0 flex-1 truncate text-end text-ink-2">{item.more}</bdi>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </FieldShell>
  );
}
