import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import {
  STATEMENT_FORMATS,
  type StatementFormat,
} from '../../../src-shared/statement-formats/statement-file.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useBank } from '../../operator-client/bank-context.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';

/** The ways to take a statement away: as a file in one of three formats, or on paper. Of one that failed there is the text only. */
export function StatementFiles({ statement: { id, state } }: { statement: StatementDetail }) {
  const { t } = useTranslation();
  const { pending, save } = useSave(id);
  const formats = state === 'generated' ? STATEMENT_FORMATS : (['mt940'] as const);
  return (
    <div className="flex items-center gap-2">
      <ActionMenu
        label={t('statements.files.download')}
        icon={Download}
        pending={pending}
        actions={formats.map((format) => ({
          id: format,
          label: t(`statements.files.formats.${format}`),
          hint: t(`statements.files.hints.${format}`),
          onChoose: () => void save(format),
        }))}
      />
      {state === 'generated' && (
        <Button icon={Printer} onClick={() => window.print()}>
          {t('statements.files.print')}
        </Button>
      )}
    </div>
  );
}

/** Has the bank write the file, then the host save it; says how it went. */
function useSave(id: number): { pending: boolean; save: (format: StatementFormat) => Promise<void> } {
  const { t } = useTranslation();
  const { connection } = useBank();
  const deed = useDeed('getStatementFile');
  const [saving, setSaving] = useState(false);
  const save = async (format: StatementFormat): Promise<void> => {
    const result = await deed.run({ id, format });
    const title = t('statements.files.failed');
    if (!result.ok) {
      const text = result.refusal === undefined ? t('common.errors.host') : refusalText(result.refusal);
      toastFailed({ title, text });
      return;
    }
    const { fileName: suggestedName, mediaType, text } = result.value;
    setSaving(true);
    try {
      const outcome = await connection.saveFile({ suggestedName, mediaType, text });
      if (outcome === 'saved') toastDone({ title: t('statements.files.saved', { name: suggestedName }) });
    } catch (fault) {
      // What the desktop says is for people: the disk is full, the folder is gone.
      toastFailed({ title, text: fault instanceof Error ? fault.message : t('common.errors.host') });
    } finally {
      setSaving(false);
    }
  };
  return { pending: deed.pending || saving, save };
}
