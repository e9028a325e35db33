import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListenerView } from '../../src-shared/operator/views.ts';
import { useDeed } from '../operator-client/use-deed.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { toastDone, toastFailed } from './toast.tsx';

/** Says why the bridge cannot reach the bank, and tries again; nothing while it can. */
export function ListenerProblem({ listener, more }: { listener: ListenerView; more?: ReactNode }) {
  const { t } = useTranslation();
  const deed = useDeed('reopenListener');
  if (listener.state === 'listening') return null;

  const reopen = async (): Promise<void> => {
    const result = await deed.run({});
    if (result.ok && result.value.state === 'listening') {
      toastDone({ title: t('shell.listener.reopened'), text: result.value.address });
    } else {
      toastFailed({
        title: t('shell.listener.stillFailed'),
        text: result.ok ? undefined : t('common.errors.deed'),
      });
    }
  };
  return (
    <Callout
      tone="bad"
      urgent
      title={t('shell.listener.problem')}
      actions={
        <>
          <Button icon={RefreshCw} pending={deed.pending} onClick={() => void reopen()}>
            {t('common.actions.retry')}
          </Button>
          {more}
        </>
      }
    >
      {listener.state === 'failed' ? listener.message : t('shell.listener.closedText')}
    </Callout>
  );
}
