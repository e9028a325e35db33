import { Field } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../theme/cx.ts';

export const CONTROL =
  'h-9 w-full rounded-control border border-control bg-surface px-2.5 text-sm text-ink hover:border-ink-2 focus-visible:outline-offset-0 data-invalid:border-bad';

interface FieldShellProps {
  /** The name under which a {@link Form} puts the refusal. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  children: ReactNode;
}

/** Label above, hint and refusal below any control; the refusal comes from the form around it, by `name`. */
export function FieldShell({ name, label, hint, optional = false, children }: FieldShellProps) {
  const { t } = useTranslation();
  return (
    <Field.Root name={name} className="flex min-w-0 flex-col gap-1">
      <Field.Label className="text-sm font-medium text-ink">
        {label}
        {optional && <span className="font-normal text-ink-3"> ({t('common.optional')})</span>}
      </Field.Label>
      {children}
      <FieldError />
      {hint !== undefined && <Field.Description className="text-xs text-ink-3">{hint}</Field.Description>}
    </Field.Root>
  );
}

/** The refusal of the field around it. */
export function FieldError() {
  return (
    <Field.Error
      render={({ children: text, ...props }) => (
        <div {...props} className="flex items-start gap-1.5 text-sm text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{text}</span>
        </div>
      )}
    />
  );
}

export interface TextFieldProps extends Omit<FieldShellProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'date';
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email';
  autoFocus?: boolean;
  placeholder?: string;
  /** Figures and references: tabular, never translated or corrected. */
  figures?: boolean;
}

/** Words run as their own script does; an empty field, with its placeholder, as the console. */
export function directionOf(text: string): 'auto' | undefined {
  return text === '' ? undefined : 'auto';
}

/** One line of text. Figures, references and addresses run from left to right in every language. */
export function TextField({ value, onChange, figures = false, type = 'text', ...rest }: TextFieldProps) {
  const { name, label, hint, optional, ...control } = rest;
  const leftToRight = figures || type !== 'text' || control.inputMode !== undefined;
  return (
    <FieldShell name={name} label={label} hint={hint} optional={optional}>
      <Field.Control
        {...control}
        type={type}
        dir={leftToRight ? 'ltr' : directionOf(value)}
        value={value}
        onValueChange={onChange}
        autoComplete="off"
        spellCheck={false}
        className={cx(CONTROL, figures && 'figures')}
      />
    </FieldShell>
  );
}
