import { useTranslation } from 'react-i18next';
import type { BackupRow } from '../../../src-shared/operator/backup-views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toastDone } from '../../components/toast.tsx';
import { formatBytes, formatDateTime } from '../../i18n/formats.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { DeedProblem } from './deed-problem.tsx';

/** Asks once more before a backup is removed for good. */
export function DeleteBackupDialog(props: { backup: BackupRow; open: boolean; onClose: () => void }) {
  const { backup, open, onClose } = props;
  const { t } = useTranslation();
  const deed = useDeed('deleteBackup');
  const close = (): void => {
    onClose();
    deed.reset();
  };
  const remove = async (): Promise<void> => {
    if (!(await deed.run({ name: backup.name })).ok) return;
    close();
    toastDone({ title: t('backups.remove.done') });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('backups.remove.title', { when: formatDateTime(backup.madeAt) })}
      description={t('backups.remove.text', { size: formatBytes(backup.bytes) })}
      actions={
        <>
          <Button onClick={close}>{t('common.actions.cancel')}</Button>
          <Button look="primary" pending={deed.pending} onClick={() => void remove()}>
            {t('backups.remove.submit')}
          </Button>
        </>
      }
    >
      <DeedProblem deed={deed} />
    </Dialog>
  );
}
