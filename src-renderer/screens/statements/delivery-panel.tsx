import { useTranslation } from 'react-i18next';
import type { StatementDetail, StatementRow } from '../../../src-shared/operator/views.ts';
import { Card } from '../../components/card.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { DeliveryStateBadge } from '../../components/statuses.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { DeliveryAttempts } from './delivery-attempts.tsx';
import { DeliveryMore } from './delivery-more.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import { SendButton } from './send-button.tsx';

const TOPICS = ['settings'] as const;

/** How a statement's way to the bridge stands, and the button that sends it. */
export function DeliveryPanel({ statement }: { statement: StatementDetail }) {
  const { t } = useTranslation();
  const { state, delivery } = statement;
  const { data } = useQuery('getOverview', {}, TOPICS);
  const off = data?.deliveryOn === false;
  return (
    <Card label={t('statements.delivery.title')}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-sm font-semibold text-ink">{t('statements.delivery.title')}</h3>
        {delivery !== null && <DeliveryStateBadge state={delivery.state} />}
        <p className="min-w-0 flex-1 basis-64 text-sm text-ink-2">
          <Sentence statement={statement} off={off} />
          {state === 'generated' && off && (
            <>
              {' '}
              <PlaceLink to={places.settings()}>{t('statements.delivery.toSettings')}</PlaceLink>
            </>
          )}
        </p>
        {state === 'generated' && (
          <div className="ms-auto flex flex-wrap items-center justify-end gap-2">
            {!off && <SendButton statement={statement} />}
            <DeliveryMore statement={statement} />
          </div>
        )}
      </div>
      {delivery !== null && <DeliveryFacts delivery={delivery} paused={off && !delivery.isElsewhere} />}
      {delivery !== null && delivery.attempts > 0 && (
        <DeliveryAttempts id={statement.id} attempts={delivery.attempts} />
      )}
    </Card>
  );
}

function Sentence({ statement: { state, delivery }, off }: { statement: StatementRow; off: boolean }) {
  const { t } = useTranslation();
  if (state === 'failed') return t('statements.delivery.never');
  if (delivery === null) return off ? t('statements.delivery.off') : t('statements.delivery.none');
  const waits = delivery.state === 'queued' || delivery.state === 'failing';
  if (off && waits && !delivery.isElsewhere) return t('statements.delivery.paused');
  if (waits && delivery.waitsFor !== null) {
    return t('statements.delivery.waitsFor', { number: delivery.waitsFor.number });
  }
  return t(`statements.delivery.${delivery.state}`);
}
