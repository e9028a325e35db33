import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toastDone } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';

/** Takes a statement out of the queue, after a question: the bridge will miss it. `id` is null while nothing is asked. */
export function CancelDeliveryDialog({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { t } = useTranslation();
  const deed = useDeed('cancelDelivery');
  const again = useDeed('sendStatement');
  const close = (): void => {
    onClose();
    deed.reset();
  };
  const cancel = async (): Promise<void> => {
    if (id === null) return;
    const result = await deed.run({ id });
    if (!result.ok) return;
    close();
    toastDone({
      title: t('statements.delivery.cancelDone'),
      action: { label: t('statements.delivery.sendAgain'), onPress: () => void again.run({ id }) },
    });
  };
  return (
    <Dialog
      open={id !== null}
      onClose={close}
      title={t('statements.delivery.cancelTitle')}
      description={t('statements.delivery.cancelText')}
      actions={
        <>
          <Button onClick={close}>{t('statements.delivery.keep')}</Button>
          <Button look="primary" pending={deed.pending} onClick={() => void cancel()}>
            {t('statements.delivery.cancel')}
          </Button>
        </>
      }
    >
      {(deed.refusal !== undefined || deed.error !== undefined) && (
        <p role="alert" className="text-sm text-bad">
          {deed.refusal === undefined ? t('common.errors.deed') : refusalText(deed.refusal)}
        </p>
      )}
    </Dialog>
  );
}
