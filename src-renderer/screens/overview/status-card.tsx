import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { Card } from '../../components/card.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { DateTime, Day } from '../../components/date-time.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';

/** Where the bridge finds the bank, when it last called, and the bank's day, in one line. The listener's state is in the screen's head. */
export function StatusCard({ overview }: { overview: OverviewView }) {
  const { t } = useTranslation();
  const { listener, lastBridgeCall: call, businessDate } = overview;
  return (
    <Card label={t('overview.listener.title')}>
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        {listener.address !== '' && (
          <Item label={t('overview.listener.address')}>
            <CopyLine text={listener.address} what={t('overview.listener.addressWhat')} />
          </Item>
        )}
        <Item label={t('overview.listener.lastCall')}>
          {call === null ? (
            <span className="text-ink-2">{t('overview.listener.noCall')}</span>
          ) : (
            <>
              <bdi dir="ltr" className="reference wrap-anywhere">
                {call.operation}
              </bdi>
              <CallOutcome outcome={call.outcome} />
              <DateTime iso={call.at} />
            </>
          )}
        </Item>
        <Item label={t('overview.listener.businessDate')}>
          <Day date={businessDate} />
          <bdi className="figures text-xs text-ink-2">{businessDate}</bdi>
        </Item>
      </dl>
    </Card>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink">{children}</dd>
    </div>
  );
}

/** `success`, `failed` (a business refusal), or the HTTP status of a call that could not be understood. */
function CallOutcome({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  if (outcome === 'success' || outcome.startsWith('2')) {
    return <StatusBadge tone="good" icon={CircleCheck} label={t('overview.listener.outcomes.success')} />;
  }
  if (outcome === 'failed') {
    return <StatusBadge tone="warn" icon={CircleX} label={t('overview.listener.outcomes.failed')} />;
  }
  const label = t('overview.listener.outcomes.error', { status: outcome });
  return <StatusBadge tone="bad" icon={TriangleAlert} label={label} />;
}
