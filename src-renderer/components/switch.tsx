import { Switch as BaseSwitch } from '@base-ui/react/switch';

export interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Says the state, so that it is not colour and place alone. */
  word: string;
}

/** On or off; its name comes from the field around it. */
export function Switch({ checked, onChange, word }: SwitchProps) {
  return (
    <span className="flex h-9 items-center gap-2.5 text-sm text-ink">
      <BaseSwitch.Root
        checked={checked}
        onCheckedChange={onChange}
        className="flex h-6 w-10 shrink-0 cursor-pointer items-center rounded-full border border-control bg-sunken px-0.5 transition-colors data-checked:border-accent data-checked:bg-accent"
      >
        <BaseSwitch.Thumb className="size-4.5 rounded-full bg-control transition-transform data-checked:translate-x-4 data-checked:bg-on-accent rtl:data-checked:-translate-x-4" />
      </BaseSwitch.Root>
      <span aria-hidden>{word}</span>
    </span>
  );
}
