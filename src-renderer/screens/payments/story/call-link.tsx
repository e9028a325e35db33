import { useTranslation } from 'react-i18next';
import type { BridgeCallRow } from '../../../../src-shared/operator/traffic-views.ts';
import { DateTime } from '../../../components/date-time.tsx';
import { PlaceLink } from '../../../components/reference.tsx';
import { useQuery } from '../../../operator-client/use-query.ts';
import { places } from '../../../router/places.ts';
import { RawText } from './raw-text.tsx';
import { StepMore } from './step-more.tsx';

/** The bridge's call behind a step: when, and where it is in the traffic. Says so where the log does not have it. */
export function CallLink({ call }: { call: BridgeCallRow | undefined }) {
  const { t } = useTranslation();
  if (call === undefined) return <p className="text-xs text-ink-3">{t('paymentStory.noCall')}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <PlaceLink to={places.bridgeCall(String(call.id))}>{t('paymentStory.call')}</PlaceLink>
      <DateTime iso={call.at} />
    </p>
  );
}

/** Question and answer of a call, as they went over the wire. */
export function RawCall({ call, step }: { call: BridgeCallRow; step: string }) {
  const { t } = useTranslation();
  return (
    <StepMore label={t('paymentStory.raw')}>
      {() => <Bodies id={call.id} label={t('paymentStory.rawOf', { step })} />}
    </StepMore>
  );
}

function Bodies({ id, label }: { id: number; label: string }) {
  const { t } = useTranslation();
  const { data } = useQuery('getBridgeCall', { id });
  if (data === undefined) return <p>{t('common.actions.working')}</p>;
  if (data === null) return <p>{t('paymentStory.noCall')}</p>;
  const { method, path, protocol, request, response, status } = data;
  return (
    <RawText
      label={label}
      text={`${method} ${path} ${protocol}\n\n${request.body}\n\n${status}\n\n${response.body}`}
    />
  );
}
