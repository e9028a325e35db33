import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndeliveredKind } from '../../../src-shared/bank/statuses.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { toastDone } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';

const TOPICS = ['settings'] as const;
const WORDS = {
  never_sent: { title: 'neverSent', text: 'neverSentText', send: 'sendNeverSent', tone: 'info' },
  given_up: { title: 'givenUp', text: 'givenUpText', send: 'sendGivenUp', tone: 'warn' },
} as const;

/** What the bank does not send by itself, each with the button that does. Nothing is sent while there is nowhere to. */
export function OutboxNotices() {
  const { t } = useTranslation();
  const { data: overview } = useQuery('getOverview', {}, TOPICS);
  const { data: outbox } = useQuery('getOutbox', {});
  const off = overview?.deliveryOn === false;
  return (
    <div className="flex flex-col gap-2 not-empty:pb-3">
      {off && (
        <Callout
          tone="info"
          title={t('statements.outbox.offTitle')}
          actions={<PlaceLink to={places.settings()}>{t('statements.delivery.toSettings')}</PlaceLink>}
        >
          {t('statements.outbox.offText')}
        </Callout>
      )}
      {(['given_up', 'never_sent'] as const).map((which) => {
        const count = outbox?.[which] ?? 0;
        return count > 0 && !off && <Undelivered key={which} which={which} count={count} />;
      })}
    </div>
  );
}

function Undelivered({ which, count }: { which: UndeliveredKind; count: number }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const deed = useDeed('sendUndelivered');
  const words = WORDS[which];
  const send = async (): Promise<void> => {
    const result = await deed.run({ which });
    if (!result.ok) return;
    setAsking(false);
    toastDone({ title: t('statements.outbox.queued', { count: result.value.count }) });
  };
  return (
    <>
      <Callout
        tone={words.tone}
        title={t(`statements.outbox.${words.title}`, { count })}
        actions={
          <Button icon={Send} onClick={() => setAsking(true)}>
            {t(`statements.outbox.${words.send}`)}
          </Button>
        }
      >
        {t(`statements.outbox.${words.text}`)}
      </Callout>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('statements.outbox.confirmTitle', { count })}
        description={t('statements.outbox.confirmText')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('common.actions.cancel')}</Button>
            <Button look="primary" pending={deed.pending} onClick={() => void send()}>
              {t(`statements.outbox.${words.send}`)}
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
    </>
  );
}
