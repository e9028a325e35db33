import { useTranslation } from 'react-i18next';
import { Select } from '../select.tsx';

const ALL = 'all';

export interface FilterSelectProps<Value extends string> {
  label: string;
  choices: readonly Value[];
  wordOf: (value: Value) => string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** A filter over a closed list; "All" takes it away. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, choices, wordOf, value, onChange } = props;
  const { t } = useTranslation();
  return (
    <Select<Value | typeof ALL>
      look="filter"
      label={label}
      choices={[
        { value: ALL, label: t('table.all') },
        ...choices.map((choice) => ({ value: choice, label: wordOf(choice) })),
      ]}
      value={value ?? ALL}
      onChange={(next) => onChange(next === ALL ? undefined : next)}
    />
  );
}
