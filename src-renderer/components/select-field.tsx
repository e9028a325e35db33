import { Select, type Choice } from './select.tsx';
import { FieldShell } from './text-field.tsx';

export interface SelectFieldProps<Value extends string> {
  name: string;
  label: string;
  hint?: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a closed list, with label, hint and refusal like every field of a form. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { name, label, hint, choices, value, onChange } = props;
  return (
    <FieldShell name={name} label={label} hint={hint}>
      <Select choices={choices} value={value} onChange={onChange} />
    </FieldShell>
  );
}
