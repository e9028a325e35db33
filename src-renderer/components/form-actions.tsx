import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

export interface FormActionsProps {
  /** The id of the form that the main button submits. */
  form: string;
  submit: string;
  pending: boolean;
  onCancel: () => void;
}

/** Cancel and the main button of a dialog's form. */
export function FormActions({ form, submit, pending, onCancel }: FormActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onCancel}>{t('common.actions.cancel')}</Button>
      <Button look="primary" type="submit" form={form} pending={pending}>
        {submit}
      </Button>
    </>
  );
}
