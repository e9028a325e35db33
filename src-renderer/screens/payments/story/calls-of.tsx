import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../components/date-time.tsx';
import { PlaceLink } from '../../../components/reference.tsx';
import { TitledCard } from '../../../components/titled-card.tsx';
import { useQuery } from '../../../operator-client/use-query.ts';
import { places } from '../../../router/places.ts';

/** The calls that name a payment which the bank does not have: most often the one that was refused, with the reason. */
export function CallsOf({ reference }: { reference: string }) {
  const { t } = useTranslation();
  const { data } = useQuery('listBridgeCalls', { reference, limit: 20 });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <TitledCard title={t('paymentStory.calls')}>
      <ul className="flex flex-col gap-1.5 text-sm">
        {data.rows.map((call) => (
          <li key={call.id} className="flex flex-wrap items-baseline gap-x-3">
            <DateTime iso={call.at} />
            <PlaceLink to={places.bridgeCall(String(call.id))}>
              <span className="reference">{call.path}</span>
            </PlaceLink>
            {call.refusal !== null && (
              <span className="wrap-anywhere text-bad">
                {t('paymentStory.refused', { reason: call.refusal.text })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </TitledCard>
  );
}
