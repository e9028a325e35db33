import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../src-shared/bank/refusals.ts';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { formatDay } from '../../i18n/formats.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { goToHash } from '../../router/route.ts';
import { UnreportedHint } from './unreported-hint.tsx';

const FIELD_OF = {
  account_not_found: 'accountNumber',
  account_number_invalid: 'accountNumber',
  statement_date_in_future: 'statementDate',
} as const;
const FEW = 20;

interface AskDialogProps {
  open: boolean;
  account: string;
  /** Undefined for the bank's today. */
  date?: string | undefined;
  onClose: () => void;
}

/** Asks for a statement of any account; `account` and `date` are filled in to begin with. */
export function AskDialog({ open, account, date, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('requestStatement');
  const [values, setValues] = useState({ accountNumber: account, date });
  const [blank, setBlank] = useState<Refusal>();

  const close = (): void => {
    onClose();
    deed.reset();
    setBlank(undefined);
    setValues({ accountNumber: account, date });
  };
  const submit = async (): Promise<void> => {
    const accountNumber = values.accountNumber.trim();
    if (accountNumber === '') {
      setBlank({ code: 'account_number_invalid', params: {} });
      return;
    }
    setBlank(undefined);
    const result = await deed.run({
      accountNumber,
      // Untouched or emptied it is the bank's today, also when a day ends meanwhile.
      statementDate: dateOf(values.date),
    });
    if (!result.ok) return;
    close();
    toastDone({ title: t('statements.ask.done', { account: accountNumber }) });
    goToHash(places.statement(result.value.id));
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('statements.ask.title')}
      description={t('statements.ask.text')}
      actions={
        <FormActions
          form={form}
          submit={t('statements.ask.submit')}
          pending={deed.pending}
          onCancel={close}
        />
      }
    >
      <DeedForm
        id={form}
        deed={{ refusal: blank ?? deed.refusal, error: deed.error }}
        fieldOf={FIELD_OF}
        onSubmit={() => void submit()}
      >
        <AccountField
          value={values.accountNumber}
          onChange={(accountNumber) => setValues({ ...values, accountNumber })}
        />
        <DateField value={values.date} onChange={(date) => setValues({ ...values, date })} />
        {values.accountNumber.trim() !== '' && (
          <UnreportedHint accountNumber={values.accountNumber.trim()} date={dateOf(values.date)} />
        )}
      </DeedForm>
    </Dialog>
  );
}

function dateOf(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

interface FieldProps<Value> {
  value: Value;
  onChange: (value: string) => void;
}

function AccountField({ value, onChange }: FieldProps<string>) {
  const { t } = useTranslation();
  const search = value.trim();
  const { data } = useQuery('listAccounts', {
    kind: 'programme',
    sort: 'accountNumber',
    direction: 'ascending',
    search: search === '' ? undefined : search,
    limit: FEW,
  });
  const suggestions = (data?.rows ?? []).map(({ accountNumber, holderName }) => ({
    value: accountNumber,
    more: holderName,
  }));
  return (
    <SuggestField
      name="accountNumber"
      label={t('statements.ask.account')}
      hint={t('statements.ask.accountHint')}
      none={data === undefined ? t('common.actions.working') : t('statements.ask.noAccounts')}
      suggestions={suggestions}
      value={value}
      onChange={onChange}
    />
  );
}

/** The bank's day; it does not change while one fills in a form. */
const NO_TOPICS = [] as const;

function DateField({ value, onChange }: FieldProps<string | undefined>) {
  const { t } = useTranslation();
  const { data } = useQuery('getOverview', {}, NO_TOPICS);
  const today = data === undefined ? '…' : formatDay(data.businessDate);
  return (
    <TextField
      name="statementDate"
      label={t('statements.ask.date')}
      hint={t('statements.ask.dateHint', { today })}
      type="date"
      optional
      figures
      value={value ?? data?.businessDate ?? ''}
      onChange={onChange}
    />
  );
}
