import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';

const FIELD_OF = { delivery_url_invalid: 'url' } as const;

/** Sends one statement to an address of the operator's choice, this time only. */
export function SendElsewhereDialog(props: { id: number; open: boolean; onClose: () => void }) {
  const { id, open, onClose } = props;
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('sendStatement');
  const [url, setUrl] = useState('');
  const close = (): void => {
    onClose();
    deed.reset();
    setUrl('');
  };
  const submit = async (): Promise<void> => {
    const result = await deed.run({ id, url });
    if (!result.ok) return;
    close();
    toastDone({ title: t('statements.delivery.sent') });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('statements.delivery.otherTitle')}
      description={t('statements.delivery.otherText')}
      actions={
        <FormActions
          form={form}
          submit={t('statements.delivery.otherSubmit')}
          pending={deed.pending}
          onCancel={close}
        />
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={FIELD_OF} onSubmit={() => void submit()}>
        <TextField
          name="url"
          label={t('statements.delivery.otherUrl')}
          hint={t('statements.delivery.otherHint')}
          figures
          value={url}
          onChange={setUrl}
        />
      </DeedForm>
    </Dialog>
  );
}
