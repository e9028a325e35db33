import { useTranslation } from 'react-i18next';
import type { CallLogView } from '../../../src-shared/operator/traffic-views.ts';
import { Callout } from '../../components/callout.tsx';
import { formatBytes } from '../../i18n/formats.ts';
import { useQuery } from '../../operator-client/use-query.ts';

/** How the log stands; an hour's figures are the cheapest that come along. */
export function useLogView(): CallLogView | undefined {
  return useQuery('getCallStats', { hours: 1 }).data?.log;
}

/** Says when calls are not recorded, or were not. */
export function LogNotice() {
  const { t } = useTranslation();
  const log = useLogView();
  if (log === undefined) return null;
  if (log.trouble !== null)
    return (
      <Notice title={t(`bridgeTraffic.notice.${log.trouble}`)} tone="bad">
        {t('bridgeTraffic.notice.text')}
      </Notice>
    );
  if (log.setAside !== null)
    return (
      <Notice title={t('bridgeTraffic.notice.setAsideTitle')} tone="warn">
        {t('bridgeTraffic.notice.setAsideText', { file: log.setAside })}
      </Notice>
    );
  return null;
}

function Notice({ tone, title, children }: { tone: 'bad' | 'warn'; title: string; children: string }) {
  return (
    <div className="mb-3">
      <Callout tone={tone} title={title}>
        {children}
      </Callout>
    </div>
  );
}

/** How much the log keeps, in a sentence. */
export function LogBounds() {
  const { t } = useTranslation();
  const log = useLogView();
  if (log === undefined) return null;
  return (
    <p className="max-w-112 text-xs text-ink-2">
      {t('bridgeTraffic.kept', { calls: log.maxCalls, size: formatBytes(log.maxBytes) })}{' '}
      {log.passedOver > 0 && t('bridgeTraffic.notice.passedOver', { count: log.passedOver })}
    </p>
  );
}
