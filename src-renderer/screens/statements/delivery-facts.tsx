import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readBridgeAnswer } from '../../../src-shared/bank/bridge-answer.ts';
import type { DeliveryView } from '../../../src-shared/operator/delivery-views.ts';
import { DateTime } from '../../components/date-time.tsx';
import { formatCount } from '../../i18n/formats.ts';
import { cx } from '../../theme/cx.ts';
import { DeliveryAnswer } from './delivery-answer.tsx';
import { FaultText } from './delivery-fault.tsx';

/** Where to, how often, when, and what came back; no next try is promised while nothing is sent at all. */
export function DeliveryFacts({ delivery, paused }: { delivery: DeliveryView; paused: boolean }) {
  const { t } = useTranslation();
  const { state, url, isElsewhere, attempts, nextAttemptAt, deliveredAt, fault, lastError } = delivery;
  const { responseStatus, responseBody } = delivery;
  const bridgeId = state === 'delivered' ? readBridgeAnswer(responseBody).id : null;
  return (
    <div className="mt-2 flex flex-wrap items-end gap-x-7 gap-y-2 text-sm">
      <dl className="flex flex-wrap gap-x-7 gap-y-2">
        <Fact label={t(isElsewhere ? 'statements.delivery.elsewhere' : 'statements.delivery.url')}>
          <bdi dir="ltr" className="reference break-all">
            {url}
          </bdi>
        </Fact>
        <Fact label={t('statements.delivery.attempts')}>
          <span className="figures">{formatCount(attempts)}</span>
        </Fact>
        {state === 'failing' && !paused && nextAttemptAt !== null && (
          <Fact label={t('statements.delivery.nextTry')}>
            <DateTime iso={nextAttemptAt} />
          </Fact>
        )}
        {deliveredAt !== null && (
          <Fact label={t('statements.delivery.deliveredAt')}>
            <DateTime iso={deliveredAt} />
          </Fact>
        )}
        {bridgeId !== null && (
          <Fact label={t('statements.delivery.bridgeId')}>
            <bdi className="reference break-all">{bridgeId}</bdi>
          </Fact>
        )}
        {attempts > 0 && state !== 'sending' && (
          <Fact label={t('statements.delivery.status')}>
            <span className="figures">{responseStatus ?? t('statements.delivery.noAnswer')}</span>
          </Fact>
        )}
        {fault !== null && state !== 'sending' && (
          <Fact label={t('statements.delivery.lastError')} bad>
            <FaultText fault={fault} status={responseStatus} detail={lastError} />
          </Fact>
        )}
      </dl>
      {responseStatus !== null && responseBody !== null && <DeliveryAnswer body={responseBody} />}
    </div>
  );
}

function Fact({ label, bad = false, children }: { label: string; bad?: boolean; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className={cx('mt-0.5', bad ? 'font-medium text-bad' : 'text-ink')}>{children}</dd>
    </div>
  );
}
