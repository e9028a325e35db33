import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';

const FIELD_OF = {
  amount_not_a_number: 'amount',
  amount_not_positive: 'amount',
  amount_too_precise: 'amount',
  amount_too_large: 'amount',
  bank_is_full: 'amount',
} as const;
const BLANK = { amount: '', narrative: '' };

/** Brings simulated money onto an account. */
export function DepositDialog(props: { account: AccountRow; open: boolean; onClose: () => void }) {
  const { account, open, onClose } = props;
  const { accountNumber, currency } = account;
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('depositFunds');
  const [values, setValues] = useState(BLANK);

  const close = (): void => {
    onClose();
    deed.reset();
    setValues(BLANK);
  };
  const submit = async (): Promise<void> => {
    const result = await deed.run({ accountNumber, ...values });
    if (!result.ok) return;
    close();
    const available = formatMoney(result.value.availableMinor, currency);
    toastDone({
      title: t('accounts.deposit.done'),
      text: t('accounts.deposit.doneText', { account: accountNumber, available }),
    });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('accounts.deposit.title')}
      description={t('accounts.deposit.text', { account: accountNumber })}
      actions={
        <FormActions
          form={form}
          submit={t('accounts.deposit.submit')}
          pending={deed.pending}
          onCancel={close}
        />
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={FIELD_OF} onSubmit={() => void submit()}>
        <TextField
          name="amount"
          label={t('accounts.deposit.amount', { currency })}
          inputMode="decimal"
          figures
          placeholder="1000.00"
          value={values.amount}
          onChange={(amount) => setValues({ ...values, amount })}
        />
        <TextField
          name="narrative"
          label={t('accounts.deposit.narrative')}
          hint={t('accounts.deposit.narrativeHint')}
          optional
          value={values.narrative}
          onChange={(narrative) => setValues({ ...values, narrative })}
        />
      </DeedForm>
    </Dialog>
  );
}
