import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { DeedProblem } from '../settings/deed-problem.tsx';
import { LogBounds, useLogView } from './log-notice.tsx';

/** Empties the log, after asking once more. */
export function ClearButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const deed = useDeed('clearBridgeCalls');
  const log = useLogView();
  const close = (): void => {
    setOpen(false);
    deed.reset();
  };
  const clear = async (): Promise<void> => {
    const result = await deed.run({});
    if (!result.ok) return;
    close();
    toastDone({ title: t('bridgeTraffic.clear.done', { count: result.value.cleared }) });
  };
  return (
    <>
      <Button
        look="quiet"
        icon={Trash2}
        disabled={log === undefined || log.calls === log.pinned}
        onClick={() => setOpen(true)}
      >
        {t('bridgeTraffic.clear.action')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t('bridgeTraffic.clear.title')}
        description={t('bridgeTraffic.clear.text')}
        actions={
          <>
            <Button onClick={close}>{t('common.actions.cancel')}</Button>
            <Button look="primary" pending={deed.pending} onClick={() => void clear()}>
              {t('bridgeTraffic.clear.submit')}
            </Button>
          </>
        }
      >
        <DeedProblem deed={deed} />
        <LogBounds />
      </Dialog>
    </>
  );
}
