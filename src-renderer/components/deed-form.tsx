import { Form } from '@base-ui/react/form';
import { CircleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal, RefusalCode } from '../../src-shared/bank/refusals.ts';
import { refusalText } from '../i18n/refusal-text.ts';

export interface DeedFormProps {
  id?: string;
  /** What became of the last try, from `useDeed`. */
  deed: { refusal: Refusal | undefined; error: Error | undefined };
  /** Which field each refusal belongs to; the others are said above the fields. */
  fieldOf: Partial<Record<RefusalCode, string | undefined>>;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form that does one deed: a refusal stands at the field it is about, anything else above all fields. */
export function DeedForm({ id, deed, fieldOf, onSubmit, children }: DeedFormProps) {
  const { t } = useTranslation();
  const { refusal, error } = deed;
  const field = refusal === undefined ? undefined : fieldOf[refusal.code];
  // The same object until the next refusal: the form takes an error back as soon as its field is changed, and would
  // take a new object for a new error.
  const errors = useMemo(
    () => (refusal !== undefined && field !== undefined ? { [field]: refusalText(refusal) } : undefined),
    [refusal, field],
  );
  return (
    <Form
      id={id}
      noValidate
      errors={errors}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className="flex flex-col gap-4"
    >
      {refusal !== undefined && field === undefined && <Problem text={refusalText(refusal)} />}
      {error !== undefined && <Problem text={t('common.errors.deed')} />}
      {children}
    </Form>
  );
}

function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className="flex items-start gap-2 rounded-control bg-bad-soft px-3 py-2 text-sm text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  );
}
