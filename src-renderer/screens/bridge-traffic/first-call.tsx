import { useTranslation } from 'react-i18next';
import { CopyLine } from '../../components/copy-line.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { LogBounds } from './log-notice.tsx';

/** How to make a first call, as long as there was none. */
export function FirstCall() {
  const { t } = useTranslation();
  const { data } = useQuery('getOverview', {}, LISTENER);
  const address = data?.listener.address ?? '';
  return (
    <EmptyState
      title={t('bridgeTraffic.emptyTitle')}
      text={t('bridgeTraffic.emptyText')}
      action={
        <div className="flex flex-col items-center gap-3">
          {address !== '' && <CopyLine text={`curl ${address}/ping`} what={t('bridgeTraffic.emptyWhat')} />}
          <LogBounds />
        </div>
      }
    />
  );
}

const LISTENER = ['listener'] as const;
