import { Pin, PinOff, Repeat2, Terminal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECRET_MASK } from '../../../src-shared/bank/secrets.ts';
import type { BridgeCallDetail } from '../../../src-shared/operator/traffic-views.ts';
import { curlCommand, SECRET_PLACEHOLDER } from '../../../src-shared/traffic/curl.ts';
import { Button } from '../../components/button.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { ReplayDialog } from './replay-dialog.tsx';

const LISTENER = ['listener'] as const;

/** What can be done with a call. */
export function CallActions({ call }: { call: BridgeCallDetail }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const pin = useDeed('pinBridgeCall');
  const address = useQuery('getOverview', {}, LISTENER).data?.listener.address ?? '';
  const isWhole = call.method !== '' && !call.request.truncated;
  const isMasked =
    call.path.includes(SECRET_MASK) || call.request.headers.some(([, value]) => value === SECRET_MASK);

  const copy = (): void => {
    const notice = {
      title: t('bridgeTraffic.copy.curlCopied'),
      ...(isMasked && { text: t('bridgeTraffic.copy.curlSecret', { placeholder: SECRET_PLACEHOLDER }) }),
    };
    navigator.clipboard.writeText(curlOf(call, address)).then(
      () => toastDone(notice),
      () => toastFailed({ title: t('bridgeTraffic.copy.failed') }),
    );
  };
  const togglePin = async (): Promise<void> => {
    const result = await pin.run({ id: call.id, pinned: !call.pinned });
    if (!result.ok && result.refusal !== undefined)
      toastFailed({ title: t('common.errors.title'), text: refusalText(result.refusal) });
  };
  return (
    <>
      <Button icon={Terminal} disabled={!isWhole || address === ''} onClick={copy}>
        {t('bridgeTraffic.copy.curl')}
      </Button>
      <Button icon={Repeat2} disabled={!isWhole} onClick={() => setAsking(true)}>
        {t('bridgeTraffic.replay.action')}
      </Button>
      <Button
        icon={call.pinned ? PinOff : Pin}
        title={t('bridgeTraffic.pin.pinHint')}
        pending={pin.pending}
        onClick={() => void togglePin()}
      >
        {call.pinned ? t('bridgeTraffic.pin.unpin') : t('bridgeTraffic.pin.pin')}
      </Button>
      <ReplayDialog call={call} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function curlOf(call: BridgeCallDetail, address: string): string {
  const { body, encoding, headers } = call.request;
  return curlCommand({
    address,
    method: call.method,
    target: call.path.replaceAll(SECRET_MASK, SECRET_PLACEHOLDER),
    headers,
    body: encoding === 'utf8' ? body : Uint8Array.from(atob(body), (byte) => byte.codePointAt(0)!),
  });
}
