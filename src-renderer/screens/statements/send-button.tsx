import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { toastDone } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { places } from '../../router/places.ts';

/** Sends a statement; one that the bridge has taken already only after a question. None while it waits to be sent. */
export function SendButton({ statement: { id, delivery } }: { statement: StatementRow }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const deed = useDeed('sendStatement');
  const send = async (): Promise<void> => {
    setAsking(false);
    const result = await deed.run({ id });
    if (result.ok) toastDone({ title: t('statements.delivery.sent') });
  };
  if (delivery?.state === 'queued' || delivery?.state === 'sending') return null;
  const delivered = delivery?.state === 'delivered';
  return (
    <>
      {deed.refusal !== undefined && (
        <p role="alert" className="text-sm text-bad">
          {refusalText(deed.refusal)}{' '}
          {deed.refusal.code === 'callback_url_missing' && (
            <PlaceLink to={places.settings()}>{t('statements.delivery.toSettings')}</PlaceLink>
          )}
        </p>
      )}
      {deed.error !== undefined && (
        <p role="alert" className="text-sm text-bad">
          {t('common.errors.deed')}
        </p>
      )}
      <Button
        look={delivery === null ? 'primary' : 'secondary'}
        icon={Send}
        pending={deed.pending}
        onClick={() => (delivered ? setAsking(true) : void send())}
      >
        {delivery === null ? t('statements.delivery.send') : t('statements.delivery.sendAgain')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('statements.delivery.confirmTitle')}
        description={t('statements.delivery.confirmText')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('common.actions.cancel')}</Button>
            <Button look="primary" onClick={() => void send()}>
              {t('statements.delivery.sendAgain')}
            </Button>
          </>
        }
      >
        {null}
      </Dialog>
    </>
  );
}
