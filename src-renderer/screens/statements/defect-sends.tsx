import { CircleCheck, CircleX, Clock, GraduationCap, Send, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readBridgeAnswer } from '../../../src-shared/bank/bridge-answer.ts';
import type { TrainingState } from '../../../src-shared/bank/statuses.ts';
import type { TrainingSendRow } from '../../../src-shared/operator/delivery-views.ts';
import { Card } from '../../components/card.tsx';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { formatDateTime } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { DefectExpected } from './defect-expected.tsx';
import { DefectText } from './defect-text.tsx';
import { DeliveryAnswer } from './delivery-answer.tsx';
import { FaultText } from './delivery-fault.tsx';

const LOOKS: Record<TrainingState, readonly [Tone, LucideIcon]> = {
  queued: ['info', Clock],
  sending: ['info', Send],
  delivered: ['good', CircleCheck],
  failed: ['bad', CircleX],
};

/** What was sent with a defect, made of this statement; nothing where nothing was. */
export function DefectSends({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data } = useQuery('getTrainingSends', { id });
  if (data === undefined || data.length === 0) return null;
  return (
    <Card label={t('statements.defect.sends')}>
      <h3 className="text-sm font-semibold text-ink">{t('statements.defect.sends')}</h3>
      <ul className="divide-y divide-line">
        {data.map((send) => (
          <DefectSend key={send.id} send={send} />
        ))}
      </ul>
    </Card>
  );
}

function DefectSend({ send }: { send: TrainingSendRow }) {
  const { t } = useTranslation();
  const { defect, state, url, text, fromLine, toLine, fault, error, responseStatus, responseBody } = send;
  const [tone, icon] = LOOKS[state];
  const bridgeId = state === 'delivered' ? readBridgeAnswer(responseBody).id : null;
  return (
    <li className="py-2 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <StatusBadge tone="warn" icon={GraduationCap} label={t('statements.defect.badge')} />
        <StatusBadge tone={tone} icon={icon} label={t(`statements.defect.states.${state}`)} />
        <span className="font-medium text-ink">{t(`statements.defect.names.${defect}`)}</span>
        <span className="text-ink-2">
          {t('statements.defect.sentAt', { time: formatDateTime(send.askedAt) })}
        </span>
      </div>
      <p className="mt-1 text-ink-2">
        {t('statements.defect.expected')}: <DefectExpected defect={defect} />
      </p>
      <p className="mt-1 wrap-anywhere text-ink-2">
        <bdi dir="ltr" className="reference text-xs">
          {url}
        </bdi>
        {bridgeId !== null && (
          <>
            {' '}
            {t('statements.delivery.bridgeId')}: <bdi className="reference text-ink">{bridgeId}</bdi>
          </>
        )}
      </p>
      {fault !== null && (
        <div className="mt-1 font-medium text-bad">
          <FaultText fault={fault} status={responseStatus} detail={error} />
        </div>
      )}
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {responseBody !== null && <DeliveryAnswer body={responseBody} />}
        <details className="min-w-0 open:basis-full">
          <summary className="inline-block rounded-sm font-medium text-accent hover:underline">
            {t('statements.defect.showText')}
          </summary>
          <div className="mt-1">
            <DefectText text={text} from={fromLine} to={toLine} label={t('statements.defect.showText')} />
          </div>
        </details>
      </div>
    </li>
  );
}
