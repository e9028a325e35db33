import { useTranslation } from 'react-i18next';
import type { BridgeCallDetail } from '../../../src-shared/operator/traffic-views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { places } from '../../router/places.ts';
import { goToHash } from '../../router/route.ts';
import { DeedProblem } from '../settings/deed-problem.tsx';

/** Says what making a call again may do, and asks once more. */
export function ReplayDialog(props: { call: BridgeCallDetail; open: boolean; onClose: () => void }) {
  const { call, open, onClose } = props;
  const { t } = useTranslation();
  const deed = useDeed('replayBridgeCall');
  const close = (): void => {
    onClose();
    deed.reset();
  };
  const replay = async (): Promise<void> => {
    const result = await deed.run({ id: call.id });
    if (!result.ok) return;
    close();
    const place = places.bridgeCall(String(result.value.id));
    toastDone({
      title: t('bridgeTraffic.replay.done'),
      action: { label: t('bridgeTraffic.replay.show'), onPress: () => goToHash(place) },
    });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('bridgeTraffic.replay.title')}
      description={t('bridgeTraffic.replay.text')}
      actions={
        <>
          <Button onClick={close}>{t('common.actions.cancel')}</Button>
          <Button look="primary" pending={deed.pending} onClick={() => void replay()}>
            {t('bridgeTraffic.replay.submit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 text-sm text-ink">
        <p className="font-medium">{t(`bridgeTraffic.replay.what.${call.operation}`)}</p>
        <p className="text-ink-2">{t('bridgeTraffic.replay.token')}</p>
        <DeedProblem deed={deed} />
      </div>
    </Dialog>
  );
}
