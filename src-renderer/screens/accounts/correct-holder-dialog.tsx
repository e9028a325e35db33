import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';

const FIELD_OF = {
  holder_name_invalid: 'holderName',
  phone_invalid: 'phone',
  email_invalid: 'email',
} as const;

interface Values {
  holderName: string;
  phone: string;
  email: string;
}

const valuesOf = ({ holderName, phone, email }: AccountRow): Values => ({
  holderName,
  phone: phone ?? '',
  email: email ?? '',
});

/** Puts an account's holder data right. No money moves; the toast takes it back, and the activity keeps both. */
export function CorrectHolderDialog(props: { account: AccountRow; open: boolean; onClose: () => void }) {
  const { account, open, onClose } = props;
  const { accountNumber } = account;
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('correctHolder');
  const [edited, setEdited] = useState<Values | null>(null);
  const values = edited ?? valuesOf(account);
  const field = (name: keyof Values) => ({
    name,
    value: values[name],
    onChange: (value: string) => setEdited({ ...values, [name]: value }),
  });

  const close = (): void => {
    onClose();
    deed.reset();
    setEdited(null);
  };
  const undo = async (earlier: Values): Promise<void> => {
    const result = await deed.run({ accountNumber, ...earlier });
    if (result.ok) return;
    toastFailed({
      title: t('accounts.correct.notUndone'),
      text: result.refusal === undefined ? t('common.errors.deed') : refusalText(result.refusal),
    });
  };
  const submit = async (): Promise<void> => {
    const earlier = valuesOf(account);
    const result = await deed.run({ accountNumber, ...values });
    if (!result.ok) return;
    close();
    toastDone({
      title: t('accounts.correct.done', { account: accountNumber }),
      action: { label: t('accounts.correct.undo'), onPress: () => void undo(earlier) },
    });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('accounts.correct.title')}
      description={t('accounts.correct.text', { account: accountNumber })}
      actions={
        <FormActions
          form={form}
          submit={t('accounts.correct.submit')}
          pending={deed.pending}
          onCancel={close}
        />
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={FIELD_OF} onSubmit={() => void submit()}>
        <TextField {...field('holderName')} label={t('accounts.open.holderName')} />
        <div className="grid grid-cols-2 gap-4">
          <TextField {...field('phone')} label={t('accounts.open.phone')} type="tel" optional />
          <TextField {...field('email')} label={t('accounts.open.email')} inputMode="email" optional />
        </div>
      </DeedForm>
    </Dialog>
  );
}
