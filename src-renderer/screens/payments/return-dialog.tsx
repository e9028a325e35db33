import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RETURN_REASONS, type ReturnReason } from '../../../src-shared/bank/return-reasons.ts';
import type { PaymentRow } from '../../../src-shared/operator/views.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { usePaymentEntries } from './payment-entries.tsx';

/** Returns one payment by hand: asks the reason, and says in plain words what will move. */
export function ReturnDialog(props: { payment: PaymentRow; open: boolean; onClose: () => void }) {
  const { payment, open, onClose } = props;
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('returnPayment');
  const [reason, setReason] = useState<ReturnReason>(RETURN_REASONS[0]);
  const amount = formatMoney(payment.amountMinor, payment.currency);
  const { paymentReferenceNumber } = payment;

  const close = (): void => {
    onClose();
    deed.reset();
  };
  const submit = async (): Promise<void> => {
    const result = await deed.run({ paymentReferenceNumber, reason });
    if (!result.ok) return;
    close();
    toastDone({
      title: t('payments.return.done', { payment: paymentReferenceNumber }),
      text: t('payments.return.doneText', { amount, account: payment.remittingAccount }),
    });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('payments.return.title')}
      description={t('payments.return.text')}
      actions={
        <FormActions
          form={form}
          submit={t('payments.return.submit', { amount })}
          pending={deed.pending}
          onCancel={close}
        />
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={{}} onSubmit={() => void submit()}>
        <SelectField
          name="reason"
          label={t('payments.return.reason')}
          hint={t('payments.return.reasonHint')}
          choices={RETURN_REASONS.map((value) => ({ value, label: t(`statuses.returnReason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <WhatWillHappen payment={payment} amount={amount} />
      </DeedForm>
    </Dialog>
  );
}

function WhatWillHappen({ payment, amount }: { payment: PaymentRow; amount: string }) {
  const { t } = useTranslation();
  const entries = usePaymentEntries(payment).data?.rows;
  const settings = useQuery('getSettings', {}).data?.settings;
  const told = settings?.find(({ key }) => key === 'statementAfterBatch')?.value !== false;
  const { remittingAccount: account, blockReferenceNo: block } = payment;
  const credited = entries?.find(({ mark }) => mark === 'C')?.accountNumber;
  return (
    <div className="text-sm">
      <h3 className="font-medium text-ink">{t('payments.return.happens')}</h3>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-5 wrap-anywhere text-ink-2">
        <li>{t('payments.return.back', { amount, account, block })}</li>
        {entries !== undefined && (
          <li>
            {credited === undefined
              ? t('payments.return.debitOnly')
              : t('payments.return.taken', { amount, account: credited })}
          </li>
        )}
        <li>{told ? t('payments.return.told', { account }) : t('payments.return.notTold', { account })}</li>
      </ul>
    </div>
  );
}
