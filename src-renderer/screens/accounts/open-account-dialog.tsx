import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CURRENCIES } from '../../../src-shared/money/currencies.ts';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { places } from '../../router/places.ts';
import { goToHash } from '../../router/route.ts';

const FIELD_OF = {
  account_number_invalid: 'accountNumber',
  account_number_taken: 'accountNumber',
  account_number_reserved: 'accountNumber',
  holder_name_invalid: 'holderName',
  currency_unknown: 'currency',
  amount_not_a_number: 'openingFunds',
  amount_negative: 'openingFunds',
  amount_too_precise: 'openingFunds',
  amount_too_large: 'openingFunds',
  bank_is_full: 'openingFunds',
  phone_invalid: 'phone',
  email_invalid: 'email',
} as const;
const BLANK = {
  accountNumber: '',
  holderName: '',
  currency: 'USD',
  openingFunds: '0.00',
  phone: '',
  email: '',
};
const CURRENCY_CHOICES = CURRENCIES.map((code) => ({ value: code, label: code }));

/** Opens a programme account. */
export function OpenAccountDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('openAccount');
  const [values, setValues] = useState(BLANK);
  const field = (name: keyof typeof BLANK) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  });

  const close = (): void => {
    onClose();
    deed.reset();
    setValues(BLANK);
  };
  const submit = async (): Promise<void> => {
    const result = await deed.run(values);
    if (!result.ok) return;
    close();
    const { accountNumber } = result.value;
    toastDone({ title: t('accounts.open.done', { account: accountNumber }) });
    goToHash(places.account(accountNumber));
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('accounts.open.title')}
      description={t('accounts.open.text')}
      actions={
        <FormActions form={form} submit={t('accounts.open.submit')} pending={deed.pending} onCancel={close} />
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={FIELD_OF} onSubmit={() => void submit()}>
        <TextField {...field('accountNumber')} label={t('accounts.open.accountNumber')} figures />
        <TextField
          {...field('holderName')}
          label={t('accounts.open.holderName')}
          hint={t('accounts.open.holderHint')}
        />
        <div className="grid grid-cols-[8rem_1fr] gap-4">
          <SelectField
            {...field('currency')}
            label={t('accounts.open.currency')}
            choices={CURRENCY_CHOICES}
          />
          <TextField
            {...field('openingFunds')}
            label={t('accounts.open.openingFunds')}
            inputMode="decimal"
            figures
          />
        </div>
        <div className="grid grid-cols-2 gap-4">
          <TextField {...field('phone')} label={t('accounts.open.phone')} type="tel" optional />
          <TextField {...field('email')} label={t('accounts.open.email')} inputMode="email" optional />
        </div>
      </DeedForm>
    </Dialog>
  );
}
