import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents, BackupRow } from '../../../src-shared/operator/backup-views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toastDone } from '../../components/toast.tsx';
import { formatDateTime } from '../../i18n/formats.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { BackupInside } from './backup-inside.tsx';
import { DeedProblem } from './deed-problem.tsx';
import { useLostWords } from './use-lost-words.ts';

export interface RestoreDialogProps {
  backup: BackupRow;
  open: boolean;
  /** Goes on to the second step as soon as the first has been read. */
  startWithRestore: boolean;
  onClose: () => void;
}

/** A look inside a backup, and from there, in a second step that names what is lost, its restore. */
export function RestoreDialog({ backup, open, startWithRestore, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const look = useDeed('inspectBackup');
  const restore = useDeed('restoreBackup');
  const [contents, setContents] = useState<BackupContents | null>(null);
  const [confirming, setConfirming] = useState(startWithRestore);
  const when = formatDateTime(backup.madeAt);

  const { run } = look;
  const asked = useRef(false);
  useEffect(() => {
    // What is inside is read once for each opening; the ledger goes on meanwhile.
    if (!open || asked.current) return;
    asked.current = true;
    void run({ name: backup.name }).then((result) => result.ok && setContents(result.value));
  }, [open, run, backup.name]);

  const close = (): void => {
    if (restore.pending) return;
    onClose();
    restore.reset();
    setConfirming(startWithRestore);
    setContents(null);
    asked.current = false;
  };
  const replace = async (): Promise<void> => {
    const result = await restore.run({ name: backup.name });
    if (!result.ok) return;
    onClose();
    toastDone({
      title: t('backups.restore.done', { when }),
      text: t('backups.restore.doneText', { kept: result.value.kept }),
    });
  };
  const second = confirming && contents !== null && contents.proof.ok;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={second ? t('backups.restore.title', { when }) : t('backups.look.title', { when })}
      description={`${t(`backups.kind.${backup.kind}`)} · ${backup.name}`}
      actions={
        second ? (
          <>
            <Button disabled={restore.pending} onClick={() => setConfirming(false)}>
              {t('backups.restore.back')}
            </Button>
            <Button look="primary" pending={restore.pending} onClick={() => void replace()}>
              {restore.pending ? t('backups.restore.working') : t('backups.restore.submit')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{t('common.actions.close')}</Button>
            <Button
              look="primary"
              disabled={contents === null || !contents.proof.ok}
              onClick={() => setConfirming(true)}
            >
              {t('backups.look.next')}
            </Button>
          </>
        )
      }
    >
      <DeedProblem deed={look} />
      <DeedProblem deed={restore} />
      {contents === null && look.pending && (
        <output className="flex items-center gap-2 py-4 text-sm text-ink-2">
          <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />
          {t('backups.look.reading')}
        </output>
      )}
      {contents !== null &&
        (second ? <Consequences contents={contents} /> : <BackupInside contents={contents} />)}
    </Dialog>
  );
}

function Consequences({ contents: { gone } }: { contents: BackupContents }) {
  const { t } = useTranslation();
  const lost = useLostWords()(gone);
  return (
    <div className="flex flex-col gap-2.5 text-sm text-ink">
      {lost === null ? (
        <p>{t('backups.restore.losesNone')}</p>
      ) : (
        <p className="flex items-start gap-2 rounded-control bg-warn-soft px-3 py-2 font-medium text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{t('backups.restore.loses', { lost })}</span>
        </p>
      )}
      <p className="text-ink-2">{t('backups.restore.how')}</p>
      <p className="text-ink-2">{t('backups.restore.bridge')}</p>
    </div>
  );
}
