import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATEMENT_DEFECTS, withDefect, type StatementDefect } from '../../../src-shared/mt940/defects.ts';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { DefectExpected } from './defect-expected.tsx';
import { DefectText } from './defect-text.tsx';

const FIELD_OF = {
  delivery_url_invalid: 'url',
  callback_url_missing: 'url',
  defect_impossible: 'defect',
} as const;

interface DefectDialogProps {
  id: number;
  /** The real statement's. */
  text: string;
  open: boolean;
  onClose: () => void;
}

/** Chooses a defect, shows the text that it makes and what the bridge should make of it, and sends it, apart from the real chain. */
export function DefectDialog({ id, text, open, onClose }: DefectDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('sendWithDefect');
  const [defect, setDefect] = useState<StatementDefect>('unknown_disbursement');
  const [url, setUrl] = useState('');
  const made = useMemo(() => (open ? withDefect(text, defect, id) : null), [open, text, defect, id]);
  const close = (): void => {
    onClose();
    deed.reset();
    setUrl('');
  };
  const submit = async (): Promise<void> => {
    const result = await deed.run({ id, defect, url: url.trim() === '' ? null : url });
    if (!result.ok) return;
    close();
    toastDone({ title: t('statements.defect.done') });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('statements.defect.title')}
      description={t('statements.defect.text')}
      actions={
        <FormActions
          form={form}
          submit={t('statements.defect.submit')}
          pending={deed.pending}
          onCancel={close}
        />
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={FIELD_OF} onSubmit={() => void submit()}>
        <SelectField
          name="defect"
          label={t('statements.defect.which')}
          hint={t(`statements.defect.what.${defect}`)}
          choices={STATEMENT_DEFECTS.map((value) => ({
            value,
            label: t(`statements.defect.names.${value}`),
          }))}
          value={defect}
          onChange={(next) => {
            setDefect(next);
            deed.reset();
          }}
        />
        <div className="text-sm">
          <p className="font-medium text-ink">{t('statements.defect.expected')}</p>
          <p className="mt-0.5 text-ink-2">
            <DefectExpected defect={defect} />
          </p>
        </div>
        {made === null ? (
          <p className="text-sm text-warn">{t('statements.defect.impossible')}</p>
        ) : (
          <DefectText {...made} label={t('statements.defect.preview')} />
        )}
        <TextField
          name="url"
          label={t('statements.defect.url')}
          hint={t('statements.defect.urlHint')}
          optional
          figures
          value={url}
          onChange={setUrl}
        />
      </DeedForm>
    </Dialog>
  );
}
