import { useId } from 'react';
import { isIsoDate } from '../../../src-shared/bank/dates.ts';

export interface DateFilterProps {
  label: string;
  /** ISO date. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A filter by a day; emptied it is taken away. */
export function DateFilter({ label, value, onChange }: DateFilterProps) {
  const id = useId();
  return (
    <div className="inline-flex h-8 items-center gap-2 rounded-control border border-line-strong bg-surface ps-2.5 pe-2 text-sm focus-within:outline-2 focus-within:outline-focus hover:bg-hover">
      <label htmlFor={id} className="text-ink-3">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        max="9999-12-31"
        onChange={({ target }) => onChange(isIsoDate(target.value) ? target.value : undefined)}
        className="figures w-29 bg-transparent font-medium text-ink outline-none"
      />
    </div>
  );
}
