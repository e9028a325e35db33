import { useTranslation } from 'react-i18next';
import type { BridgeCallDetail, CallSubject } from '../../../src-shared/operator/traffic-views.ts';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { Took } from './call-outcome.tsx';
import { CallParts } from './call-parts.tsx';

const PLACES: Readonly<Record<CallSubject['kind'], (reference: string) => string>> = {
  account: places.account,
  block: places.fundBlock,
  batch: places.batch,
  payment: places.payment,
  statement: (id) => places.statement(Number(id)),
};
/** A list of more is in the batch. */
const MOST_PAYMENTS = 3;

/** A call: what it was about, what was asked and what was answered. */
export function CallDetail({ call }: { call: BridgeCallDetail }) {
  const { t } = useTranslation();
  const answer = call.status === 0 ? t('bridgeTraffic.noStatus') : String(call.status);
  return (
    <>
      <Section title={t('bridgeTraffic.detail.summary')}>
        <Fields>
          <FieldLine label={t('bridgeTraffic.columns.at')}>
            <DateTime iso={call.at} />
            <bdi className="reference ms-2 text-xs text-ink-2">{call.at}</bdi>
          </FieldLine>
          <FieldLine label={t('bridgeTraffic.detail.address')}>
            <bdi dir="ltr" className="reference wrap-anywhere">
              {call.method === '' ? t('bridgeTraffic.detail.noHttp') : `${call.method} ${call.path}`}
            </bdi>
          </FieldLine>
          <FieldLine label={t('bridgeTraffic.columns.status')}>
            <bdi className="figures">{answer}</bdi>
          </FieldLine>
          {call.status === 0 && (
            <FieldLine label={t('bridgeTraffic.detail.refusal')}>{t('bridgeTraffic.detail.gone')}</FieldLine>
          )}
          {call.refusal !== null && (
            <FieldLine label={t('bridgeTraffic.detail.refusal')}>
              <bdi className="wrap-anywhere">{call.refusal.text}</bdi>
            </FieldLine>
          )}
          <FieldLine label={t('bridgeTraffic.detail.took')}>
            <Took ms={call.ms} />
          </FieldLine>
          {call.replayOf !== null && (
            <FieldLine label={t('bridgeTraffic.detail.replayOf')}>
              <PlaceLink to={places.bridgeCall(String(call.replayOf))}>
                {t('bridgeTraffic.detail.replayOfCall', { id: call.replayOf })}
              </PlaceLink>
            </FieldLine>
          )}
          <Subjects subjects={call.subjects} />
        </Fields>
      </Section>
      <CallParts call={call} />
    </>
  );
}

/** What the call was about, with the way there. */
function Subjects({ subjects }: { subjects: readonly CallSubject[] }) {
  const { t } = useTranslation();
  const payments = subjects.filter(({ kind }) => kind === 'payment');
  const batch = subjects.find(({ kind }) => kind === 'batch');
  const isMany = payments.length > MOST_PAYMENTS;
  const shown = subjects.filter((subject) => !(isMany && subject.kind === 'payment'));
  return (
    <>
      {shown.map(({ kind, reference }) => (
        <FieldLine key={`${kind} ${reference}`} label={t(`bridgeTraffic.subjects.${kind}`)}>
          <PlaceLink to={PLACES[kind](reference)}>
            <Reference text={reference} />
          </PlaceLink>
        </FieldLine>
      ))}
      {isMany && (
        <FieldLine label={t('bridgeTraffic.detail.payments')}>
          <PlaceLink to={places.payments({ batch: batch?.reference })}>
            {t('bridgeTraffic.detail.paymentsOfCall', { count: payments.length })}
          </PlaceLink>
        </FieldLine>
      )}
    </>
  );
}
