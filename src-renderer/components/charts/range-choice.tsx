import { useId } from 'react';
import { cx } from '../../theme/cx.ts';
import type { Choice } from '../select.tsx';

/** One of a few that are all in sight, side by side; the arrow keys go from one to the next. */
export function RangeChoice<Value extends string>(props: {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const { label, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-control border border-line-strong bg-surface p-0.5 text-sm">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cx(
            'relative flex h-6.5 cursor-pointer items-center rounded-xs px-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus',
            choice.value === value
              ? 'bg-selected font-semibold text-ink'
              : 'text-ink-2 hover:bg-hover hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-xs opacity-0"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
